import { DAY_MS, HOUR_MS } from '../time';
import { inOrder, isClockDoubtful } from './clock';
import { withoutNewGlitches } from './glitches';
import { type History, historyOf } from './history';
import { between } from './interval';
import type { Point } from './point';

/** How many days back points lie how close: by the hour, by four hours, by the day, then none. */
const AGES = [
  { upTo: 14 * DAY_MS, every: HOUR_MS },
  { upTo: 60 * DAY_MS, every: 4 * HOUR_MS },
  { upTo: 366 * DAY_MS, every: DAY_MS },
];

/** Characters of JSON, all of them one byte; the record of a workspace is to stay under 50 KB. */
const LARGEST = 46_000;

/**
 * The points as they are stored: thinned with age, without what a wrong clock wrote or a wrong answer
 * told, and the oldest go first where they are too many.
 *
 * @param points in the order in which they came.
 */
export function thinned(points: readonly Point[]): History {
  const kept = isClockDoubtful(points) ? points : thinnedByAge(withoutNewGlitches(inOrder(points)));
  const history = historyOf(kept);
  const size = JSON.stringify(history).length;
  if (size <= LARGEST) return history;
  return thinned(kept.slice(Math.ceil(kept.length * (1 - LARGEST / size))));
}

/** Of each span the last point stays, and both beside a step, so that no step is lost. */
function thinnedByAge(points: readonly Point[]): Point[] {
  const newest = points.at(-1)?.at ?? 0;
  return points.filter((point, i) => {
    const age = AGES.find(({ upTo }) => newest - point.at <= upTo);
    if (!age) return false;
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!after || spanOf(point, age.every) !== spanOf(after, age.every)) return true;
    return hasStep(point, after) || (before !== undefined && hasStep(before, point));
  });
}

function spanOf({ at }: Point, every: number): number {
  return Math.floor(at / every);
}

function hasStep(from: Point, to: Point): boolean {
  return between(from, to).steps.length > 0 || from.currency !== to.currency;
}
