import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AdviceBasis,
  adviceBasis,
  adviseCap,
  adviseLimit,
  adviseReload,
  chargesAtOnce,
  thresholdOf,
  WORKING_DAYS,
  worstMonth,
} from '../../../guide/advice';
import { dollars } from './examples';

const basis = (given: Partial<AdviceBasis>): AdviceBasis => ({ ...adviceBasis({}), ...given });
const ofTeam = (teamSize: number | undefined) => adviseReload(basis({ teamSize }));
const byUse = (perDay: number, given: Partial<AdviceBasis> = {}) =>
  basis({ ...given, measured: { perDay, perMonth: perDay * 22 } });

describe('adviseReload', () => {
  test.each([
    [undefined, 50, 10],
    [1, 50, 10],
    [2, 50, 10],
    [5, 50, 10],
    [6, 100, 25],
    [15, 100, 25],
    [16, 250, 50],
    [50, 250, 50],
    [51, 500, 100],
    [5000, 500, 100],
  ])('%s people: charge %d below %d', (size, charge, threshold) => {
    expect(ofTeam(size)).toEqual({ charge, threshold, reloadTo: threshold + charge });
  });

  test('never advises a larger team less', () => {
    const size = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [small, large] = [ofTeam(Math.min(a, b)), ofTeam(Math.max(a, b))];
        expect(large.charge).toBeGreaterThanOrEqual(small.charge);
        expect(large.threshold).toBeGreaterThanOrEqual(small.threshold);
      }),
    );
  });
});

describe('adviseCap', () => {
  test.each([
    [1, 'light', [1, 5], [22, 110]],
    [4, 'moderate', [5, 15], [440, 1320]],
    [14, 'heavy', [15, 50], [4620, 15_400]],
  ] as const)('%d developers, %s', (developers, way, perDay, perMonth) => {
    expect(adviseCap(basis({ teamSize: developers, way }))).toEqual({
      developers,
      perDay,
      perMonth,
    });
  });

  test.each([[undefined], [0], [-1]])('no sum for a team of %s', (size) => {
    expect(adviseCap(basis({ teamSize: size }))).toBeUndefined();
  });

  test('is the sum it says it is', () => {
    const ways = fc.constantFrom('light', 'moderate', 'heavy');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), ways, (size, way) => {
        const advice = adviseCap(basis({ teamSize: size, way }));
        expect(advice?.perMonth).toEqual(advice?.perDay.map((cost) => cost * size * WORKING_DAYS));
      }),
    );
  });
});

describe('chargesAtOnce', () => {
  test.each([
    ['above the threshold', dollars(25.01), 25, false],
    ['at it', dollars(25), 25, true],
    ['below it', dollars(3), 25, true],
    ['nothing', dollars(0), 10, true],
    ['yen in hundredths', { minorUnits: 300_000, exponent: 2, currency: 'JPY' }, 2500, false],
    ['yen in whole units', { minorUnits: 2000, exponent: 0, currency: 'JPY' }, 2500, true],
    ['not known', undefined, 25, false],
  ])('%s', (_, balance, threshold, expected) => {
    expect(chargesAtOnce(balance, threshold)).toBe(expected);
  });
});

describe('worstMonth', () => {
  const advice = ofTeam(14);

  test.each([
    ['no cap has no end', null, dollars(0), undefined],
    ['nothing to start with: the cap, and 125 that stay', dollars(1500), dollars(0), 1625],
    ['a balance below the threshold saves that much', dollars(1500), dollars(20), 1605],
    ['a month that begins just at the threshold', dollars(1500), dollars(200), 1600],
    ['an unknown balance counts as none', dollars(1500), undefined, 1625],
    ['a cap of nothing', dollars(0), dollars(0), 125],
    ['a debt is no head start', dollars(100), dollars(-5), 225],
  ])('%s', (_, cap, balance, expected) => {
    expect(worstMonth(cap, balance, advice)).toBe(expected);
  });

  test('no month of spending charges more', () => {
    const whole = fc.integer({ min: 0, max: 2000 });
    const sizes = fc.integer({ min: 1, max: 60 });
    const spends = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 });
    fc.assert(
      fc.property(whole, whole, sizes, spends, (start, cap, size, wishes) => {
        const { threshold, reloadTo } = ofTeam(size);
        let [balance, spent, charged] = [start, 0, 0];
        const reload = () => {
          if (balance > threshold) return;
          charged += reloadTo - balance;
          balance = reloadTo;
        };
        reload();
        for (const wish of wishes) {
          const spend = Math.min(wish, balance, cap - spent);
          [balance, spent] = [balance - spend, spent + spend];
          reload();
        }
        const worst = worstMonth(dollars(cap), dollars(start), ofTeam(size));
        expect(charged).toBeLessThanOrEqual(worst ?? -1);
      }),
    );
  });
});

