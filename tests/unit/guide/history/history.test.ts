import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsOf, withPoint } from '../../../../guide/history/append';
import { History, NO_HISTORY, storedPoints } from '../../../../guide/history/history';
import { between } from '../../../../guide/history/interval';
import { type Point, pointOf } from '../../../../guide/history/point';
import { emptyReading } from '../../../../guide/reading';
import { dollars, fact, finished, NOON } from '../examples';
import { DAY, HOUR, MONDAY, point, RELOAD } from './points';

function appended(points: readonly Point[], before: History = NO_HISTORY): History {
  return points.reduce((history, p) => withPoint(history, p, p.at), before);
}

function burnOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, to, i) => sum + (between(points[i] ?? to, to).burn ?? 0), 0);
}

describe('a point', () => {
  test('holds what a reading told of money', () => {
    expect(
      pointOf({ ...finished(), spendCap: fact({ limit: dollars(500), used: dollars(30) }) }),
    ).toEqual({
      at: NOON,
      currency: 'USD',
      exponent: 2,
      balance: 20_000,
      promotional: 20_000,
      spent: 3000,
      cap: 50_000,
      reload: RELOAD,
      expiresAt: NOON + 90 * DAY,
    });
  });

  test('leaves out what was read long before, and is none without money', () => {
    const old = { ...finished(), balance: { ...fact(dollars(90)), at: NOON + DAY } };
    expect(pointOf(old)).toMatchObject({ at: NOON + DAY, balance: 9000, spent: undefined });
    expect(pointOf(old)?.reload).toBe(undefined);
    expect(pointOf(emptyReading('acme'))).toBe(undefined);
    expect(pointOf({ ...emptyReading('acme'), spendCap: fact({ limit: null }) })).toBe(undefined);
  });

  test('does not add up what has another currency or no amount', () => {
    const promotions = fact([{ remaining: dollars(5) }, { expiresAt: NOON }]);
    expect(pointOf({ ...finished(), promotions })?.promotional).toBe(undefined);
    const euros = fact({ limit: { ...dollars(9), currency: 'EUR' } });
    expect(pointOf({ ...finished(), spendCap: euros })?.cap).toBe(undefined);
  });
});

