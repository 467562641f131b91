import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../browser/browser';
import { exportStore } from '../../../browser/own-data';
import { ordinary } from '../../../browser/storage';
import { readWatch } from '../../../browser/watch-state';
import { answerWatch, noteVisit, planWatch } from '../../../entrypoints/background/watching';
import { NO_HISTORY, storedPoints } from '../../../guide/history/history';
import { NO_WATCH } from '../../../guide/watch/watch';
import { afterReading } from '../../../guide/workspace-data';
import { acme, beta, dollars, fact, finished, member, NOON } from '../guide/examples';

vi.mock('../../../browser/toolbar');
vi.mock('../../../browser/access', () => ({ CLAUDE_AI: '', mayRead: async () => true }));
vi.mock('#i18n', () => ({
  i18n: { t: (key: string, given: unknown[] = []) => [key, ...given].join(' ') },
}));

const DAY_MS = 86_400_000;
const asked: string[] = [];
const told: [string, string][] = [];
let answers: (path: string) => Response | Promise<Response>;

const json = (body: unknown, status = 200) => Response.json(body, { status });
const prepaid = (amount: number, on: boolean) =>
  json({ amount, currency: 'USD', auto_reload_settings: { enabled: on } });
const limit = (used: number) =>
  json({ is_enabled: true, monthly_credit_limit: 50_000, used_credits: used, currency: 'USD' });
const noOffer = () => json({ available: false, eligible: false, granted: false });
const clock = (moment: number) => vi.spyOn(Date, 'now').mockReturnValue(moment);

async function know(...organizations: (typeof acme)[]) {
  for (const organization of organizations) {
    const old = { ...finished(), organizationId: organization.id };
    await ordinary.changeWorkspace(organization.id, (data) =>
      afterReading(data, member(organization, 'owner'), old, NOON),
    );
  }
}
async function choose(part: Partial<typeof NO_WATCH>) {
  await ordinary.changeChoices((choices) => ({
    ...choices,
    watch: { ...NO_WATCH, on: true, quiet: undefined, ...part },
  }));
  await planWatch();
}
const alarm = async (name: string) => (await browser.alarms.get(name))?.scheduledTime;
const ring = (moment: number) => {
  clock(moment);
  return answerWatch('watch');
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  asked.length = 0;
  told.length = 0;
  clock(NOON);
  answers = (path) => {
    if (path.endsWith('prepaid/credits')) return prepaid(600, false);
    return path.endsWith('overage_spend_limit') ? limit(46_000) : noOffer();
  };
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue('');
  vi.stubGlobal('fetch', async (address: string, { method, credentials }: RequestInit) => {
    expect([method, credentials]).toEqual(['GET', 'include']);
    asked.push(address.replace('https://claude.ai/api/organizations/', ''));
    return answers(address);
  });
  vi.spyOn(browser.notifications, 'create').mockImplementation(async (...given: unknown[]) => {
    told.push([String(given[0]).split(':')[1] ?? 'waits', Object(given[1]).message]);
    return '';
  });
});

