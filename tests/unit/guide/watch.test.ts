import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Money } from '../../../guide/facts';
import type { Reading } from '../../../guide/reading';
import {
  type Notice,
  noticesDue,
  type Watched,
  withSeen,
  withTold,
} from '../../../guide/watch/notices';
import {
  NO_WATCH_STATE,
  nextWatch,
  planned,
  readablesDue,
  requestsLeft,
  type WatchState,
  withAsked,
} from '../../../guide/watch/plan';
import { unusualCount, unusualDay } from '../../../guide/watch/unusual';
import { NO_WATCH, quietUntil, type Watch } from '../../../guide/watch/watch';
import { dollars, fact, finished, NOON } from './examples';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const ON: Watch = { ...NO_WATCH, on: true };
const off = fact({ on: false });

const watched = (reading: Partial<Reading> = {}, rest: Partial<Watched> = {}): Watched => ({
  organizationId: 'acme',
  reading: { ...finished(), offer: fact({ state: 'none' }), ...reading },
  charges: [],
  days: [],
  ...rest,
});
const due = (
  what: Watched,
  {
    watch = ON,
    told = {},
    since = NOON - DAY_MS,
    now = NOON,
  }: {
    watch?: Watch;
    told?: { readonly [key: string]: number };
    since?: number;
    now?: number;
  } = {},
) => noticesDue(what, watch, told, since, now);
const kinds = (...given: Parameters<typeof due>) => due(...given).map(({ notice }) => notice.kind);
const cap = (used: number, limit: number | null) =>
  fact({ limit: limit === null ? null : dollars(limit), used: dollars(used) });
const failed = fact({ on: false, disabledReason: 'card_declined', paymentFailed: true });

