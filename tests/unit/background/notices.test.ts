import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../browser/browser';
import { watchNotifications } from '../../../browser/notifications';
import { ordinary } from '../../../browser/storage';
import { importOwnData } from '../../../entrypoints/background/import';
import { addressOf, tellDue } from '../../../entrypoints/background/notices';
import { pointsOf } from '../../../guide/history/append';
import { historyOf, NO_HISTORY } from '../../../guide/history/history';
import type { Point } from '../../../guide/history/point';
import type { Reading } from '../../../guide/reading';
import { NO_WATCH } from '../../../guide/watch/watch';
import { afterReading } from '../../../guide/workspace-data';
import { acme, dollars, fact, finished, member, NOON } from '../guide/examples';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const USAGE = 'https://claude.ai/admin-settings/usage';
const MONEY = 'chrome-extension://guide/money.html';
const off = fact({ on: false });

const shown = new Map<string, string>();
let press: { body: (id: string) => void; button: (id: string) => void };
const opened: string[] = [];

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  shown.clear();
  opened.length = 0;
  press = { body: () => {}, button: () => {} };
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(browser.runtime, 'getURL').mockImplementation(
    (path: string) => `chrome-extension://guide${path}`,
  );
  vi.spyOn(browser.tabs, 'create').mockImplementation(async (tab: object) => {
    opened.push(Object(tab).url);
    return Object(undefined);
  });
  // Chromium, where notifications have buttons.
  vi.stubEnv('FIREFOX', '');
  const listenTo = (to: 'body' | 'button') => ({
    addListener: (listener: (id: string) => void) => {
      press[to] = listener;
    },
  });
  Object.assign(browser.notifications, {
    create: async (id: string, { buttons }: { buttons?: { title: string }[] }) => {
      shown.set(id, buttons?.[0]?.title ?? '');
    },
    clear: async (id: string) => shown.delete(id),
    onClicked: listenTo('body'),
    onButtonClicked: listenTo('button'),
  });
});

async function tell(...readings: Reading[]): Promise<void> {
  for (const reading of readings) {
    const at = reading.balance?.at ?? NOON;
    await ordinary.changeWorkspace('acme', (data) =>
      afterReading(data, member(acme, 'owner'), reading, at),
    );
  }
  const watch = { ...NO_WATCH, on: true, quiet: undefined };
  await ordinary.changeChoices((choices) => ({ ...choices, watch }));
  await browser.storage.local.set({
    watch: { version: 1, told: {}, asked: [], since: NOON - 20 * DAY_MS },
  });
  await tellDue(await ordinary.read(), NOON + HOUR_MS);
}

/** Two readings between which auto-reload has charged. */
const reload = fact({ on: true, threshold: dollars(25), reloadTo: dollars(125) });
const charged = [60, 30, 110].map((balance, i) => ({
  ...finished(),
  offer: fact({ state: 'none' as const }),
  spendCap: undefined,
  promotions: undefined,
  balance: { ...fact(dollars(balance)), at: NOON - (20 - 10 * i) * HOUR_MS },
  autoReload: { ...reload, at: NOON - (20 - 10 * i) * HOUR_MS },
}));

/** Six charges in four days, where there was none before. */
const many = Array.from({ length: 13 }, (_, i) => {
  const at = NOON - (12 - i) * 8 * HOUR_MS;
  return {
    ...finished(),
    offer: fact({ state: 'none' as const }),
    spendCap: undefined,
    promotions: undefined,
    balance: { ...fact(dollars(i % 2 ? 30 : 110)), at },
    autoReload: { ...reload, at },
  };
});

/** Twelve days of $10, and one of $200. */
const wild = Array.from({ length: 14 }, (_, i) => ({
  ...finished(),
  offer: fact({ state: 'none' as const }),
  spendCap: undefined,
  promotions: undefined,
  balance: { ...fact(dollars(i === 13 ? 670 : 990 - 10 * i)), at: NOON - (13 - i) * DAY_MS },
  autoReload: { ...off, at: NOON - (13 - i) * DAY_MS },
}));

const one = (more: Partial<Reading>): Reading[] => [
  { ...finished(), offer: fact({ state: 'none' }), promotions: undefined, ...more },
];

test.each<[string, Reading[], string, string]>([
  ['low-balance', one({ balance: fact(dollars(3)), autoReload: off }), 'watch.open', USAGE],
  [
    'reload-failed',
    one({ autoReload: fact({ on: false, disabledReason: 'card_declined', paymentFailed: true }) }),
    'watch.open',
    USAGE,
  ],
  [
    'cap',
    one({ spendCap: fact({ limit: dollars(500), used: dollars(460) }) }),
    'watch.open',
    USAGE,
  ],
  [
    'offer',
    one({ offer: fact({ state: 'claimable', amount: dollars(200) }) }),
    'watch.open',
    USAGE,
  ],
  [
    'expiring',
    one({ promotions: fact([{ remaining: dollars(60), expiresAt: NOON + 6 * DAY_MS }]) }),
    'act.openMoney',
    MONEY,
  ],
  ['charge', charged, 'act.openMoney', MONEY],
  ['anomaly', wild, 'act.openMoney', MONEY],
])(
  '%s has one button, to where it can be looked at or mended',
  async (kind, readings, button, to) => {
    await tell(...readings);
    expect([...shown].map(([id, title]) => [id.split(':')[1], title])).toEqual([[kind, button]]);
    watchNotifications(addressOf);
    const [id = ''] = shown.keys();
    press.button(id);
    expect(shown.size).toBe(0);
    press.body(id);
    expect(opened).toEqual([to, to]);
    // Told, it is not told again.
    await tellDue(await ordinary.read(), NOON + 2 * HOUR_MS);
    expect(shown.size).toBe(0);
  },
);

