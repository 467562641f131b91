import type { Point } from '../history/point';
import type { BalanceStep } from '../history/steps';
import type { Calendar } from './calendar';
import { intervalsOf } from './spending';

/** One local day as it was read; amounts in minor units. */
export interface DayRow {
  day: number;
  /** Of the day's last reading; milliseconds since 1970. */
  at: number;
  balance?: number | undefined;
  /** Between the reading before and the day's last one; absent where it is not known. */
  used?: number | undefined;
  steps: BalanceStep[];
}

/** The days on which something was read, the newest first. */
export function rowsByDay(points: readonly Point[], calendar: Calendar): DayRow[] {
  const rows = new Map<number, DayRow>();
  const intervals = new Map(intervalsOf(points).map((interval) => [interval.to, interval]));
  for (const point of points) {
    const day = calendar.dayOf(point.at);
    const interval = intervals.get(point);
    const before = rows.get(day);
    const used = interval?.burn === undefined ? before?.used : (before?.used ?? 0) + interval.burn;
    rows.set(day, {
      day,
      at: point.at,
      balance: point.balance ?? before?.balance,
      used,
      steps: [...(before?.steps ?? []), ...(interval?.steps ?? [])],
    });
  }
  return [...rows.values()].reverse();
}
