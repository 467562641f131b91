import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Marks } from '../../../guide/marks';
import type { Outlook } from '../../../guide/outlook';
import { emptyReading, type Failure, type Reading } from '../../../guide/reading';
import { withStaleness } from '../../../guide/staleness';
import type { Standing } from '../../../guide/standing';
import { evaluate } from '../../../guide/steps';
import { nextStep } from '../../../guide/steps/progress';
import { DAY_MS } from '../../../guide/time';
import { judgeToday, type TodayName } from '../../../guide/today';
import { acme, dollars, fact, finished, NOON, personal } from './examples';

const manager: Standing = { kind: 'manager', organization: acme, role: 'owner' };
const wrong = (role: string): Standing => ({
  kind: 'wrong-organization',
  current: personal,
  target: acme,
  role,
});
const ALL: Marks = { notify: { at: NOON, how: 'hand' }, bookmark: { at: NOON, how: 'hand' } };
const failure: Failure = { kind: 'limited', status: 429 };

const OFF = { on: false } as const;
const STOPPED: Reading = { ...finished(), balance: fact(dollars(0)), creditsOn: fact(false) };
const UNREADABLE: Reading = {
  ...emptyReading('acme'),
  failures: { offer: failure, balance: failure, autoReload: failure, spendCap: failure },
};

interface Case {
  standing?: Standing;
  reading?: Reading | undefined;
  marks?: Marks;
  accepted?: boolean;
  outlook?: Outlook;
  days?: number;
}

function today({
  standing = manager,
  reading = finished(),
  marks = ALL,
  accepted = false,
  outlook,
  days = 0,
}: Case): TodayName | undefined {
  const now = NOON + days * DAY_MS;
  const steps = withStaleness(evaluate(standing, reading, marks), now);
  return judgeToday({ standing, steps, reading, accepted, threshold: 25, outlook, now });
}

const with_ = (facts: Partial<Reading>): Reading => ({ ...finished(), ...facts });

describe('the first that holds', () => {
  test.each<[string, Case, TodayName | undefined]>([
    ['in a personal account, an Owner elsewhere', { standing: wrong('owner') }, 'wrong-account'],
    ['the same, called fine', { standing: wrong('owner'), accepted: true }, 'nothing'],
    ['in a personal account with a mere seat', { standing: wrong('user') }, 'member'],
    ['no workspace', { standing: { kind: 'personal-only', current: personal } }, 'wrong-account'],
    ['a member', { standing: { kind: 'member', organization: acme, role: 'user' } }, 'member'],
    ['nobody signed in', { standing: { kind: 'signed-out' } }, 'unreadable'],
    [
      'an account that could not be read',
      { standing: { kind: 'unknown', why: 'login' } },
      'unreadable',
    ],
    ['no answer yet', { reading: emptyReading('acme') }, undefined],
    ['every answer refused', { reading: UNREADABLE }, 'unreadable'],
    ['two days old', { days: 2 }, 'old'],
    ['three weeks old, and open then', { reading: STOPPED, days: 21 }, 'old'],
    [
      'the limit used up',
      { reading: with_({ spendCap: fact({ limit: dollars(500), used: dollars(500) }) }) },
      'cap-reached',
    ],
    [
      'the limit used up and nothing left: raising comes before buying',
      {
        reading: {
          ...STOPPED,
          spendCap: fact({ limit: dollars(500), used: dollars(501) }),
        },
      },
      'cap-reached',
    ],
    [
      'nothing left, an offer open',
      { reading: { ...STOPPED, offer: fact({ state: 'claimable', amount: dollars(200) }) } },
      'claim',
    ],
    [
      'credits off, an offer open',
      { reading: with_({ creditsOn: fact(false), offer: fact({ state: 'claimable' }) }) },
      'claim',
    ],
    [
      'nothing left, high demand',
      { reading: { ...STOPPED, offer: fact({ state: 'high-demand' }) } },
      'reserved',
    ],
    ['nothing left, claimed before', { reading: STOPPED }, 'no-offer'],
    [
      'nothing left, no offer',
      { reading: { ...STOPPED, offer: fact({ state: 'none' }) } },
      'no-offer',
    ],
    [
      'nothing left, and the offer could not be read',
      { reading: { ...STOPPED, offer: undefined, failures: { offer: failure } } },
      'unreadable',
    ],
    [
      'the card failed',
      { reading: with_({ autoReload: fact({ ...OFF, paymentFailed: true }) }) },
      'reload-failed',
    ],
    [
      'at the threshold, nothing reloads',
      { reading: with_({ balance: fact(dollars(25)), autoReload: fact(OFF) }) },
      'nearly-empty',
    ],
    [
      'the same, said no to auto-reload',
      {
        reading: with_({ balance: fact(dollars(6.4)), autoReload: fact(OFF) }),
        marks: { ...ALL, 'auto-reload': { at: NOON, how: 'declined' } },
      },
      'nearly-empty',
    ],
    [
      'the same, billed in arrears, with what was read before that was known',
      {
        standing: {
          ...manager,
          organization: { ...acme, kind: 'enterprise', billedInArrears: true },
        },
        reading: with_({ balance: fact(dollars(6.4)), autoReload: fact(OFF) }),
      },
      'nothing',
    ],
    ['at the threshold, it reloads', { reading: with_({ balance: fact(dollars(25)) }) }, 'nothing'],
    [
      'two working days left',
      {
        reading: with_({ autoReload: fact(OFF) }),
        outlook: { daysLeft: 2, daysLeftAtMost: 4, emptyAt: NOON + 2 * DAY_MS },
      },
      'few-days',
    ],
    [
      'two working days left, or as well ten: no alarm',
      {
        reading: with_({ autoReload: fact(OFF) }),
        outlook: { daysLeft: 2, daysLeftAtMost: 10, emptyAt: NOON + 2 * DAY_MS },
      },
      'step',
    ],
    [
      'two working days left, and no end in the slow case: no alarm',
      {
        reading: with_({ autoReload: fact(OFF) }),
        outlook: { daysLeft: 2, emptyAt: NOON + 2 * DAY_MS },
      },
      'step',
    ],
    [
      'two working days left, it reloads',
      { outlook: { daysLeft: 2, daysLeftAtMost: 4, emptyAt: NOON + 2 * DAY_MS } },
      'nothing',
    ],
    [
      'nine tenths of the limit used',
      { reading: with_({ spendCap: fact({ limit: dollars(500), used: dollars(450) }) }) },
      'cap-near',
    ],
    [
      'less than nine tenths of the limit used',
      { reading: with_({ spendCap: fact({ limit: dollars(500), used: dollars(449) }) }) },
      'nothing',
    ],
    [
      'the limit is reached this month, as it looks',
      {
        reading: with_({ spendCap: fact({ limit: dollars(500), used: dollars(100) }) }),
        outlook: { limitAt: NOON + 3 * DAY_MS },
      },
      'cap-near',
    ],
    [
      'an offer beside a balance',
      { reading: with_({ offer: fact({ state: 'claimable' }) }) },
      'offer',
    ],
    [
      'reserved beside a balance',
      { reading: with_({ offer: fact({ state: 'high-demand' }) }) },
      'reserved',
    ],
    [
      'credit that ends unused this week',
      { outlook: { unused: { amount: dollars(60), endsAt: NOON + 5 * DAY_MS } } },
      'expiring',
    ],
    [
      'credit that ends unused next month',
      { outlook: { unused: { amount: dollars(60), endsAt: NOON + 30 * DAY_MS } } },
      'nothing',
    ],
    ['a step left', { marks: {} }, 'step'],
    [
      'one answer refused, nothing else to do',
      { reading: with_({ spendCap: undefined, failures: { spendCap: failure } }) },
      'unreadable',
    ],
    ['all done', {}, 'nothing'],
    [
      'all done, settings read a week ago and more',
      { reading: with_({ balance: { ...fact(dollars(200)), at: NOON + 8 * DAY_MS } }), days: 8 },
      'nothing',
    ],
  ])('%s', (_, situation, expected) => {
    expect(today(situation)).toBe(expected);
  });
});

