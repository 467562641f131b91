import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createObserver } from '../../../claude/page/observer';
import type { Reading } from '../../../guide/reading';
import { dollars, fact, NOON } from '../guide/examples';
import { createWitness } from './witness';

/** What the page shows at this moment, as all its readers say it. */
const page = vi.hoisted(() => ({
  card: 'none',
  balance: '',
  cap: '',
  creditsSwitch: '',
  dialogOpen: false,
  shown: { loaded: false } as object,
  missing: [] as string[],
  pressed: '',
}));
const readers = vi.hoisted(() => ({
  lookAt: () => {
    const { shown: _s, missing: _m, pressed: _p, ...look } = page;
    return look;
  },
  isDialogOpen: () => page.dialogOpen,
}));
vi.mock('../../../claude/page/fingerprint', () => readers);
vi.mock('./fingerprint', async (original) => ({ ...(await original<object>()), ...readers }));
vi.mock('../../../claude/page/snapshot', () => ({
  readShown: () => page.shown,
  expectedButMissing: () => page.missing,
}));
vi.mock('../../../claude/page/landmarks', () => {
  const row = (name: string) => ({ contains: () => page.pressed === name });
  return {
    findBalanceRow: () => row('balance'),
    findLimitRow: () => row('cap'),
    findLandmark: (name: string) => row(name),
    findClaimCard: () => undefined,
    isOn: () => undefined,
  };
});

class Target {
  matches() {
    return false;
  }
}
let press: ((event: object) => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  vi.stubGlobal('Element', Target);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Event =
  | { is: 'page'; change: object; stirs: boolean }
  | { is: 'press'; on: string }
  | { is: 'said'; change: object }
  | { is: 'wait'; forMS: number }
  | { is: 'elsewhere' };

const money = fc.constantFrom(0, 5, 200).map(dollars);
const shown = fc.record(
  {
    loaded: fc.boolean(),
    offer: fc.constantFrom('claimable', 'high-demand', 'none'),
    unknownOffer: fc.boolean(),
    balance: money,
    autoReloadOn: fc.boolean(),
    spendCap: fc.option(money),
    creditsOn: fc.boolean(),
  },
  { requiredKeys: ['loaded'] },
);
const pages = fc.record(
  {
    card: fc.constantFrom('none', 'button', 'plain'),
    balance: fc.constantFrom('', '$0', '$5'),
    cap: fc.constantFrom('', 'none', '$9'),
    creditsSwitch: fc.constantFrom('', 'on', 'off'),
    dialogOpen: fc.boolean(),
    shown,
    missing: fc.subarray(['balance', 'auto-reload', 'spend-cap']),
  },
  { requiredKeys: [] },
);
const saying = fc.record(
  {
    offer: fc.constantFrom('claimable', 'claimed', 'none').map((state) => ({ state })),
    balance: money,
    autoReload: fc.boolean().map((on) => ({ on })),
    creditsOn: fc.boolean(),
  },
  { requiredKeys: [] },
);
const events: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ is: fc.constant('page' as const), change: pages, stirs: fc.constant(true) }),
  fc.record({
    is: fc.constant('press' as const),
    on: fc.constantFrom('', 'balance', 'cap', 'buy'),
  }),
  fc.record({ is: fc.constant('said' as const), change: saying }),
  fc.record({
    is: fc.constant('wait' as const),
    forMS: fc.constantFrom(0, 50, 150, 250, 1000, 3100, 31_000),
  }),
  fc.constant({ is: 'elsewhere' as const }),
);

type Side = (context: {
  isHere: () => boolean;
  said: () => Reading | undefined;
  expects: () => 'balance' | 'no-balance' | 'nothing';
  onDoubt: (parts: ReadonlySet<string>) => void;
  onNews: () => void;
  signal: AbortSignal;
}) => {
  look: () => void;
  hear: (before: Reading | undefined, after: Reading) => void;
  agreed: (said: Reading | undefined) => Reading | undefined;
  lacks: () => boolean;
  isBuying: () => boolean;
};
const older: Side = (context) => {
  const { agreeOn, hear, ...rest } = createWitness({ place: 'organization-usage', ...context });
  return {
    ...rest,
    hear: (before, after) => hear(before ?? { organizationId: 'acme', failures: {} }, after),
    agreed: (said) => said && agreeOn(said),
  };
};
const newer: Side = (context) => {
  const { hear, ...rest } = createObserver({
    place: 'organization-usage',
    ...context,
    said: context.said(),
  });
  return { ...rest, hear: (_, after) => hear(after) };
};

const NO_PAGE = { ...page };

/** Everything that is asked and told in a sequence, with its moment. */
function play(side: Side, sequence: readonly Event[], expects: 'balance' | 'no-balance'): string[] {
  vi.setSystemTime(NOON);
  Object.assign(page, NO_PAGE);
  const log: string[] = [];
  press = [];
  vi.stubGlobal('document', {
    addEventListener: (type: string, heard: (event: object) => void) =>
      type === 'click' && press.push(heard),
  });
  let said: Reading | undefined;
  let isHere = true;
  let [lastTold, lastAsked, lastAskedAt] = ['', '', 0];
  const end = new AbortController();
  // A timer that is set anew may ring a millisecond later.
  const note = (words: string) => log.push(`${Math.floor((Date.now() - NOON) / 10)}0 ${words}`);
  const state = () =>
    JSON.stringify([sorted(watched.agreed(said)), watched.lacks(), watched.isBuying()]);
  const watched = side({
    isHere: () => isHere,
    said: () => said,
    expects: () => expects,
    onDoubt: (parts) => {
      const words = `ask ${[...parts].sort().join(' ')}`;
      // The witness's four timers could ask twice in one moment.
      if (parts.size > 0 && !(words === lastAsked && Date.now() - lastAskedAt < 3)) note(words);
      [lastAsked, lastAskedAt] = [words, Date.now()];
    },
    onNews: () => {
      const now = state();
      if (now !== lastTold) note(`news ${now}`);
      lastTold = now;
    },
    signal: end.signal,
  });
  lastTold = state();
  for (const event of sequence) {
    if (event.is === 'page') {
      Object.assign(page, event.change);
      watched.look();
    } else if (event.is === 'press') {
      page.pressed = event.on;
      for (const heard of press) heard({ isTrusted: true, target: new Target() });
    } else if (event.is === 'said') {
      const before = said;
      said = { ...(said ?? { organizationId: 'acme', failures: {} }) };
      for (const [name, value] of Object.entries(event.change)) {
        Object.assign(said, { [name]: { ...fact(value), at: Date.now() } });
      }
      watched.hear(before, said);
      // A reading is told by whoever brings it.
      lastTold = state();
    } else if (event.is === 'wait') {
      vi.advanceTimersByTime(event.forMS);
    } else isHere = !isHere;
    note(state());
  }
  vi.advanceTimersByTime(60_000);
  note(state());
  end.abort();
  vi.advanceTimersByTime(60_000);
  if (vi.getTimerCount() > 0) log.push('a timer after the end');
  return log.toSorted();
}

function sorted(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (_, v) => v));
}

test('the observer asks and tells what the witness asked and told', () => {
  let asked = 0;
  fc.assert(
    fc.property(
      fc.array(events, { maxLength: 25 }),
      fc.constantFrom('balance' as const, 'no-balance' as const),
      (sequence, expects) => {
        const before = play(older, sequence, expects);
        asked += before.filter((line) => / (ask|news) /.test(line)).length;
        expect(play(newer, sequence, expects)).toEqual(before);
      },
    ),
    { numRuns: 3000 },
  );
  expect(asked).toBeGreaterThan(1000);
});