const currencies = fc.constantFrom(undefined, 'USD', 'EUR', 'JPY', 'KRW', 'INR', 'BRL', 'IDR');

describe('from measured use', () => {
  test('one reload lasts two working days, and the next comes before the last half one', () => {
    expect(adviseReload(byUse(71, { teamSize: 14 }))).toEqual({
      threshold: 40,
      charge: 150,
      reloadTo: 190,
    });
  });

  test('outranks the table, and what somebody suggests outranks it', () => {
    const of = (teamSize: number) => byUse(400, { teamSize });
    expect(adviseReload(of(2))).toEqual(adviseReload(of(90)));
    expect(adviseLimit(of(2))).toBe(adviseLimit(of(90)));
    const reload = { threshold: 25, reloadTo: 125 };
    expect(adviseReload({ ...of(2), reload })).toEqual({ ...reload, charge: 100 });
    expect(adviseLimit({ ...of(2), monthlyCap: 700 })).toBe(700);
  });

  test('leaves room above it, and more use never means less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.nat(9000),
        currencies,
        (perDay, more, currency) => {
          const [a, b] = [byUse(perDay, { currency }), byUse(perDay + more, { currency })];
          const { threshold, charge } = adviseReload(a);
          expect(threshold).toBeGreaterThanOrEqual(perDay / 2);
          expect(charge).toBeGreaterThanOrEqual(perDay * 2);
          expect(adviseReload(b).charge).toBeGreaterThanOrEqual(charge);
          expect(adviseLimit(a)).toBeGreaterThanOrEqual(perDay * 22 * 1.5);
          expect(adviseLimit(b)).toBeGreaterThanOrEqual(adviseLimit(a));
        },
      ),
    );
  });
});

describe('in a currency of smaller units', () => {
  test.each([
    ['USD', 25, 125, 15, 4620],
    ['CHF', 25, 125, 15, 4620],
    ['BRL', 125, 625, 75, 23_100],
    ['JPY', 2500, 12_500, 1500, 462_000],
    ['KRW', 25_000, 125_000, 15_000, 4_620_000],
  ])('%s: %d to %d, %d a day, %d a month', (currency, threshold, reloadTo, perDay, limit) => {
    const team = basis({ teamSize: 14, currency });
    expect(adviseReload(team)).toMatchObject({ threshold, reloadTo });
    expect(adviseCap(team)?.perDay[1]).toBe(perDay);
    expect(adviseLimit(team)).toBe(limit);
  });

  test('the same use has the same advice, times what a dollar is worth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom(100, 1000),
        (perDay, times) => {
          const currency = times === 100 ? 'JPY' : 'KRW';
          const [dollar, other] = [byUse(perDay), byUse(perDay * times, { currency })];
          expect(adviseReload(other).reloadTo).toBe(adviseReload(dollar).reloadTo * times);
          expect(adviseLimit(other)).toBe(adviseLimit(dollar) * times);
        },
      ),
    );
  });

  test('is that in which the workspace was seen to pay', () => {
    const reading = {
      organizationId: 'acme',
      failures: {},
      balance: {
        value: { minorUnits: 300_000, exponent: 2, currency: 'JPY' },
        source: 'api',
        at: 1,
      },
    } as const;
    expect(adviseReload(adviceBasis({ reading })).threshold).toBe(1000);
    expect(thresholdOf(reading, undefined)).toBe(1000);
    expect(thresholdOf(reading, { reload: { threshold: 4000, reloadTo: 9000 } })).toBe(4000);
  });
});