describe('appending', () => {
  test('keeps one point an hour, the last of it', () => {
    const [first, second] = [point(MONDAY, { balance: 9 }), point(MONDAY + 9, { balance: 8 })];
    expect(pointsOf(appended([first, second])).map((p) => p.balance)).toEqual([800]);
    expect(pointsOf(appended([first, point(MONDAY + HOUR, {})]))).toHaveLength(2);
  });

  test('keeps one point an hour also where something was bought in it', () => {
    const bought = [20, 120, 60, 160].map((balance, i) =>
      point(MONDAY + i * 10 * 60_000, { balance }),
    );
    const history = appended(bought, appended([point(MONDAY - HOUR, { balance: 30 })]));
    expect(storedPoints(history).map(({ balance }) => balance)).toEqual([3000, 16_000]);
  });

  test('is the same for a repeated point, and passes over one that comes late', () => {
    const history = appended([point(MONDAY, { balance: 9 }), point(MONDAY + DAY, { balance: 8 })]);
    expect(withPoint(history, point(MONDAY + DAY, { balance: 8 }), MONDAY + DAY)).toEqual(history);
    const late = point(MONDAY + HOUR, { balance: 1 });
    expect(withPoint(history, late, MONDAY + DAY)).toBe(history);
  });

  test('keeps terms that were not read this time, within a currency', () => {
    const read = point(MONDAY, { balance: 9, cap: 500, reload: RELOAD });
    const history = appended([read, point(MONDAY + HOUR, { balance: 8 })]);
    expect(pointsOf(history).at(-1)).toMatchObject({ cap: 50_000, reload: RELOAD });
    expect(history.stretches).toHaveLength(1);
    const euros = appended([point(MONDAY + DAY, { balance: 8, currency: 'EUR' })], history);
    expect(pointsOf(euros).at(-1)?.cap).toBe(undefined);
  });

  test('seven months of readings by the hour stay under 50 KB and keep each step', () => {
    const year = Array.from({ length: 200 * 24 }, (_, i) => {
      const bought = Math.floor(i / 1000) * 4000;
      return point(MONDAY + i * HOUR, {
        balance: 90_000 + bought - i * 3.21,
        promotional: Math.max(1200 - i, 0),
        spent: (i % 700) * 3.21,
      });
    });
    const history = appended(year);
    expect(JSON.stringify(history).length).toBeLessThan(50_000);
    expect(History.parse(JSON.parse(JSON.stringify(history)))).toEqual(history);
    const kept = pointsOf(history);
    const purchases = kept
      .slice(1)
      .flatMap((to, i) => between(kept[i] ?? to, to).steps.filter((s) => s.kind === 'purchase'));
    expect(purchases).toHaveLength(4);
  });

  test('thinned with age, a purchase that use has swallowed within hours is still seen', () => {
    // Between 8:00 and noon, of which one reading is to stay: $60 used, and $50 bought after that.
    const day = MONDAY - HOUR;
    const old = [100, 100, 40, 90].map((balance, i) => point(day + i * HOUR, { balance }));
    const later = Array.from({ length: 30 }, (_, i) => point(day + (i + 1) * DAY, { balance: 90 }));
    const kept = pointsOf(appended([...old, ...later]));
    const first = kept.filter(({ at }) => at < day + DAY);
    expect(first.map(({ balance }) => balance)).toEqual([4000, 9000]);
    const [from, to] = [
      kept.find(({ balance }) => balance === 4000),
      kept.find(({ balance }) => balance === 9000),
    ];
    if (!from || !to) throw new Error('They are not kept.');
    expect(between(from, to).steps).toMatchObject([{ kind: 'purchase', amount: 5000 }]);
  });

  test('also with a charge every hour', () => {
    const points = Array.from({ length: 2000 }, (_, i) =>
      point(MONDAY + i * HOUR, { balance: 20 + (i % 2) * 100, spent: i * 60, reload: RELOAD }),
    );
    const history = appended(points);
    expect(JSON.stringify(history).length).toBeLessThan(50_000);
    expect(pointsOf(history).at(-1)).toEqual({ ...points.at(-1), promotional: undefined });
  });
});

describe('a changed clock', () => {
  const week = Array.from({ length: 7 }, (_, i) =>
    point(MONDAY + i * DAY, { balance: 900 - i * 50, spent: i * 50 }),
  );
  const moved = (by: number) => point(MONDAY + 6 * DAY + by, { balance: 590, spent: 310 });

  test('set back leaves the future in doubt, and drops it when it has run for a day', () => {
    const doubtful = appended([moved(-3 * DAY)], appended(week));
    expect(pointsOf(doubtful).map((p) => p.balance)).toEqual([90_000, 85_000, 80_000, 59_000]);
    expect(storedPoints(doubtful)).toHaveLength(8);
    const believed = appended([moved(-2 * DAY)], doubtful);
    expect(storedPoints(believed)).toHaveLength(5);
  });

  test('set back and forward again, nothing is lost', () => {
    const there = appended([moved(-3650 * DAY)], appended(week));
    expect(pointsOf(there)).toHaveLength(1);
    const back = appended([moved(HOUR)], there);
    expect(storedPoints(back)).toHaveLength(9);
    expect(pointsOf(back)).toHaveLength(8);
    const later = appended([moved(30 * HOUR)], back);
    expect(storedPoints(later)).toHaveLength(9);
  });

  test('set forward by years does not thin what is there', () => {
    const there = appended([moved(1500 * DAY)], appended(week));
    expect(storedPoints(there)).toHaveLength(8);
    expect(pointsOf(appended([moved(HOUR)], there))).toHaveLength(8);
  });

  test('never makes money: no shift adds use that was not there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 0, max: 6 }),
        (days, after) => {
          const points = week.map((p, i) => (i > after ? { ...p, at: p.at + days * DAY } : p));
          expect(burnOf(pointsOf(appended(points)))).toBeLessThanOrEqual(30_000);
        },
      ),
    );
  });
});
