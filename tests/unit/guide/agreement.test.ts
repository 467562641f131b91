import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agree,
  doubts,
  type Evidence,
  noteChanges,
  PAGE_LAG_MS,
  SETTLED_MS,
} from '../../../guide/agreement';
import { SHOWN_FACTS, type ShownFact } from '../../../guide/facts';
import { emptyReading, Reading } from '../../../guide/reading';
import { ACT_MS, NOTHING_SEEN, sight, valuesOf } from '../../../guide/sighting';
import type { Shown } from '../../../guide/snapshot';
import { evaluate } from '../../../guide/steps';
import { acme, dollars, fact, finished, NOON } from './examples';

const owner = { kind: 'manager', organization: acme, role: 'owner' } as const;
/** What a page shows that agrees with `finished()`. */
const SHOWN: Shown = {
  loaded: true,
  offer: 'none',
  balance: dollars(200),
  autoReloadOn: true,
  spendCap: dollars(500),
  creditsOn: true,
};

const seen = (shown: Partial<Shown>, at = NOON, actedAt?: number) =>
  sight(NOTHING_SEEN, { loaded: true, ...shown }, at, actedAt);

/** The page took its form at noon; the API was read `readAfterMS` later. */
function hold(shown: Partial<Shown>, readAfterMS: number, change: Partial<Evidence> = {}): Reading {
  const reading = finished();
  for (const name of SHOWN_FACTS) Object.assign(reading[name] ?? {}, { at: NOON + readAfterMS });
  return agree({ reading, changes: {}, sighting: seen(shown), ...change }, NOON + readAfterMS);
}

const DIFFERENT: [ShownFact, Partial<Shown>][] = [
  ['offer', { offer: 'claimable' }],
  ['offer', { offer: 'high-demand' }],
  ['balance', { balance: dollars(150) }],
  ['autoReload', { autoReloadOn: false }],
  ['spendCap', { spendCap: null }],
  ['spendCap', { spendCap: dollars(400) }],
  ['creditsOn', { creditsOn: false }],
];

describe('both say the same', () => {
  test('the API is the source', () => {
    expect(hold(SHOWN, 0)).toEqual({ ...finished() });
    expect(hold(SHOWN, SETTLED_MS).conflicts).toBeUndefined();
  });

  test.each<[string, Partial<Shown>]>([
    ['no decimals shown', { balance: { minorUnits: 200, exponent: 0 } }],
    ['another sign for the currency', { balance: { ...dollars(200), currency: 'CAD' } }],
    ['no card after the claim', { offer: 'none' }],
    ['nothing readable', {}],
  ])('%s', (_, shown) => {
    expect(hold(shown, 2 * SETTLED_MS).conflicts).toBeUndefined();
  });

  test.each([
    ['wants a card to pay with first', { needsPayment: true }, false],
    ['is open', {}, true],
  ])('no card beside an offer that %s', (_, more, isConflict) => {
    const offer = { state: 'claimable' as const, amount: dollars(1200), ...more };
    const reading = { ...finished(), offer: { ...fact(offer), at: NOON + 2 * SETTLED_MS } };
    const sighting = seen({ offer: 'none' });
    const agreed = agree({ reading, changes: {}, sighting }, NOON + 2 * SETTLED_MS);
    expect(agreed.conflicts !== undefined).toBe(isConflict);
    expect(agreed.offer?.value).toEqual(isConflict ? undefined : offer);
  });

  test.each([
    [19_960, 0, false],
    [20_040, 0, false],
    [20_100, 0, true],
    [20_001, 2, true],
    [20_000, 2, false],
  ])('%i cents beside 200 with %i decimals', (cents, exponent, isConflict) => {
    const balance = { minorUnits: 200 * 10 ** exponent, exponent };
    const reading = finished();
    reading.balance = { value: { ...dollars(0), minorUnits: cents }, source: 'api', at: NOON };
    const later = NOON + SETTLED_MS;
    const evidence = { reading, changes: {}, sighting: seen({ balance }, NOON - SETTLED_MS) };
    expect(agree(evidence, later).conflicts !== undefined).toBe(isConflict);
  });
});

