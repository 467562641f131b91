import type { Point } from '../history/point';
import { DAY_MS } from '../time';
import { timeAhead, unitsUntil } from './ahead';
import type { Calendar } from './calendar';
import { type Knowledge, learn } from './knowledge';
import { useOf } from './pace';
import { comparable, intervalsOf } from './spending';
import type { Week } from './week';

/** How many of the workspace's own past forecasts held. */
export interface TrackRecord {
  held: number;
  checked: number;
}

/** Each forecast is checked against the week that came after it. */
const AHEAD_MS = 7 * DAY_MS;
/** The readings of that week have to reach so far into it. */
const LEAST_AHEAD_MS = 5 * DAY_MS;
const MOST_CHECKED = 10;
/** Fewer than that say nothing. */
const LEAST_CHECKED = 5;

/**
 * Forecasts once more what the guide would have forecast in the last weeks, each time from no more than
 * what was read by then, and checks the range for the use of the week after it. `undefined` where
 * too few can be checked.
 *
 * @param points of one workspace, in order of time.
 * @param week as the person says it.
 */
export function trackRecord(
  points: readonly Point[],
  calendar: Calendar,
  week?: Week,
): TrackRecord | undefined {
  const same = comparable(points);
  const newest = same.at(-1)?.at ?? 0;
  const weeks = Array.from({ length: MOST_CHECKED }, (_, i) => newest - (i + 1) * AHEAD_MS);
  const checks = weeks.flatMap((at) => {
    const held = hasHeld(same, at, calendar, week);
    return held === undefined ? [] : [held];
  });
  if (checks.length < LEAST_CHECKED) return undefined;
  return { held: checks.filter(Boolean).length, checked: checks.length };
}

/** `undefined` where nothing would have been forecast, or where nobody knows what was used. */
function hasHeld(
  points: readonly Point[],
  at: number,
  calendar: Calendar,
  week: Week | undefined,
): boolean | undefined {
  const past = points.filter((point) => point.at <= at);
  const from = past.at(-1);
  const known = learn(past, calendar, week);
  if (!from || !isSure(known)) return undefined;
  const after = points.filter((point) => point.at >= from.at && point.at <= from.at + AHEAD_MS);
  const to = after.at(-1);
  if (!to || to.at - from.at < LEAST_AHEAD_MS) return undefined;
  const burns = intervalsOf(after).map(({ burn }) => burn);
  const used = burns.reduce<number | undefined>(
    (sum, burn) => (sum === undefined || burn === undefined ? undefined : sum + burn),
    0,
  );
  if (used === undefined) return undefined;
  const units = unitsUntil(timeAhead(from.at, known.week, calendar), to.at);
  return useOf(known.pace, units, 'slow') <= used && used <= useOf(known.pace, units, 'fast');
}

/** A forecast from less than three weeks calls itself rough, and is none to be measured by. */
function isSure(known: ReturnType<typeof learn>): known is Knowledge {
  return 'basis' in known && known.basis.sure !== 'rough';
}
