import { HOUR_MS } from '../time';
import { inOrder } from './clock';
import { withoutGlitches } from './glitches';
import { type History, storedPoints } from './history';
import type { Point } from './point';
import { thinned } from './thin';

/**
 * The history with one more point: at most one an hour, the last of it. A point that was read before
 * the newest one is left out, unless the clock was set back meanwhile.
 *
 * @param now milliseconds since 1970.
 */
export function withPoint(history: History | undefined, point: Point, now: number): History {
  const points = history ? storedPoints(history) : [];
  const last = points.at(-1);
  if (history && last && point.at <= last.at) {
    const isLate = point.at < now - HOUR_MS || last.at - point.at < HOUR_MS;
    if (isLate) return history;
  }
  if (last && hourOf(last) === hourOf(point)) points.pop();
  return thinned([...points, point]);
}

function hourOf({ at }: Point): number {
  return Math.floor(at / HOUR_MS);
}

/** The points in order of time, without what a wrong clock wrote or a wrong answer told. */
export function pointsOf(history: History): Point[] {
  return withoutGlitches(inOrder(storedPoints(history)));
}
