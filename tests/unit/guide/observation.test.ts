import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETTLED_MS } from '../../../guide/agreement';
import { SHOWN_FACTS } from '../../../guide/facts';
import type { Look } from '../../../guide/fingerprint';
import {
  hear,
  pass,
  press,
  SETTLE_MS,
  see,
  startObservation,
  stir,
} from '../../../guide/observation/events';
import { agreed, isBuying } from '../../../guide/observation/findings';
import type { Observation, Seen, Snapshot } from '../../../guide/observation/observation';
import { dueAt, isLookDue, PATIENCE_MS } from '../../../guide/observation/timing';
import type { Reading } from '../../../guide/reading';
import { dollars, fact, NOON } from './examples';

const EMPTY: Look = { card: 'none', balance: '', cap: '', creditsSwitch: '', dialogOpen: false };
const page = (look: Partial<Look> = {}, shown: Partial<Snapshot['shown']> = {}): Snapshot => ({
  look: { ...EMPTY, ...look },
  shown: { loaded: true, ...shown },
  missing: [],
});
const reading = (facts: Partial<Reading> = {}): Reading => ({
  organizationId: 'acme',
  failures: {},
  ...facts,
});
const start = (snapshot = page(), said?: Reading) =>
  startObservation('organization-usage', snapshot.look, snapshot, said, 'balance', NOON);
/** What follows when the page is read at this moment. */
const seen = (before: Observation, snapshot: Snapshot | undefined, at: number): Seen =>
  see(before, snapshot, 'balance', NOON + at);
const due = (observation: Observation) => {
  const at = dueAt(observation);
  return at === undefined ? undefined : at - NOON;
};
const no = () => false;
const PATIENT = PATIENCE_MS + 100;

describe('the one next deadline', () => {
  const calm = start(page({}, { offer: undefined }));
  const settled: Observation = { ...calm, hadPatience: true };
  test.each<[string, Observation, number | undefined]>([
    ['a page that has just come: all its time', calm, PATIENT],
    ['a page that had its time', settled, undefined],
    ['a change: when it has settled', stir(settled, no, NOON + 50), 50 + SETTLE_MS],
    ['a card that appears: at once', stir(settled, () => true, NOON + 50), 50],
    [
      'a card that is away: when that counts',
      { ...start(page({}, { offer: 'none' })), hadPatience: true },
      SETTLED_MS,
    ],
    [
      'the page says otherwise than the API: when the API is asked again',
      {
        ...start(page({}, { creditsOn: true }), reading({ creditsOn: fact(false) })),
        hadPatience: true,
      },
      SETTLED_MS,
    ],
  ])('%s', (_, observation, expected) => {
    expect(due(observation)).toBe(expected);
  });

  test('a later change of the page puts off its reading, and an earlier deadline stays', () => {
    const away = start(page({}, { offer: 'none' }));
    const stirred = stir(stir(away, no, NOON + 2900), no, NOON + 2950);
    expect(due(stirred)).toBe(SETTLED_MS);
    expect(isLookDue(stirred, NOON + SETTLED_MS)).toBe(false);
    const { observation, news } = pass(stirred, NOON + SETTLED_MS);
    expect(news).toBe(true);
    expect(due(observation)).toBe(2950 + SETTLE_MS);
    expect(isLookDue(observation, NOON + 2950 + SETTLE_MS)).toBe(true);
  });
});

