import type { Point } from '../../guide/history/point.ts';
import { hasFewDays } from '../../guide/outlook.ts';
import { calendarIn, weekdayOf } from '../../guide/runway/calendar.ts';
import { outlookOf } from '../../guide/runway/outlook.ts';
import { isRunway, runwayOf } from '../../guide/runway/runway.ts';
import { straightLine } from './straight-line.ts';
import { DAY, WEEKEND } from './teams.ts';
import { weeklyCurves } from './weekly-curves.ts';

export const calendar = calendarIn('UTC');
/** "Few days" is said below this many working days. */
export const FEW_DAYS = 3;

/** When $0 is reached, and whether the method calls that a matter of few days. */
interface Said {
  at?: number | undefined;
  /** In eight of ten cases; only of the guide. */
  range?: { first?: number | undefined; last?: number | undefined };
  isAlarm: boolean;
}
type Method = (points: readonly Point[]) => Said;

export const GUIDE = 'this guide';
export const METHODS: { [name: string]: Method } = {
  [GUIDE]: (points) => {
    const runway = runwayOf(points, { calendar });
    if (!isRunway(runway)) return { isAlarm: false };
    const outlook = outlookOf({ points, steps: [], runway }, points.at(-1)?.at ?? 0);
    return {
      at: runway.empty?.likely?.at,
      range: { first: runway.empty?.first?.at, last: runway.empty?.last?.at },
      isAlarm: outlook !== undefined && hasFewDays(outlook),
    };
  },
  'straight line': alarming(straightLine),
  'weekly curves (CodexBar)': alarming(weeklyCurves),
};

/** A method that knows no range is as sure as its one moment. */
function alarming(method: (points: readonly Point[]) => number | undefined): Method {
  return (points) => {
    const at = method(points);
    const now = points.at(-1)?.at ?? 0;
    return { at, isAlarm: at !== undefined && workingDaysUntil(now, at) < FEW_DAYS };
  };
}

/** @param daysOff Monday being 0. */
export function workingDaysUntil(from: number, to: number, daysOff = WEEKEND): number {
  let count = 0;
  for (let at = from; at < to; at += DAY / 24) {
    const monday0 = (weekdayOf(calendar.dayOf(at)) + 6) % 7;
    if (!daysOff.includes(monday0)) count += 1 / 24;
  }
  return count;
}