describe('what is told', () => {
  test.each<[string, Partial<Reading>, Notice['kind'][]]>([
    ['all well', {}, []],
    ['low with auto-reload on: it pays', { balance: fact(dollars(3)) }, []],
    ['low with auto-reload off', { balance: fact(dollars(3)), autoReload: off }, ['low-balance']],
    ['at the threshold', { balance: fact(dollars(25)), autoReload: off }, []],
    ['low, auto-reload not read', { balance: fact(dollars(3)), autoReload: undefined }, []],
    ['balance not read', { balance: undefined, autoReload: off }, []],
    ['switched off by a failed card', { autoReload: failed }, ['reload-failed']],
    ['the same, and low', { balance: fact(dollars(3)), autoReload: failed }, ['reload-failed']],
    ['limit used to 89 %', { spendCap: cap(445, 500) }, []],
    ['limit used to 90 %', { spendCap: cap(450, 500) }, ['cap']],
    ['limit used up', { spendCap: cap(512, 500) }, ['cap']],
    ['no limit', { spendCap: cap(512, null) }, []],
    ['a limit of nothing', { spendCap: cap(0, 0) }, []],
    ['an open offer', { offer: fact({ state: 'claimable', amount: dollars(200) }) }, ['offer']],
    ['one that is only reserved', { offer: fact({ state: 'high-demand' }) }, []],
    [
      'credit that ends in six days',
      { promotions: fact([{ remaining: dollars(60), expiresAt: NOON + 6 * DAY_MS }]) },
      ['expiring'],
    ],
    [
      'credit that ends in eight, or has ended',
      { promotions: fact([{ expiresAt: NOON + 8 * DAY_MS }, { expiresAt: NOON - 1 }]) },
      [],
    ],
  ])('%s', (_, reading, expected) => {
    expect(kinds(watched(reading))).toEqual(expected);
  });

  test('nothing that was read days ago', () => {
    const old = watched({
      balance: fact(dollars(3)),
      autoReload: off,
      spendCap: cap(500, 500),
      offer: fact({ state: 'claimable' }),
    });
    expect(kinds(old)).toHaveLength(3);
    expect(kinds(old, { now: NOON + 2 * DAY_MS })).toEqual([]);
    // Nor what a wrong clock read in the future.
    expect(kinds(old, { now: NOON - HOUR_MS })).toEqual([]);
  });

  test('a limit by its highest share, and each share only where it is wanted', () => {
    const used = (share: number) => watched({ spendCap: cap(5 * share, 500) });
    const all: Watch = { ...ON, caps: [75, 90, 100] };
    const percents = (share: number, watch: Watch) =>
      due(used(share), { watch }).map(({ notice }) => notice.kind === 'cap' && notice.percent);
    expect([74, 76, 91, 104].map((share) => percents(share, all))).toEqual([[], [75], [90], [100]]);
    expect(percents(76, ON)).toEqual([]);
    // Told at once of 100 %, nobody is told of 75 % afterwards.
    const told = withTold({}, due(used(104), { watch: all }), NOON);
    expect(kinds(used(80), { watch: all, told })).toEqual([]);
  });

  test('each charge since the watch was switched on, and many of them once', () => {
    const charge = (ago: number) => ({ at: NOON - ago * HOUR_MS, amount: dollars(100), count: 1 });
    expect(kinds(watched({}, { charges: [charge(30), charge(2)] }))).toEqual(['charge']);
    const many = [40, 9, 8, 7, 6, 5].map(charge);
    expect(kinds(watched({}, { charges: many }))).toEqual([
      ...Array(5).fill('charge'),
      'many-charges',
    ]);
    const told = withTold({}, due(watched({}, { charges: many })), NOON);
    expect(kinds(watched({}, { charges: [...many, charge(1)] }), { told })).toEqual(['charge']);
    expect(kinds(watched({}, { charges: many }), { watch: { ...ON, charges: false } })).toEqual([]);
  });

  test('a charge is the same in all its hour, and one more in it is news with the sum', () => {
    const charge = (minutes: number, count: number) => ({
      at: NOON - 2 * HOUR_MS + minutes * 60_000,
      amount: dollars(100 * count),
      count,
    });
    const told = withTold({}, due(watched({}, { charges: [charge(5, 1)] })), NOON);
    expect(kinds(watched({}, { charges: [charge(50, 1)] }), { told })).toEqual([]);
    const two = watched({}, { charges: [charge(50, 2)] });
    expect(due(two, { told }).map(({ notice }) => notice)).toEqual([
      { kind: 'charge', ...charge(50, 2) },
    ]);
    const after = withTold(told, due(two, { told }), NOON);
    expect(kinds(watched({}, { charges: [charge(55, 1)] }), { told: after })).toEqual([]);
  });

  describe('a day above what the last weeks allow', () => {
    const days = [...Array(12).fill(dollars(60)), dollars(400)];
    const wild = (at: number | undefined) => watched({}, { days, daysReadAt: at });

    test('is told with what is usual, once a month', () => {
      const [notice, ...rest] = due(wild(NOON));
      expect(rest).toEqual([]);
      expect(notice?.notice).toEqual({
        kind: 'anomaly',
        spent: dollars(400),
        usual: dollars(60),
      });
      const told = withTold({}, due(wild(NOON)), NOON);
      expect(kinds(wild(NOON + HOUR_MS), { told, now: NOON + HOUR_MS })).toEqual([]);
    });

    test('is none that was read days ago, or by a wrong clock, or not at all', () => {
      for (const at of [NOON - 3 * DAY_MS, NOON + HOUR_MS, undefined]) {
        expect(kinds(wild(at))).toEqual([]);
      }
    });
  });

  test('a month that turns makes no news of the charges and the day that were told before', () => {
    const eve = Date.UTC(2026, 10, 30, 22);
    const charges = [5, 4, 3, 2, 1].map((hours) => ({
      at: eve - hours * HOUR_MS,
      amount: dollars(100),
      count: 1,
    }));
    const days = [...Array(12).fill(dollars(60)), dollars(400)];
    const what = watched({}, { charges, days, daysReadAt: eve });
    const given = { since: eve - DAY_MS, now: eve };
    expect(kinds(what, given)).toEqual([...Array(5).fill('charge'), 'many-charges', 'anomaly']);
    const told = withTold({}, due(what, given), eve);
    expect(kinds(what, { ...given, told, now: eve + 4 * HOUR_MS })).toEqual([]);
  });

  test('an offer that the person has seen on the page is no news', () => {
    const open = watched({ offer: fact({ state: 'claimable', amount: dollars(200) }) });
    const told = withSeen({}, 'acme', open.reading, NOON);
    expect(kinds(open, { told })).toEqual([]);
    const another = watched({ offer: fact({ state: 'claimable', amount: dollars(1200) }) });
    expect(kinds(another, { told })).toEqual(['offer']);
  });
});

