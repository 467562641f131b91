import type { Money } from '../facts';
import { DAY_MS } from '../time';

const WEEK_MS = 7 * DAY_MS;
/** Days on which something was spent, before one of them can be called unusual. */
const FEWEST_DAYS = 10;
const MOST_DAYS = 28;
/** Of a normal distribution, the median deviation times this is the standard deviation. */
const TO_SIGMA = 1.4826;
const SIGMAS = 4;
/** Below twice the usual nothing is called unusual, however even the days before were. */
const LEAST_FACTOR = 2;
/** Weeks looked back over for the usual number of charges. */
const WEEKS = 8;
const FEWEST_WEEKS = 3;
/** Before anything is usual, so many charges in a week are worth a word. */
const MANY = 5;

/**
 * The last day's spending, where it is above what the days before allow, by their median and their
 * median deviation: one wild day in the past moves neither. Days without spending, such as
 * weekends, are no measure of a working day.
 *
 * @param days what was spent on each day, oldest first, all in one currency.
 */
export function unusualDay(days: readonly Money[]): { spent: Money; usual: Money } | undefined {
  const spent = days.at(-1);
  if (!spent) return undefined;
  const before = days.slice(0, -1).filter((day) => day.minorUnits > 0 && isAlike(day, spent));
  if (before.length < FEWEST_DAYS) return undefined;
  const amounts = before.slice(-MOST_DAYS).map(({ minorUnits }) => minorUnits);
  const usual = median(amounts);
  const limit = Math.max(
    usual + SIGMAS * TO_SIGMA * deviation(amounts, usual),
    LEAST_FACTOR * usual,
  );
  if (spent.minorUnits <= limit) return undefined;
  return { spent, usual: { ...spent, minorUnits: Math.round(usual) } };
}

/**
 * How many charges the last seven days had, where that is more than the weeks before allow.
 *
 * @param moments of charges, oldest first, in milliseconds since 1970.
 */
export function unusualCount(moments: readonly number[], now: number): number | undefined {
  const [first] = moments;
  if (first === undefined) return undefined;
  const inWeek = (ago: number) =>
    moments.filter((at) => at > now - (ago + 1) * WEEK_MS && at <= now - ago * WEEK_MS).length;
  const count = inWeek(0);
  const known = Math.min(WEEKS, Math.floor((now - first) / WEEK_MS));
  const weeks = Array.from({ length: known }, (_, i) => inWeek(i + 1));
  const usual = weeks.length < FEWEST_WEEKS ? 0 : median(weeks);
  const spread = weeks.length < FEWEST_WEEKS ? 0 : deviation(weeks, usual);
  const limit = Math.max(usual + SIGMAS * TO_SIGMA * spread, LEAST_FACTOR * usual, MANY - 1);
  return count > limit ? count : undefined;
}

function isAlike(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.exponent === b.exponent;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

function deviation(values: readonly number[], from: number): number {
  return median(values.map((value) => Math.abs(value - from)));
}
