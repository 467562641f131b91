import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../../../guide/history/point';
import { unitsUntil } from '../../../../guide/runway/ahead';
import { calendarIn } from '../../../../guide/runway/calendar';
import { isOpenEnded } from '../../../../guide/runway/reach';
import { isRunway, runwayOf } from '../../../../guide/runway/runway';
import { weekOf, workingDays } from '../../../../guide/runway/week';
import { DAY, HOUR, RELOAD } from '../history/points';
import { office, readings, runway, START, UTC } from './readings';

describe('too little', () => {
  test('says nothing before three readings on three days', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ hours: fc.integer({ min: 0, max: 47 }), balance: fc.nat(90_000) })),
        (some) => {
          const points = some
            .toSorted((a, b) => a.hours - b.hours)
            .map(({ hours, balance }) => ({ at: START + hours * HOUR, exponent: 2, balance }));
          expect(isRunway(runwayOf(points, { calendar: UTC }))).toBe(false);
        },
      ),
    );
    expect(runwayOf([], { calendar: UTC })).toEqual({ readings: 0, days: 0 });
  });

  test('counts what it has', () => {
    const two = readings({ days: 1, every: 24, use: () => 10 });
    expect(runwayOf(two, { calendar: UTC })).toEqual({ readings: 2, days: 2 });
  });

  test('says so until the week is learnt, and "likely" only from five weeks on', () => {
    const sure = (days: number) => runway(readings({ days, use: office })).basis.sure;
    expect([3, 20, 21, 34, 35].map(sure)).toEqual(['rough', 'rough', 'fair', 'fair', 'likely']);
  });

  test('a change of currency begins anew', () => {
    const euros = readings({ days: 1, every: 24, use: () => 5, start: START + 40 * DAY }).map(
      (p) => ({ ...p, currency: 'EUR' }),
    );
    const points = [...readings({ days: 30, use: () => 5 }), ...euros];
    expect(runwayOf(points, { calendar: UTC })).toEqual({ readings: 2, days: 2 });
  });
});

test('constant use is found within 1 %, whatever the zone and the readings', () => {
  const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe'];
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 60 }),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 5000 }),
      fc.constantFrom(...zones),
      (days, every, use, zone) => {
        const points = readings({ days, every, use: () => use, start: START + 9 * HOUR });
        const { perDay } = runway(points, { calendar: calendarIn(zone) });
        expect(Math.abs(perDay / (24 * use) - 1)).toBeLessThan(0.01);
      },
    ),
    { numRuns: 40 },
  );
});

describe('what was added or ended', () => {
  const plan = { days: 30, use: office, every: 3 };
  const plain = runway(readings(plan)).perDay;

  test('never counts as use: purchases', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(29), { maxLength: 8 }),
        fc.integer({ min: 5000, max: 90_000 }),
        (days, amount) => {
          const bought = readings({
            ...plan,
            added: (at) => (days.some((day) => at === START + day * DAY + 12 * HOUR) ? amount : 0),
          });
          expect(Math.abs(runway(bought).perDay / plain - 1)).toBeLessThan(0.01);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('nor do claims and credit that ends', () => {
    const claimed = START + 10 * DAY;
    const ends = START + 20 * DAY;
    let given = 0;
    const points = readings(plan).map((point) => {
      if (point.at >= claimed && point.at < ends) given = 50_000;
      const terms = given > 0 && point.at < ends ? { expiresAt: ends } : {};
      const promotional = point.at < ends ? given : 0;
      return { ...point, ...terms, balance: (point.balance ?? 0) + promotional, promotional };
    });
    expect(runway(points).perDay / plain).toBeCloseTo(1, 2);
  });

  test('nor does a month that turns, or a spend that is set back', () => {
    const reset = readings(plan).map((p) => ({ ...p, spent: (p.spent ?? 0) % 20_000 }));
    expect(runway(reset).perDay / plain).toBeCloseTo(1, 2);
  });

  test('reloads tell by the spend what was used', () => {
    let left = 12_500;
    const points = readings({ ...plan, every: 1, balance: 0 }).map((p, i, all): Point => {
      const used = i > 0 ? Math.max((p.spent ?? 0) - (all[i - 1]?.spent ?? 0), 0) : 0;
      left -= used;
      if (left <= 2500) left = 12_500;
      return { ...p, balance: left, reload: RELOAD };
    });
    const { perDay, charges, empty } = runway(points);
    expect(Math.abs(perDay / plain - 1)).toBeLessThan(0.02);
    expect(empty).toBe(undefined);
    expect(charges).toMatchObject({ each: 10_000 });
    expect(charges?.at).toHaveLength(charges?.likely ?? 0);
    // What the limit forbids to spend is not charged either.
    const cap = (points.at(-1)?.spent ?? 0) + 5000;
    const limited = runway(points.map((p) => ({ ...p, cap }))).charges;
    expect(charges?.most).toBeGreaterThan(1);
    expect(limited?.most).toBeLessThanOrEqual(1);
  });
});

test('scaling every amount scales the forecast and moves no day', () => {
  const points = readings({ days: 25, use: office });
  const before = runway(points);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 1000 }), (by) => {
      const scaled = points.map((p) => ({
        ...p,
        balance: (p.balance ?? 0) * by,
        spent: (p.spent ?? 0) * by,
      }));
      const after = runway(scaled);
      expect(after.perDay / before.perDay / by).toBeCloseTo(1, 9);
      for (const name of ['first', 'likely', 'last'] as const) {
        expect(after.empty?.[name]?.at).toBeCloseTo(before.empty?.[name]?.at ?? 0, -4);
      }
    }),
    { numRuns: 20 },
  );
});

