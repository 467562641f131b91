import type { Point } from '../../../guide/history/point';
import { isOpenEnded } from '../../../guide/runway/reach';
import { isRunway } from '../../../guide/runway/runway';
import { DAY_MS } from '../../../guide/time';
import { type MoneyModel, newest } from '../model';
import type { Value } from './plot';

const BACK_DAYS = 30;
const BACK_DAYS_COMPACT = 14;
const AHEAD_DAYS = { least: 3, most: 45 };

/** From when to when the chart goes; one of an old reading ends at its day. */
export function spanOf(model: MoneyModel, isCompact: boolean): { from: number; to: number } {
  const { overview, now } = model;
  const { point, old } = newest(model);
  const first = overview.points[0];
  const end = old ? (point?.at ?? now) : now;
  const earliest = end - (isCompact ? BACK_DAYS_COMPACT : BACK_DAYS) * DAY_MS;
  const from = Math.max(earliest, Math.min(first?.at ?? end, end - 2 * DAY_MS));
  if (old) return { from, to: end + DAY_MS };
  const { most, least } = AHEAD_DAYS;
  const ahead = Math.min(Math.max(aheadOf(model) - now, least * DAY_MS), most * DAY_MS);
  return { from, to: now + ahead };
}

function aheadOf({ overview: { runway }, now }: MoneyModel): number {
  if (!isRunway(runway)) return now;
  const { empty, charges, month } = runway;
  if (charges && month) return month.end;
  if (!empty) return now + 14 * DAY_MS;
  const { first, likely, last } = empty;
  const far = isOpenEnded(empty) ? (likely?.at ?? first?.at) : last?.at;
  return (far ?? now + 14 * DAY_MS) + 2 * DAY_MS;
}

/** What was read of one figure within a span, and the last of it before. */
export function valuesOf(
  points: readonly Point[],
  from: number,
  figure: (point: Point) => number | undefined,
): Value[] {
  const all = points.flatMap((point) => {
    const amount = figure(point);
    return amount === undefined ? [] : [{ at: point.at, amount }];
  });
  const first = all.findLastIndex(({ at }) => at <= from);
  const shown = all.slice(Math.max(first, 0));
  const [before] = shown;
  if (before && before.at < from) shown[0] = { ...before, at: from };
  return shown;
}
