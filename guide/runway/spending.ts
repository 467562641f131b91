import { isDoubtful } from '../history/glitches';
import { between, type Interval } from '../history/interval';
import type { Point } from '../history/point';
import { DAY_MS } from '../time';
import type { Calendar } from './calendar';
import { type DayPart, partsBetween } from './parts';

/** What was used in some time, and the parts of days that this time consists of. */
export interface Spending {
  amount: number;
  parts: readonly DayPart[];
}

/** Over a longer gap nobody knows on which days the use fell; the clock may have been wrong, too. */
const LONGEST_GAP_MS = 14 * DAY_MS;

/** The newest points that can be set beside each other: those in the newest one's currency. */
export function comparable(points: readonly Point[]): Point[] {
  const newest = points.at(-1);
  const other = points.findLastIndex(
    (p) => p.currency !== newest?.currency || p.exponent !== newest?.exponent,
  );
  return points.slice(other + 1);
}

/** What happened between points in order of time; of the newest only what is beyond doubt. */
export function intervalsOf(points: readonly Point[]): Interval[] {
  const last = points.at(-1);
  return points.slice(1).flatMap((to, i) => {
    const from = points[i];
    if (!from) return [];
    const interval = between(from, to);
    return to === last && isDoubtful(from, to) ? { ...interval, burn: undefined } : interval;
  });
}

/** @param told what of an interval counts: its use, or what the month's spend grew by. */
export function spendingOf(
  intervals: readonly Interval[],
  calendar: Calendar,
  told: (interval: Interval) => number | undefined,
): Spending[] {
  return intervals.flatMap((interval) => {
    const { from, to } = interval;
    const amount = told(interval);
    if (amount === undefined || to.at - from.at > LONGEST_GAP_MS) return [];
    return [{ amount, parts: partsBetween(from.at, to.at, calendar) }];
  });
}