test('many charges are told beside each of them, and lead to the page Money', async () => {
  await tell(...many);
  const all = [...shown].map(([id, title]) => [id.split(':')[1], title]);
  expect(all.filter(([kind]) => kind === 'charge')).toHaveLength(6);
  expect(all.filter(([kind]) => kind !== 'charge')).toEqual([['many-charges', 'act.openMoney']]);
  watchNotifications(addressOf);
  const id = [...shown.keys()].find((each) => each.includes('many-charges')) ?? '';
  press.button(id);
  expect(opened).toEqual([MONEY]);
  shown.clear();
  await tellDue(await ordinary.read(), NOON + 2 * HOUR_MS);
  expect(shown.size).toBe(0);
});

test('a watch that waits for a visit says so once, and leads to the page where it goes on', async () => {
  const watch = { ...NO_WATCH, on: true, quiet: undefined };
  await ordinary.changeChoices((choices) => ({ ...choices, watch }));
  await browser.storage.local.set({
    watch: { version: 1, told: {}, asked: [], since: NOON, waits: 'signed-out' },
  });
  await tellDue(await ordinary.read(), NOON);
  expect([...shown.values()]).toEqual(['']);
  watchNotifications(addressOf);
  const [id = ''] = shown.keys();
  press.body(id);
  expect(opened).toEqual([USAGE]);
  await tellDue(await ordinary.read(), NOON + HOUR_MS);
  expect(shown.size).toBe(0);
});

test('a charge that was told is not told again by a later reading of its hour, but one more is', async () => {
  await tell(...charged);
  expect([...shown.keys()].map((id) => id.split(':')[1])).toEqual(['charge']);
  shown.clear();
  const read = (minutes: number, balance: number) => {
    const at = NOON + minutes * 60_000;
    const reading = {
      ...finished(),
      offer: fact({ state: 'none' as const }),
      promotions: undefined,
      spendCap: { ...fact({ limit: null, used: dollars(300 + minutes) }), at },
      balance: { ...fact(dollars(balance)), at },
      autoReload: { ...reload, at },
    };
    return ordinary.changeWorkspace('acme', (data) =>
      afterReading(data, member(acme, 'owner'), reading, at),
    );
  };
  await read(20, 108);
  await tellDue(await ordinary.read(), NOON + HOUR_MS);
  expect(shown.size).toBe(0);
  await read(80, 28);
  await read(140, 124);
  await tellDue(await ordinary.read(), NOON + 3 * HOUR_MS);
  expect([...shown.keys()].map((id) => id.split(':')[1])).toEqual(['charge']);
});

describe('what an import brings', () => {
  const file = (points: readonly Point[], reading: Reading) =>
    JSON.stringify({
      'record:acme': { version: 3, organization: acme, role: 'owner', reading, marks: {} },
      'history:acme': historyOf(points),
    });
  const terms = {
    exponent: 2,
    currency: 'USD',
    reload: { on: true, threshold: 2500, target: 12_500 },
  };
  const kinds = () => [...shown.keys()].map((id) => id.split(':')[1]);
  beforeEach(() => {
    vi.useFakeTimers({ now: NOON + HOUR_MS, toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is no news: neither a charge told before, now of an earlier moment, nor one never heard of', async () => {
    await tell(...charged);
    expect(kinds()).toEqual(['charge']);
    shown.clear();
    const points = [
      { ...terms, at: NOON - 15 * DAY_MS, balance: 2000 },
      { ...terms, at: NOON - 15 * DAY_MS + HOUR_MS, balance: 12_000 },
      // Between the two readings that told the charge.
      { ...terms, at: NOON - 4 * HOUR_MS, balance: 11_500 },
    ];
    const reading = {
      ...finished(),
      offer: { ...fact({ state: 'claimable' as const }), at: NOON + HOUR_MS },
    };
    expect(await importOwnData(file(points, reading))).toEqual({ result: 'done', workspaces: 1 });
    const history = (await ordinary.readHistories(['acme'])).get('acme') ?? NO_HISTORY;
    expect(pointsOf(history)).toHaveLength(6);
    await tellDue(await ordinary.read(), NOON + HOUR_MS);
    expect(kinds()).toEqual([]);
  });

  test('leaves what is still to be told', async () => {
    await tell(...charged.slice(0, 2));
    expect(kinds()).toEqual([]);
    const last = charged.slice(2)[0];
    if (!last) throw new Error('There is no charge.');
    const owner = member(acme, 'owner');
    await ordinary.changeWorkspace('acme', (data) => afterReading(data, owner, last, NOON));
    await importOwnData(file([{ ...terms, at: NOON - 9 * DAY_MS, balance: 9000 }], finished()));
    await tellDue(await ordinary.read(), NOON + HOUR_MS);
    expect(kinds()).toEqual(['charge']);
  });
});
