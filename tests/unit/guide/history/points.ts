import type { Point } from '../../../../guide/history/point';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Monday, 09:00 UTC. */
export const MONDAY = Date.UTC(2026, 10, 2, 9);

/** A point in dollars, given in whole ones. */
export function point(at: number, dollars: Partial<Omit<Point, 'at'>>): Point {
  const { balance, promotional, spent, cap, ...rest } = dollars;
  return {
    at,
    currency: 'USD',
    exponent: 2,
    balance: cents(balance),
    promotional: cents(promotional),
    spent: cents(spent),
    cap: cap === null ? null : cents(cap),
    ...rest,
  };
}

function cents(dollars: number | undefined): number | undefined {
  return dollars === undefined ? undefined : Math.round(dollars * 100);
}

export const RELOAD = { on: true, threshold: 2500, target: 12_500 };
