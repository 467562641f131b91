import { DAY_MS } from '../time';
import type { Point } from './point';

/** After such a gap the clock may be wrong, as after one that was set back. */
const DOUBTFUL_GAP_MS = 30 * DAY_MS;

/** A changed clock is believed only when it has run for a day: it may be the one that is wrong. */
export function isClockDoubtful(points: readonly Point[]): boolean {
  const change = points.findLastIndex(({ at }, i) => {
    const before = points[i - 1]?.at ?? at;
    return at < before || at - before > DOUBTFUL_GAP_MS;
  });
  const [first, last] = [points[change], points.at(-1)];
  return first !== undefined && last !== undefined && last.at - first.at < DAY_MS;
}

/**
 * Of points in the order in which they came, as many as are in order of time and end with the newest.
 * What a wrong clock wrote, ahead of the others or long before them, is not among them.
 */
export function inOrder(points: readonly Point[]): Point[] {
  const newest = points.at(-1);
  if (!newest) return [];
  // The longest increasing subsequence: `ends[n]` is the earliest end of one of n + 1 points.
  const ends: number[] = [];
  const previous = points.map(({ at }, i) => {
    if (i < points.length - 1 && at >= newest.at) return undefined;
    const length = firstNotBefore(points, ends, at);
    ends[length] = i;
    return ends[length - 1];
  });
  const chain: Point[] = [];
  for (let i: number | undefined = points.length - 1; i !== undefined; i = previous[i]) {
    const point = points[i];
    if (point) chain.push(point);
  }
  return chain.reverse();
}

/** By halving: how many of the ends lie before this moment. */
function firstNotBefore(points: readonly Point[], ends: readonly number[], at: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[ends[middle] ?? 0]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