describe('a watch', () => {
  test('that was never switched on plans, asks and stores nothing', async () => {
    await know(acme);
    await planWatch();
    await answerWatch('watch');
    expect(await alarm('watch')).toBeUndefined();
    expect(asked).toEqual([]);
    expect(Object.keys(await browser.storage.local.get(null))).toEqual([
      'record:acme',
      'history:acme',
    ]);
  });

  test('reads balance and spend once a day, keeps them, and tells each thing once', async () => {
    await know(acme);
    await choose({});
    const next = (await alarm('watch')) ?? 0;
    expect(next).toBeGreaterThan(NOON);
    await ring(next);
    expect(asked).toEqual([
      'acme/prepaid/credits',
      'acme/overage_spend_limit',
      'acme/overage_credit_grant',
    ]);
    expect(told).toEqual([
      ['low-balance', 'watch.lowBalance $6.00'],
      ['cap', 'watch.cap $460.00 $500.00'],
    ]);
    const [record] = (await ordinary.read()).records;
    expect(record?.reading?.balance).toEqual({ value: dollars(6), source: 'api', at: next });
    const histories = await ordinary.readHistories(['acme']);
    expect(storedPoints(histories.get('acme') ?? NO_HISTORY)).toHaveLength(2);
    const later = (await alarm('watch')) ?? 0;
    expect(later - next).toBeGreaterThan(DAY_MS / 2);
    await ring(later);
    expect(asked).toHaveLength(6);
    expect(told).toHaveLength(2);
    // Its plan is part of the export like everything else.
    expect(await exportStore()).toMatchObject({ unreadable: 0, newer: 0 });
  });

  test('asks four times a day at most, of several workspaces in turn', async () => {
    await know(acme, beta, { ...acme, id: 'third' });
    await choose({});
    for (let day = 1; day <= 4; day += 1) {
      asked.length = 0;
      await ring(NOON + day * DAY_MS + 1);
      // Rung again, as after a restart: nothing is left of the day.
      await ring(NOON + day * DAY_MS + 3_600_000);
      expect(asked.length).toBeLessThanOrEqual(4);
    }
    const { records } = await ordinary.read();
    for (const { reading } of records) {
      expect(reading?.balance?.at).toBeGreaterThan(NOON);
      expect(reading?.spendCap?.at).toBeGreaterThan(NOON);
    }
  });

  test.each([
    ['signed out', () => json({ type: 'error', error: { type: 'authentication_error' } }, 401)],
    [
      'asked whether one is human',
      () => new Response('<html>', { status: 403, headers: { 'cf-mitigated': 'challenge' } }),
    ],
  ])('%s waits for the next visit, and says so once', async (_, refused) => {
    await know(acme);
    await choose({});
    answers = refused;
    for (let day = 1; day <= 3; day += 1) await ring(NOON + day * DAY_MS);
    expect(asked).toHaveLength(1);
    expect(told).toEqual([['waits', 'watch.waiting']]);
    // What was read before stays, with its moment.
    expect((await ordinary.read()).records[0]?.reading?.balance?.at).toBe(NOON);
    await noteVisit('acme', finished());
    expect((await readWatch()).waits).toBeUndefined();
    await ring(NOON + 4 * DAY_MS);
    expect(asked).toHaveLength(2);
  });

  test('does not take "there is none" for a balance of nothing', async () => {
    await know(acme);
    await choose({});
    answers = () => json({ type: 'error', error: { type: 'not_found_error' } }, 404);
    await ring(NOON + DAY_MS);
    expect(told).toEqual([]);
    expect((await ordinary.read()).records[0]?.reading?.balance?.value).toEqual(dollars(200));
  });

  test('is silent in quiet hours, and tells at their end', async () => {
    await know(acme);
    const at = new Date(NOON);
    const hour = (at.getHours() + 1) % 24;
    await choose({ quiet: { from: at.getHours(), to: hour, weekends: false } });
    await ring(NOON + DAY_MS);
    expect(told).toEqual([]);
    const end = (await alarm('watch-tell')) ?? 0;
    expect(new Date(end).getHours()).toBe(hour);
    clock(end);
    await answerWatch('watch-tell');
    expect(told.map(([kind]) => kind)).toEqual(['low-balance', 'cap']);
  });

  test('tells nothing of a low balance while auto-reload pays, but each charge', async () => {
    await know(acme);
    const on = fact({ on: true, threshold: dollars(25), reloadTo: dollars(125) });
    const at = (days: number, balance: number) => ({
      ...finished(),
      balance: { ...fact(dollars(balance)), at: NOON + days * DAY_MS },
      autoReload: { ...on, at: NOON + days * DAY_MS },
      spendCap: undefined,
      promotions: undefined,
    });
    for (const [day, balance] of [
      [0.1, 60],
      [0.5, 30],
    ] as const) {
      await ordinary.changeWorkspace('acme', (data) =>
        afterReading(data, member(acme, 'owner'), at(day, balance), NOON + day * DAY_MS),
      );
    }
    clock(NOON + 0.6 * DAY_MS);
    await choose({});
    answers = (path) =>
      path.endsWith('prepaid/credits')
        ? json({
            amount: 11_000,
            currency: 'USD',
            auto_reload_settings: {
              enabled: true,
              threshold_in_minor_units: 2500,
              reload_to_in_minor_units: 12_500,
            },
          })
        : noOffer();
    await ring(NOON + DAY_MS);
    expect(told.map(([kind]) => kind)).toEqual(['charge']);
  });

  test('switched off is forgotten, but not what was told', async () => {
    await know(acme);
    await choose({});
    await ring(NOON + DAY_MS);
    await choose({ on: false });
    expect(await alarm('watch')).toBeUndefined();
    expect(Object.keys((await readWatch()).told)).toHaveLength(2);
  });
});