describe('whatever was read', () => {
  const money = fc.integer({ min: 0, max: 100_000 }).map((cents) => dollars(cents / 100));
  const reading = fc.record({
    offer: fc.option(fc.constantFrom('claimed', 'claimable', 'high-demand', 'none')),
    balance: fc.option(money),
    on: fc.option(fc.boolean()),
    limit: fc.option(fc.option(money)),
    used: money,
    creditsOn: fc.option(fc.boolean()),
  });
  const read = (f: typeof reading extends fc.Arbitrary<infer T> ? T : never): Reading => ({
    ...emptyReading('acme'),
    ...(f.offer && { offer: fact({ state: f.offer }) }),
    ...(f.balance && { balance: fact(f.balance) }),
    ...(f.on !== null && { autoReload: fact({ on: f.on }) }),
    ...(f.limit !== null && { spendCap: fact({ limit: f.limit, used: f.used }) }),
    ...(f.creditsOn !== null && { creditsOn: fact(f.creditsOn) }),
    failures: {
      ...(!f.offer && { offer: failure }),
      ...(!f.balance && { balance: failure }),
      ...(f.on === null && { autoReload: failure }),
      ...(f.limit === null && { spendCap: failure }),
      ...(f.creditsOn === null && { creditsOn: failure }),
    },
  });
  const all = (check: (reading: Reading, steps: ReturnType<typeof evaluate>) => void) =>
    fc.assert(fc.property(reading, (f) => check(read(f), evaluate(manager, read(f), ALL))));

  test('something is always said', () => {
    all((r) => {
      expect(today({ reading: r })).toBeDefined();
    });
  });

  test('"nothing to do" only where nothing is open, waits or is unread', () => {
    all((r, steps) => {
      if (today({ reading: r }) !== 'nothing') return;
      expect(steps.filter(({ status }) => status !== 'done' && status !== 'skipped')).toEqual([]);
    });
  });

  test('a step is named only where one is next, and the claim only where one is open', () => {
    all((r, steps) => {
      const name = today({ reading: r });
      if (name === 'step') expect(nextStep(steps)).toBeDefined();
      if (name === 'claim') expect(nextStep(steps)?.name).toBe('claim');
    });
  });

  test('money of another day is never today’s', () => {
    all((r) => {
      if (!r.balance) return;
      expect(['old', 'unreadable']).toContain(today({ reading: r, days: 1.5 }));
    });
  });
});