describe('once a threshold, month and workspace', () => {
  const low = watched({ balance: fact(dollars(3)), autoReload: off, spendCap: cap(460, 500) });
  const told = withTold({}, due(low), NOON);

  test('not twice', () => {
    expect(kinds(low)).toEqual(['low-balance', 'cap']);
    expect(kinds(low, { told })).toEqual([]);
  });

  test('again in the next month, which begins at 00:00 UTC on the first', () => {
    const at = (moment: number) => {
      const shift = <T>(one: { value: T; source: 'api'; at: number }) => ({ ...one, at: moment });
      return watched({
        balance: shift(fact(dollars(3))),
        autoReload: shift(off),
        spendCap: shift(cap(460, 500)),
      });
    };
    const last = Date.UTC(2026, 10, 30, 23, 59);
    const first = Date.UTC(2026, 11, 1, 0, 0);
    expect(kinds(at(last), { told, now: last })).toEqual([]);
    expect(kinds(at(first), { told, now: first })).toEqual(['low-balance', 'cap']);
  });

  test('again for another threshold, and for another workspace', () => {
    expect(kinds(low, { told, watch: { ...ON, balanceBelow: 50 } })).toEqual(['low-balance']);
    expect(kinds({ ...low, organizationId: 'beta' }, { told })).toEqual(['low-balance', 'cap']);
  });

  test('whatever is read: what was told is not due, and nothing is red while auto-reload pays', () => {
    const money = fc.integer({ min: 0, max: 60_000 }).map((cents) => dollars(cents / 100));
    const readings: fc.Arbitrary<Partial<Reading>> = fc.record({
      balance: money.map(fact),
      autoReload: fc
        .record({ on: fc.boolean(), paymentFailed: fc.boolean() })
        .map(({ on, paymentFailed }) => fact({ on, ...(!on && { paymentFailed }) })),
      spendCap: fc.tuple(money, money).map(([limit, used]) => fact({ limit, used })),
    });
    fc.assert(
      fc.property(fc.array(readings, { minLength: 1, maxLength: 8 }), (all) => {
        let before = {};
        const ids: string[] = [];
        for (const reading of all) {
          const now = due(watched(reading), { told: before });
          if (reading.autoReload?.value.on) {
            expect(now.map(({ notice }) => notice.kind)).not.toContain('low-balance');
            expect(now.map(({ notice }) => notice.kind)).not.toContain('reload-failed');
          }
          ids.push(...now.map(({ keys }) => keys[0] ?? ''));
          before = withTold(before, now, NOON);
          expect(due(watched(reading), { told: before })).toEqual([]);
        }
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('unusual', () => {
  const amounts = fc.array(fc.integer({ min: 100, max: 10_000 }), { minLength: 10, maxLength: 40 });
  const days = (cents: readonly number[]): Money[] => cents.map((each) => dollars(each / 100));

  test('is a day far above the last weeks, weekends and one wild day apart', () => {
    const week = [4000, 4500, 3800, 5000, 4200, 0, 0];
    const weeks = [...week, ...week, ...week];
    expect(unusualDay(days([...weeks, 5500]))).toBeUndefined();
    expect(unusualDay(days([...weeks, 20_000]))).toEqual({
      spent: dollars(200),
      usual: dollars(42),
    });
    expect(unusualDay(days([...week, 60_000, ...week, ...week, 5500]))).toBeUndefined();
    expect(unusualDay(days([...week, 60_000, ...week, ...week, 20_000]))?.spent).toEqual(
      dollars(200),
    );
  });

  test('is nothing before ten days were spent on', () => {
    expect(unusualDay(days([...Array(9).fill(100), 100_000]))).toBeUndefined();
    expect(unusualDay(days([...Array(30).fill(0), ...Array(9).fill(100), 9_000]))).toBeUndefined();
    expect(unusualDay([])).toBeUndefined();
  });

  test('is never what the days before have had, and grows with the amounts', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 9 }), (before, factor) => {
        const most = Math.max(...before);
        // What was further back than four weeks is not looked at.
        const sorted = before.slice(-28).toSorted((a, b) => a - b);
        const middle = sorted[sorted.length >> 1] ?? 0;
        expect(unusualDay(days([...before, middle]))).toBeUndefined();
        const wild = unusualDay(days([...before, most * 100]));
        expect(wild?.spent.minorUnits).toBe(most * 100);
        const scaled = unusualDay(days([...before, most * 100].map((each) => each * factor)));
        expect(scaled !== undefined).toBe(wild !== undefined);
      }),
    );
  });

  test('of days that are all alike is one of more than twice as much, of uneven ones a far higher one', () => {
    const alike = Array<number>(20).fill(1000);
    expect(unusualDay(days([...alike, 2000]))).toBeUndefined();
    expect(unusualDay(days([...alike, 2010]))?.usual).toEqual(dollars(10));
    // Their median is 30, and half of them are 12.50 or more away from it.
    const uneven = Array.from({ length: 20 }, (_, i) => [2000, 1500, 4000, 6000][i % 4] ?? 0);
    const bound = (amounts: readonly number[]) =>
      Array.from({ length: 400 }, (_, i) => (i + 1) * 100).find((cents) =>
        unusualDay(days([...amounts, cents])),
      );
    expect(bound(alike)).toBe(2100);
    expect(bound(uneven)).toBe(Math.ceil((3000 + 4 * 1.4826 * 1250) / 100) * 100);
  });

  test('is not told of another currency', () => {
    const euros = { ...dollars(900), currency: 'EUR' };
    expect(unusualDay([...days(Array(20).fill(100)), euros])).toBeUndefined();
  });

  test.each<[string, number[], number | undefined]>([
    ['none', [], undefined],
    ['four in a week, nothing known before', [1, 2, 3, 4], undefined],
    ['five in a week, nothing known before', [1, 2, 3, 4, 5], 5],
    ['as many as every week', [...Array(40).keys()].map((day) => day + 0.5), undefined],
    ['one a week, then six', [0, 0.5, 1, 2, 3, 4, 8, 15, 22, 29], 6],
    ['thirty-five in a row', [...Array(35).fill(0.1), 10, 20, 30], 35],
  ])('number of charges: %s', (_, ago, expected) => {
    const moments = ago.map((each) => NOON - each * DAY_MS).sort((a, b) => a - b);
    expect(unusualCount(moments, NOON)).toBe(expected);
  });
});

const ZONE = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterAll(() => {
  if (ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = ZONE;
});
const at = (iso: string) => new Date(iso).getTime();
const local = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment).toString().slice(0, 21);

describe('quiet hours', () => {
  const evening = { from: 18, to: 8, weekends: true };
  test.each([
    ['in the morning', '2026-11-03T08:00:00', evening, undefined],
    ['before work', '2026-11-03T07:59:00', evening, 'Tue Nov 03 2026 08:00'],
    ['in the evening', '2026-11-03T18:00:00', evening, 'Wed Nov 04 2026 08:00'],
    ['on Friday night', '2026-11-06T19:30:00', evening, 'Mon Nov 09 2026 08:00'],
    ['on Sunday', '2026-11-08T12:00:00', evening, 'Mon Nov 09 2026 08:00'],
    ['on a working week-end', '2026-11-08T12:00:00', { ...evening, weekends: false }, undefined],
    ['over noon', '2026-11-03T12:30:00', { ...evening, from: 12, to: 14 }, 'Tue Nov 03 2026 14:00'],
    ['none', '2026-11-03T23:00:00', { from: 0, to: 0, weekends: false }, undefined],
    ['at the end of summer time', '2026-10-24T20:00:00', evening, 'Mon Oct 26 2026 08:00'],
  ])('%s', (_, now, quiet, expected) => {
    expect(local(quietUntil(quiet, at(now)))).toBe(expected);
  });

  test('end, wherever they begin', () => {
    const hours = fc.record({
      from: fc.nat(23),
      to: fc.nat(23),
      weekends: fc.boolean(),
    });
    const moment = fc.integer({ min: at('2026-01-01'), max: at('2028-01-01') });
    fc.assert(
      fc.property(hours, moment, (quiet, now) => {
        const end = quietUntil(quiet, now);
        if (end === undefined) return;
        expect(end).toBeGreaterThan(now);
        expect(quietUntil(quiet, end)).toBeUndefined();
      }),
    );
  });
});

describe('the plan', () => {
  const now = at('2026-11-03T12:00:00');

  test('is tomorrow within the working hours, spread by chance', () => {
    expect([0, 0.5, 0.999].map((chance) => local(nextWatch(now, chance)))).toEqual([
      'Wed Nov 04 2026 09:00',
      'Wed Nov 04 2026 13:00',
      'Wed Nov 04 2026 16:59',
    ]);
  });

  test('stands when asked for twice, is caught up soon, and is given up', () => {
    const first = planned(NO_WATCH_STATE, true, now, 0.5);
    expect(local(first.next)).toBe('Wed Nov 04 2026 13:00');
    expect(first.since).toBe(now);
    expect(planned(first, true, now + HOUR_MS, 0.1)).toEqual(first);
    const late = now + 9 * DAY_MS;
    const caught = planned(first, true, late, 0.5);
    expect(caught.next).toBe(late + 5 * 60_000);
    expect(caught.since).toBe(now);
    expect(planned(first, false, late, 0.5)).toEqual(NO_WATCH_STATE);
    // Planned by a clock that was years ahead.
    const ahead: WatchState = { ...first, since: now + 9 * DAY_MS, next: now + 900 * DAY_MS };
    expect(local(planned(ahead, true, now, 0)?.next)).toBe('Wed Nov 04 2026 09:00');
    expect(planned(ahead, true, now, 0).since).toBe(now);
  });

  test('never more than four requests on a day, whenever they are made', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60 * 24), { maxLength: 60 }), (gaps) => {
        let state = NO_WATCH_STATE;
        let moment = now;
        const made: number[] = [];
        for (const minutes of gaps) {
          moment += minutes * 60_000;
          if (requestsLeft(state, moment) === 0) continue;
          state = withAsked(state, moment);
          made.push(moment);
          const today = made.filter(
            (each) => local(each)?.slice(0, 15) === local(moment)?.slice(0, 15),
          );
          expect(today.length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  test('what is longest unread comes first, and what was just read not at all', () => {
    const part = (organizationId: string, ago: number | undefined) => ({
      organizationId,
      part: 'limit',
      readAt: ago === undefined ? undefined : now - ago * HOUR_MS,
    });
    const all = [part('a', 24), part('b', 1), part('c', 60), part('d', undefined), part('e', -5)];
    expect(readablesDue(all, now).map((each) => each.organizationId)).toEqual(['d', 'c', 'a', 'e']);
  });
});