describe('the week', () => {
  test('is learnt from three weeks on, and moves no money on days off', () => {
    const { week, empty, perDay } = runway(readings({ days: 28, use: office, balance: 300_000 }));
    expect(workingDays(week)).toEqual([1, 2, 3, 4, 5]);
    expect(week.from).toBe('readings');
    expect(perDay).toBeCloseTo(8100, -2);
    const left = 300_000 - 20 * 8100;
    expect(empty?.likely?.workingDays).toBeCloseTo(left / 8100, 1);
    // Seventeen working days and a bit: three weeks, two days, and the morning of the next.
    expect(UTC.dayOf(empty?.likely?.at ?? 0) - UTC.dayOf(START)).toBe(28 + 3 * 7 + 2);
  });

  test('is even before that, unless the person says otherwise', () => {
    const points = readings({ days: 14, use: office });
    expect(runway(points).week.from).toBe('even');
    const said = runway(points, { week: weekOf([1, 2, 3, 4, 5]) });
    expect(said.week.from).toBe('person');
    expect(said.perDay).toBeCloseTo(8100, -2);
  });

  test('a holiday does not slow the pace after it', () => {
    const away = (at: number) => at >= START + 21 * DAY && at < START + 28 * DAY;
    const points = readings({ days: 32, use: (at) => (away(at) ? 0 : office(at)) });
    expect(runway(points).perDay).toBeCloseTo(8100, -2);
  });
});

describe('the range', () => {
  test('holds the likely day and widens with what is not known', () => {
    const { empty, ahead, left } = runway(readings({ days: 40, use: office, balance: 400_000 }));
    expect(empty?.first?.at).toBeLessThan(empty?.likely?.at ?? 0);
    expect(empty?.likely?.at).toBeLessThan(empty?.last?.at ?? 0);
    const moment = ahead[20];
    if (!moment || !left) throw new Error('no time ahead');
    expect(left(moment, 'fast')).toBeLessThan(left(moment, 'likely'));
    expect(left(moment, 'likely')).toBeLessThan(left(moment, 'slow'));
  });

  test('is open where the slow case is out of sight', () => {
    expect(isOpenEnded({ first: { at: 0, workingDays: 3 } })).toBe(true);
    const nine = { at: 0, workingDays: 9 };
    expect(isOpenEnded({ first: { at: 0, workingDays: 4 }, likely: nine, last: nine })).toBe(true);
    expect(isOpenEnded({ first: { at: 0, workingDays: 5 }, likely: nine, last: nine })).toBe(false);
  });

  test('nothing runs out where nothing is used, and what is empty is so now', () => {
    expect(runway(readings({ days: 9, use: () => 0 })).empty).toBe(undefined);
    const below = runway(readings({ days: 9, use: office, balance: 100 }));
    expect(below.empty?.likely?.workingDays).toBe(0);
  });
});

describe('credit that ends', () => {
  test('takes with it what was not used', () => {
    const expiresAt = START + 33 * DAY;
    const points = readings({ days: 28, use: office, balance: 800_000 }).map((p) => ({
      ...p,
      promotional: Math.min(p.balance ?? 0, (p.balance ?? 0) - 10_000),
      expiresAt,
    }));
    const { expiring, empty } = runway(points);
    expect(expiring).toBeGreaterThan(100_000);
    expect(empty?.likely?.at).toBeGreaterThan(expiresAt);
    expect(empty?.likely?.at).toBeLessThan(expiresAt + 4 * DAY);
  });
});

describe('the month', () => {
  const cap = 150_000;
  const points = readings({ days: 40, use: office, terms: { cap } });

  test('tells the spend at its end, and the day on which it reaches the limit', () => {
    const { month, ahead } = runway(points);
    expect(month?.end).toBe(Date.UTC(2026, 10, 1));
    // Ten working days are left of October on the 17th.
    expect(month?.spent.likely).toBeCloseTo((points.at(-1)?.spent ?? 0) + 81_000, -3);
    expect(unitsUntil(ahead, month?.end ?? 0)).toBeCloseTo(10, 1);
    const reached = month?.cap?.likely?.at ?? 0;
    expect(reached).toBeGreaterThan(Date.UTC(2026, 9, 22));
    expect(reached).toBeLessThan(Date.UTC(2026, 9, 28));
  });

  test('has no day where the limit is out of reach, and none without a limit', () => {
    const far = points.map((p) => ({ ...p, cap: 9_000_000 }));
    expect(runway(far).month?.cap).toBe(undefined);
    expect(runway(readings({ days: 40, use: office })).month?.allowed).toBe(undefined);
  });
});

test('days follow the clocks of the zone, also when these change', () => {
  const berlin = calendarIn('Europe/Berlin');
  const summer = berlin.dayOf(Date.UTC(2026, 2, 28, 23));
  expect(berlin.momentOf(summer + 1) - berlin.momentOf(summer)).toBe(23 * HOUR);
  expect(berlin.momentOf(summer, 9)).toBe(Date.UTC(2026, 2, 29, 7));
  const autumn = berlin.dayOf(Date.UTC(2026, 9, 25, 12));
  expect(berlin.momentOf(autumn + 1) - berlin.momentOf(autumn)).toBe(25 * HOUR);
});

test('a clock that was shifted makes no forecast of money that is not there', () => {
  const points = readings({ days: 30, use: office, every: 6 });
  const usual = runway(points).perDay;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 20, max: 100 }),
      (days, from) => {
        // Forward: what is read after it lies far ahead.
        const shifted = points.map((p, i) => (i < from ? p : { ...p, at: p.at + days * DAY }));
        expect(runway(shifted).perDay).toBeLessThanOrEqual(usual * 1.25);
      },
    ),
    { numRuns: 30 },
  );
});