describe('the two differ', () => {
  test.each(DIFFERENT)('%s: the API holds until it was asked again: %o', (name, shown) => {
    const reading = hold(shown, 100);
    expect(reading[name]?.source).toBe('api');
    expect(reading.conflicts).toBeUndefined();
    const evidence = { reading: finished(), changes: {}, sighting: seen(shown) };
    expect(doubts(evidence)).toEqual([{ name, due: NOON + SETTLED_MS }]);
  });

  test.each(DIFFERENT)('%s: then it is a conflict with both values: %o', (name, shown) => {
    const reading = hold(shown, SETTLED_MS);
    expect(reading.conflicts).toEqual({
      said: { [name]: finished()[name]?.value },
      shown: { [name]: seen(shown).values[name] },
    });
    expect(reading[name]).toBeUndefined();
    const steps = evaluate(owner, reading, {});
    expect(steps.filter((s) => s.reason === 'conflict')).toEqual([
      expect.objectContaining({ status: 'unknown', evidence: 'none', fact: name }),
    ]);
    expect(Reading.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
  });

  test('the API is asked once more, and not for ever', () => {
    const reading = finished();
    Object.assign(reading.balance ?? {}, { at: NOON + SETTLED_MS });
    expect(doubts({ reading, changes: {}, sighting: seen({ balance: dollars(1) }) })).toEqual([]);
  });
});

describe('the newer act wins', () => {
  test.each(DIFFERENT)('%s: the page just after a click: %o', (name, shown) => {
    const reading = hold(shown, 100, { sighting: seen(shown, NOON, NOON - 500) });
    expect(reading[name]).toEqual({ value: seen(shown).values[name], source: 'page', at: NOON });
  });

  test('not the page where the click was long before', () => {
    const sighting = seen({ balance: dollars(1) }, NOON, NOON - ACT_MS);
    expect(hold({}, 100, { sighting }).balance?.source).toBe('api');
  });

  test('not the page where the click came after', () => {
    const shown = { loaded: true, balance: dollars(1) };
    const sighting = sight(sight(NOTHING_SEEN, shown, NOON), shown, NOON + 90, NOON + 50);
    expect(hold({}, 100, { sighting }).balance?.source).toBe('api');
  });

  test('still the page where the person has gone on to something else', () => {
    const first = seen({ autoReloadOn: false }, NOON, NOON - 500);
    const shown = { loaded: true, autoReloadOn: false, balance: dollars(1) };
    const sighting = sight(first, shown, NOON + 90, NOON + 50);
    const reading = hold({}, 100, { sighting });
    expect(reading.autoReload?.source).toBe('page');
    expect(reading.balance?.source).toBe('page');
  });

  test('not for ever: the API says otherwise three seconds later', () => {
    const sighting = seen({ balance: dollars(1) }, NOON, NOON - 500);
    const reading = hold({}, SETTLED_MS, { sighting });
    expect(reading.conflicts?.shown).toEqual({ balance: dollars(1) });
  });

  test('a card that went away does not say that there was no offer', () => {
    const reading = finished();
    reading.offer = { value: { state: 'claimable' }, source: 'api', at: NOON - 5000 };
    const sighting = seen({ offer: 'none' }, NOON, NOON - 9);
    const evidence = { reading, changes: {}, sighting };
    expect(agree(evidence, NOON).offer).toEqual(reading.offer);
  });

  test('the API where it changed after the page did, until the page could follow', () => {
    const changes = { balance: NOON + SETTLED_MS };
    const shown = { balance: dollars(0) };
    expect(hold(shown, SETTLED_MS, { changes }).balance?.source).toBe('api');
    expect(hold(shown, SETTLED_MS, { changes }).conflicts).toBeUndefined();
    const late = hold(shown, SETTLED_MS + PAGE_LAG_MS, { changes });
    expect(late.balance?.source).toBe('api');
    expect(late.stale).toEqual(['balance']);
    expect(late.conflicts).toBeUndefined();
    expect(hold(shown, SETTLED_MS, { changes: { balance: NOON } }).conflicts).toBeDefined();
  });

  test('what counts as a change is a second, other value', () => {
    const before = emptyReading('acme');
    const later = finished();
    later.balance = { value: dollars(1), source: 'api', at: NOON + 7 };
    expect(noteChanges({}, before, finished())).toEqual({});
    expect(noteChanges({ offer: 1 }, finished(), finished())).toEqual({ offer: 1 });
    expect(noteChanges({ offer: 1 }, finished(), later)).toEqual({ offer: 1, balance: NOON + 7 });
  });
});

describe('the API is silent', () => {
  const silent = (
    kind: 'not-permitted' | 'challenged' | 'unreadable' | 'signed-out' | 'unread',
  ) => {
    const failures = Object.fromEntries(SHOWN_FACTS.map((name) => [name, { kind }]));
    return { organizationId: 'acme', failures };
  };

  test.each(['not-permitted', 'challenged', 'unreadable', 'unread'] as const)(
    'the page is the evidence: %s',
    (kind) => {
      const reading = agree(
        { reading: silent(kind), changes: {}, sighting: seen(SHOWN) },
        NOON + SETTLED_MS,
      );
      const isDrawn = kind === 'not-permitted' || kind === 'unread';
      expect(reading.failures).toEqual(isDrawn ? {} : { offer: { kind } });
      const steps = evaluate(owner, reading, {});
      expect(steps.slice(1, 5).map((s) => `${s.name} ${s.status} ${s.evidence}`)).toEqual([
        isDrawn ? 'claim skipped page' : 'claim unknown none',
        'balance done page',
        'auto-reload done page',
        'spend-cap done page',
      ]);
      expect(steps[2]?.at).toBe(NOON);
    },
  );

  test.each(['not-permitted', 'challenged', 'unreadable', 'unread'] as const)(
    'a card that is there is evidence: %s',
    (kind) => {
      const sighting = seen({ ...SHOWN, offer: 'claimable' });
      const { offer, failures } = agree({ reading: silent(kind), changes: {}, sighting }, NOON);
      expect(offer).toEqual({ value: { state: 'claimable' }, source: 'page', at: NOON });
      expect(failures).toEqual({});
    },
  );

  test('that there is no card counts after a while, and never after there was an offer', () => {
    const sighting = seen({ offer: 'none' });
    const evidence = { reading: silent('not-permitted'), changes: {}, sighting };
    const [soon, later] = [NOON + SETTLED_MS - 1, NOON + SETTLED_MS];
    expect(agree(evidence, soon).offer).toBeUndefined();
    expect(agree(evidence, soon).failures.offer).toEqual({ kind: 'not-permitted' });
    expect(agree(evidence, later).offer?.value).toEqual({ state: 'none' });
    expect(agree({ ...evidence, hadOffer: true }, later).offer).toBeUndefined();
    const card = { ...evidence, hadOffer: true, sighting: seen({ offer: 'claimable' }) };
    expect(agree(card, soon).offer?.value).toEqual({ state: 'claimable' });
  });

  test('but not to somebody signed out, and not before the API has answered', () => {
    const out = silent('signed-out');
    for (const reading of [out, emptyReading('acme')]) {
      expect(agree({ reading, changes: {}, sighting: seen(SHOWN) }, NOON)).toEqual(reading);
    }
  });
});

describe('sight', () => {
  test('a page that still loads shows no absence', () => {
    expect(seen({ loaded: false, offer: 'none' }).values).toEqual({});
    expect(seen({ loaded: false, offer: 'claimable' }).values).toEqual({
      offer: { state: 'claimable' },
    });
    expect(seen({ offer: 'none' }).values).toEqual({ offer: { state: 'none' } });
  });

  test('a value keeps its moment until it changes or goes', () => {
    const first = seen(SHOWN);
    expect(sight(first, SHOWN, NOON + 9)).toEqual(first);
    expect(sight(first, { ...SHOWN, balance: dollars(7) }, NOON + 9).since).toEqual({
      ...first.since,
      balance: NOON + 9,
    });
    expect(sight(first, { loaded: true }, NOON + 9)).toEqual(NOTHING_SEEN);
  });

  test('a row that is away while the page draws itself anew is still the same row', () => {
    const first = seen(SHOWN);
    expect(sight(first, { loaded: false }, NOON + 9)).toEqual(first);
  });
});

const money = fc.record({ minorUnits: fc.nat(100_000), exponent: fc.constantFrom(0, 2) });
const shownPages: fc.Arbitrary<Shown> = fc.record(
  {
    loaded: fc.boolean(),
    offer: fc.constantFrom('claimable', 'high-demand', 'none'),
    balance: money,
    autoReloadOn: fc.boolean(),
    spendCap: fc.option(money),
    creditsOn: fc.boolean(),
  },
  { requiredKeys: ['loaded'] },
);
const evidences: fc.Arbitrary<Evidence> = fc
  .record({
    lost: fc.subarray([...SHOWN_FACTS]),
    shown: fc.array(fc.tuple(shownPages, fc.nat(20_000)), { maxLength: 3 }),
    actedAt: fc.option(fc.nat(20_000), { nil: undefined }),
    readAt: fc.nat(20_000),
    hadOffer: fc.boolean(),
  })
  .map(({ lost, shown, actedAt, readAt, hadOffer }) => {
    const reading = finished();
    for (const name of SHOWN_FACTS) Object.assign(reading[name] ?? {}, { at: NOON + readAt });
    for (const name of lost) {
      delete reading[name];
      reading.failures[name] = { kind: 'not-permitted', status: 403 };
    }
    return {
      reading,
      changes: {},
      sighting: shown.reduce(
        (s, [page, at]) => sight(s, page, NOON + at, actedAt && NOON + actedAt),
        NOTHING_SEEN,
      ),
      hadOffer,
    };
  });

describe('properties', () => {
  test('each fact is what one side says, and its source names that side', () => {
    fc.assert(
      fc.property(evidences, (evidence) => {
        const agreed = agree(evidence, NOON + 40_000);
        const [api, page] = [valuesOf(evidence.reading), evidence.sighting.values];
        for (const name of SHOWN_FACTS) {
          const fact = agreed[name];
          if (fact) expect(fact.value).toEqual((fact.source === 'page' ? page : api)[name]);
          else expect(agreed.failures[name] ?? agreed.conflicts?.shown[name]).toBeDefined();
        }
      }),
    );
  });

  test('a contradicted fact never makes a step done or open', () => {
    fc.assert(
      fc.property(evidences, (evidence) => {
        const agreed = agree(evidence, NOON + 40_000);
        const names = Object.keys(agreed.conflicts?.shown ?? {});
        const steps = evaluate(owner, agreed, {});
        const status = (name: string) => steps.find((s) => s.name === name)?.status;
        if (names.includes('offer')) expect(status('claim')).toBe('unknown');
        if (names.includes('spendCap')) expect(status('spend-cap')).toBe('unknown');
        if (names.includes('autoReload')) expect(status('auto-reload')).toBe('unknown');
        if (names.includes('creditsOn')) expect(status('balance')).not.toBe('done');
      }),
    );
  });

  test('what the page never showed is as the API says it', () => {
    fc.assert(
      fc.property(evidences, ({ reading, changes, hadOffer }) => {
        const evidence = { reading, changes, hadOffer, sighting: NOTHING_SEEN };
        expect(agree(evidence, NOON + 40_000)).toEqual(reading);
      }),
    );
  });
});
