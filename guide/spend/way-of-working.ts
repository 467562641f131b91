import type { WayOfWorking } from '../advice';
import { unitsPerDollar } from '../currency-size';
import type { Money } from '../facts';
import { unitsOf } from '../money';
import { DAY_MS } from '../time';

/** Where moderate and heavy begin, in dollars a working day (the article's table, 2026-04). */
export const MODERATE_FROM = 5;
export const HEAVY_FROM = 15;

/**
 * Mondays to Fridays of the month so far, this day included; at least one. In UTC, as claude.ai
 * counts the month (help centre, 2026).
 *
 * @param now milliseconds since 1970.
 */
export function workingDaysSoFar(now: number): number {
  const date = new Date(now);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  const days = Array.from({ length: date.getUTCDate() }, (_, i) => new Date(first + i * DAY_MS));
  return Math.max(1, days.filter((day) => day.getUTCDay() % 6 !== 0).length);
}

/** How somebody works who has spent this much; `none` for nothing at all. */
export function wayOf(spent: Money, workingDays: number): WayOfWorking | 'none' {
  const dollars = unitsOf(spent) / unitsPerDollar(spent.currency);
  if (dollars <= 0) return 'none';
  const perDay = dollars / workingDays;
  if (perDay >= HEAVY_FROM) return 'heavy';
  return perDay >= MODERATE_FROM ? 'moderate' : 'light';
}
