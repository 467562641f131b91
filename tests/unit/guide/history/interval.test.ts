import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between } from '../../../../guide/history/interval';
import type { Point } from '../../../../guide/history/point';
import { DAY, HOUR, MONDAY, point, RELOAD } from './points';

const LATER = MONDAY + HOUR;
type Figures = Parameters<typeof point>[1];

function hour(from: Figures, to: Figures) {
  const { burn, steps } = between(point(MONDAY, from), point(LATER, to));
  return { burn, steps: steps.map(({ kind, amount }) => [kind, amount / 100]) };
}

describe('use', () => {
  test('is what the balance lost', () => {
    expect(hour({ balance: 100 }, { balance: 88 })).toEqual({ burn: 1200, steps: [] });
  });

  test('covered by promotional credit counts, although nothing is spent', () => {
    const before = { balance: 300, promotional: 200, spent: 0 };
    expect(hour(before, { balance: 260, promotional: 160, spent: 0 })).toEqual({
      burn: 4000,
      steps: [],
    });
  });

  test('hides a purchase only where nothing tells of it', () => {
    const [from, to] = [
      { balance: 100, spent: 0 },
      { balance: 90, spent: 210 },
    ];
    expect(between(point(MONDAY, from), point(MONDAY + 3 * DAY, to))).toMatchObject({
      burn: 21_000,
      steps: [{ kind: 'purchase', amount: 20_000 }],
    });
  });

  test('of a workspace without a balance is what it spent', () => {
    expect(hour({ spent: 10 }, { spent: 25 })).toEqual({ burn: 1500, steps: [] });
  });

  test('is not known where the spend was set back and the balance rose', () => {
    expect(hour({ balance: 10, spent: 90 }, { balance: 110, spent: 0 })).toEqual({
      burn: undefined,
      steps: [['purchase', 100]],
    });
  });

  test('below zero goes on', () => {
    expect(hour({ balance: 2, spent: 0 }, { balance: -3, spent: 5 }).burn).toBe(500);
  });

  test('that the balance does not show yet is no purchase', () => {
    expect(hour({ balance: 100, spent: 0 }, { balance: 100, spent: 0.5 }).steps).toEqual([]);
    expect(hour({ balance: 100, spent: 0 }, { balance: 95, spent: 20 }).steps).toEqual([]);
  });
});

describe('steps', () => {
  test('a purchase is what the balance rose by, and what was used of it', () => {
    expect(hour({ balance: 10, spent: 90 }, { balance: 100, spent: 100 })).toEqual({
      burn: 1000,
      steps: [['purchase', 100]],
    });
  });

  test('a reload fills up to its target', () => {
    const reload = RELOAD;
    expect(hour({ balance: 30, spent: 90, reload }, { balance: 120, spent: 102, reload })).toEqual({
      burn: 1200,
      steps: [['reload', 102]],
    });
  });

  test('what exceeds the target was bought, and so was what came before the threshold', () => {
    const reload = RELOAD;
    expect(hour({ balance: 30, reload }, { balance: 180, reload }).steps).toEqual([
      ['purchase', 150],
    ]);
    expect(
      hour({ balance: 80, spent: 0, reload }, { balance: 120, spent: 5, reload }).steps,
    ).toEqual([['purchase', 45]]);
  });

  test('reloads in a gap are seen by the spend, though the balance fell', () => {
    const from = point(MONDAY, { balance: 90, spent: 100, reload: RELOAD });
    const to = point(MONDAY + 5 * DAY, { balance: 60, spent: 540, reload: RELOAD });
    expect(between(from, to)).toMatchObject({
      burn: 44_000,
      steps: [{ kind: 'reload', amount: 41_000, count: 4 }],
    });
  });

  test('a claim is promotional credit that came', () => {
    expect(
      hour({ balance: 0, promotional: 0, spent: 0 }, { balance: 200, promotional: 200, spent: 0 }),
    ).toEqual({ burn: 0, steps: [['claim', 200]] });
  });

  test('credit that ended has expired, less what the spend says was used', () => {
    const expiresAt = MONDAY + HOUR / 2;
    const before = { balance: 120, promotional: 100, spent: 0, expiresAt };
    expect(hour(before, { balance: 20, promotional: 0, spent: 0 })).toEqual({
      burn: 0,
      steps: [['expiry', 100]],
    });
    expect(hour(before, { balance: 20, promotional: 0, spent: 4 })).toEqual({
      burn: 400,
      steps: [['expiry', 96]],
    });
    // Whether the rest was used or ended, nothing tells.
    expect(hour({ balance: 120, expiresAt, promotional: 100 }, { balance: 20 }).burn).toBe(
      undefined,
    );
  });

  test('the month turns at midnight UTC and tells what it had cost', () => {
    const turn = Date.UTC(2026, 11, 1);
    const from = point(turn - HOUR, { balance: 100, spent: 900 });
    const to = point(turn + HOUR, { balance: 80, spent: 5 });
    expect(between(from, to)).toMatchObject({
      burn: 2000,
      steps: [{ kind: 'month', at: turn, amount: 90_000 }],
    });
  });
});

test('nothing is compared across a currency or a clock that was set back', () => {
  const dollars = point(MONDAY, { balance: 100 });
  const euros = point(LATER, { balance: 50, currency: 'EUR' });
  expect(between(dollars, euros)).toEqual({ from: dollars, to: euros, steps: [] });
  expect(between(euros, dollars)).toEqual({ from: euros, to: dollars, steps: [] });
  const [before, after] = [point(LATER, { balance: 100 }), point(MONDAY, { balance: 50 })];
  expect(between(before, after)).toEqual({ from: before, to: after, steps: [] });
});

test('money is kept: the balance changes by what was added less what was used', () => {
  const amount = fc.integer({ min: 0, max: 100_000 });
  const figures = fc.record({
    balance: fc.integer({ min: -5000, max: 100_000 }),
    promotional: fc.option(amount, { nil: undefined }),
    spent: fc.option(amount, { nil: undefined }),
  });
  fc.assert(
    fc.property(figures, figures, fc.boolean(), (a, b, on) => {
      const terms = { currency: 'USD', exponent: 2, reload: { ...RELOAD, on } };
      const from: Point = { ...terms, ...a, at: MONDAY };
      const to: Point = { ...terms, ...b, at: LATER };
      const { burn, steps } = between(from, to);
      expect(burn ?? 0).toBeGreaterThanOrEqual(0);
      expect(steps.every(({ amount }) => amount >= 0)).toBe(true);
      if (burn === undefined) return;
      const sum = (expired: boolean) =>
        steps
          .filter((s) => s.kind !== 'month' && (s.kind === 'expiry') === expired)
          .reduce((total, { amount }) => total + amount, 0);
      // Up to rounding; a balance that lags behind the spend holds more.
      expect(a.balance + sum(false) - sum(true) - burn).toBeLessThanOrEqual(b.balance + 200);
    }),
  );
});