describe('what is asked again', () => {
  const said = reading({ offer: fact({ state: 'claimable' as const }), balance: fact(dollars(0)) });
  test.each<[string, Look, Look, string[]]>([
    ['the card was pressed', { ...EMPTY, card: 'button' }, EMPTY, ['offer', 'balance', 'spendCap']],
    [
      'the balance is another',
      { ...EMPTY, balance: '$0' },
      { ...EMPTY, balance: '$5' },
      ['balance'],
    ],
    ['nothing changed', EMPTY, EMPTY, []],
  ])('%s', (_, before, now, facts) => {
    const observation = start({ ...page(before), shown: { loaded: false } }, said);
    const { ask } = seen(observation, { ...page(now), shown: { loaded: false } }, 500);
    expect([...ask]).toEqual(facts);
  });

  test('where a dialog closes, what was pressed before it; once', () => {
    const open = start(page({ dialogOpen: true }), said);
    const pressed = press(open, { fact: 'spendCap', buys: false, inDialog: true }, NOON + 10);
    const closed = seen(pressed, page({ balance: '$0' }), 500);
    expect([...closed.ask]).toEqual(['spendCap']);
    expect(closed.observation.pressed).toBeUndefined();
  });

  test('the same where the dialog came and went between two looks', () => {
    const opened = press(
      start(page(), said),
      { fact: 'balance', buys: true, inDialog: false },
      NOON,
    );
    const submitted = press(opened, { buys: false, inDialog: true }, NOON + 90);
    expect([...seen(submitted, page(), 300).ask]).toEqual(['balance']);
  });

  test('nothing of a page that may be another organization’s', () => {
    const observation = start(page({ card: 'button' }), said);
    expect(seen(observation, undefined, 500)).toMatchObject({ news: false, ask: new Set() });
    expect(seen(observation, undefined, 500).observation.look.card).toBe('button');
  });

  test('what differs is asked once more, and then called a conflict', () => {
    const first = start(page({}, { creditsOn: true }), reading({ creditsOn: fact(false) }));
    const asked = pass(first, NOON + SETTLED_MS);
    expect([...asked.ask]).toEqual(['creditsOn']);
    expect(asked.observation.asksAt).toBeUndefined();
    const answer = reading({ creditsOn: { ...fact(false), at: NOON + SETTLED_MS + 50 } });
    const heard = hear(asked.observation, answer);
    expect(heard.asksAt).toBeUndefined();
    expect(agreed(heard, NOON + SETTLED_MS + 60)?.conflicts?.shown.creditsOn).toBe(true);
  });
});

describe('what is told', () => {
  test('a page that lacks what it should have, after all its time, and not before', () => {
    const missing = { ...page(), missing: ['balance'] };
    const early = seen(start(), missing, PATIENCE_MS - 1);
    expect(early.observation.lacks).toBe(false);
    const late = seen(early.observation, missing, PATIENT);
    expect([late.observation.lacks, late.news]).toEqual([true, true]);
    const arrears = see(early.observation, missing, 'no-balance', NOON + PATIENT);
    expect(arrears.observation.lacks).toBe(false);
    const stranger = see(early.observation, missing, 'nothing', NOON + PATIENT);
    expect(stranger.observation.lacks).toBe(false);
  });

  test('a dialog after a press on the button that buys, while it is open', () => {
    const pressed = press(start(), { buys: true, inDialog: false }, NOON + 10);
    const open = seen(pressed, page({ dialogOpen: true }), 300);
    expect([isBuying(open.observation), open.news]).toEqual([true, true]);
    const inside = press(open.observation, { buys: false, inDialog: true }, NOON + 400);
    expect(isBuying(inside)).toBe(true);
    const closed = seen(inside, page(), 600);
    expect([isBuying(closed.observation), closed.news]).toEqual([false, true]);
  });

  test('nothing, where the page drew the same again', () => {
    const observation = start(page({}, { balance: dollars(5) }));
    expect(seen(observation, page({}, { balance: dollars(5) }), 300).news).toBe(false);
  });

  test('what a personal page calls the way to ask, once it is there', () => {
    const look = (before: Observation, request: string | undefined, at: number) =>
      see(before, { ...page(), request }, 'nothing', NOON + at);
    const before = startObservation('personal-usage', EMPTY, page(), undefined, 'nothing', NOON);
    const loading = look(stir(before, no, NOON + 50), undefined, 300);
    expect(loading.news).toBe(false);
    const loaded = look(stir(loading.observation, no, NOON + 400), 'Anfordern', 700);
    expect(loaded.news).toBe(true);
    expect(look(stir(loaded.observation, no, NOON + 800), 'Anfordern', 1100).news).toBe(false);
  });

  test('nothing of a personal page', () => {
    const look = { ...EMPTY };
    const shown = page({}, { balance: dollars(5), offer: 'claimable' });
    const observation = startObservation('personal-usage', look, shown, reading(), 'balance', NOON);
    expect(agreed(observation, NOON + 60_000)).toEqual(reading());
    expect(observation.lacks).toBe(false);
  });
});

