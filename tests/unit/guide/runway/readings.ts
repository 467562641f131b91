import type { Point } from '../../../../guide/history/point';
import { calendarIn } from '../../../../guide/runway/calendar';
import { isRunway, type Runway, runwayOf } from '../../../../guide/runway/runway';
import { DAY, HOUR } from '../history/points';

export const UTC = calendarIn('UTC');
/** A Monday, 00:00 UTC. */
export const START = Date.UTC(2026, 8, 7);

export interface Plan {
  days: number;
  /** Hours between readings. */
  every?: number;
  /** What is used in an hour, in cents. */
  use: (at: number) => number;
  start?: number;
  balance?: number;
  /** What changes the balance at a reading, in cents. */
  added?: (at: number) => number;
  terms?: Partial<Point>;
}

/** Readings of a workspace that uses its money by a plan; amounts in cents. */
export function readings({
  days,
  every = 6,
  use,
  start = START,
  added,
  terms,
  balance = 1e6,
}: Plan): Point[] {
  const points: Point[] = [];
  let [left, spent] = [balance, 0];
  for (let at = start; at <= start + days * DAY; at += HOUR) {
    if (new Date(at).getUTCDate() === 1 && new Date(at).getUTCHours() === 0) spent = 0;
    if ((at - start) % (every * HOUR) === 0) {
      left += added?.(at) ?? 0;
      points.push({
        at,
        currency: 'USD',
        exponent: 2,
        balance: left,
        spent,
        cap: null,
        reload: { on: false },
        ...terms,
      });
    }
    const used = use(at);
    left -= used;
    spent += used;
  }
  return points;
}

export function runway(
  points: readonly Point[],
  given: Partial<Parameters<typeof runwayOf>[1]> = {},
): Runway {
  const runway = runwayOf(points, { calendar: UTC, ...given });
  if (!isRunway(runway)) throw new Error(`too little: ${runway.readings} readings`);
  return runway;
}

/** Use of 9 dollars in each working hour of a working day. */
export function office(at: number): number {
  const date = new Date(at);
  const [day, hour] = [date.getUTCDay(), date.getUTCHours()];
  return day > 0 && day < 6 && hour >= 9 && hour < 18 ? 900 : 0;
}