const money = fc.constantFrom(0, 5, 200).map(dollars);
const snapshots: fc.Arbitrary<Snapshot> = fc.record({
  look: fc.record({
    card: fc.constantFrom('none' as const, 'button' as const, 'plain' as const),
    balance: fc.constantFrom('', '$0', '$5'),
    cap: fc.constantFrom('', '$9'),
    creditsSwitch: fc.constantFrom('', 'on', 'off'),
    dialogOpen: fc.boolean(),
  }),
  shown: fc.record(
    {
      loaded: fc.boolean(),
      offer: fc.constantFrom('claimable', 'high-demand', 'none'),
      balance: money,
      creditsOn: fc.boolean(),
    },
    { requiredKeys: ['loaded'] },
  ),
  missing: fc.subarray(['balance', 'spend-cap']),
});
type Event =
  | { is: 'stir'; page: Snapshot }
  | { is: 'press'; buys: boolean }
  | { is: 'said'; by: string; balance: number; on: boolean }
  | { is: 'silence' }
  | { is: 'wait'; forMS: number };
const events: fc.Arbitrary<Event> = fc.oneof(
  snapshots.map((snapshot) => ({ is: 'stir' as const, page: snapshot })),
  fc.record({ is: fc.constant('press' as const), buys: fc.boolean() }),
  fc.record({
    is: fc.constant('said' as const),
    by: fc.constantFrom('acme', 'beta'),
    balance: fc.constantFrom(0, 5, 200),
    on: fc.boolean(),
  }),
  fc.constant({ is: 'silence' as const }),
  fc.record({ is: fc.constant('wait' as const), forMS: fc.constantFrom(1, 250, 3100, 31_000) }),
);

/** A program that wakes at each deadline, and what it saw at each step. */
function live(sequence: readonly Event[], check: (step: Step) => void): void {
  let now = NOON;
  let shown = page();
  let observation = start(shown);
  const wake = (until: number) => {
    for (let rounds = 0; ; rounds += 1) {
      expect(rounds, 'it wakes itself without end').toBeLessThan(50);
      const at = dueAt(observation);
      if (at === undefined || at > until) break;
      now = Math.max(now, at);
      const result = isLookDue(observation, now)
        ? see(observation, shown, 'balance', now)
        : pass(observation, now);
      check({ before: observation, result, now });
      observation = result.observation;
    }
    now = until;
  };
  for (const event of sequence) {
    if (event.is === 'stir') {
      shown = event.page;
      observation = stir(observation, () => shown.look.card !== 'none', now);
    } else if (event.is === 'press') {
      observation = press(observation, { buys: event.buys, inDialog: shown.look.dialogOpen }, now);
    } else if (event.is === 'said') {
      const facts = {
        balance: { ...fact(dollars(event.balance)), at: now },
        creditsOn: { ...fact(event.on), at: now },
      };
      observation = hear(observation, { ...reading(facts), organizationId: event.by });
    } else if (event.is === 'silence') observation = hear(observation, undefined);
    else wake(now + event.forMS);
    check({ before: observation, result: { observation, ask: new Set(), news: false }, now });
  }
  wake(now + 10 * 60_000);
  check({ before: observation, result: { observation, ask: new Set(), news: false }, now });
  expect(dueAt(observation), 'a page that stays the same comes to rest').toBeUndefined();
}
interface Step {
  before: Observation;
  result: Seen;
  now: number;
}

describe('whatever is seen, pressed and said', () => {
  const holds = (check: (step: Step) => void) =>
    fc.assert(fc.property(fc.array(events, { maxLength: 25 }), (all) => live(all, check)));

  test('every deadline passes, and in the end there is none', () => {
    holds(({ result, now }) => {
      const at = dueAt(result.observation);
      if (at !== undefined && at < now - 60_000) throw new Error(`still due: ${now - at}`);
    });
  });

  test('the verdict is of the organization that was read last, and nothing is made up', () => {
    holds(({ result: { observation }, now }) => {
      const both = agreed(observation, now);
      expect(both?.organizationId).toBe(observation.said?.organizationId);
      for (const name of SHOWN_FACTS) {
        const value = both?.[name];
        if (!value) continue;
        const source =
          value.source === 'api'
            ? observation.said?.[name]?.value
            : observation.sighting.values[name];
        expect(value.value).toEqual(source);
      }
    });
  });

  test('a change between two organizations is no change of a figure', () => {
    const before = hear(start(), reading({ balance: fact(dollars(0)) }));
    const other = { ...reading({ balance: fact(dollars(200)) }), organizationId: 'beta' };
    expect(hear(before, other).changes).toEqual({});
    expect(hear(before, reading({ balance: fact(dollars(200)) })).changes).toEqual({
      balance: NOON,
    });
  });

  test('only what was read is asked about', () => {
    holds(({ before, result: { ask } }) => {
      if (ask.size > 0) expect(before.said).toBeDefined();
    });
  });
});
