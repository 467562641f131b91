import type { Point } from '../history/point';
import { endOfMonth } from '../history/steps';
import { type Ahead, unitsUntil } from './ahead';
import { type Pace, type Speed, useOf } from './pace';
import { type Reach, reach } from './reach';

/** The month's spend until the month ends; amounts in minor units. */
export interface MonthAhead {
  /** 00:00 UTC on the first of the next month; milliseconds since 1970. */
  end: number;
  /** What will be spent by then: in eight of ten cases from `slow` to `fast`. */
  spent: { [speed in Speed]: number };
  /** When it reaches the limit; absent without one, and where it is not reached before the end. */
  cap?: Reach | undefined;
  /** What the limit still allows. */
  allowed?: number | undefined;
}

export function monthAhead(
  point: Point,
  pace: Pace,
  ahead: readonly Ahead[],
): MonthAhead | undefined {
  const { spent, cap } = point;
  if (spent === undefined) return undefined;
  const end = endOfMonth(point.at);
  const units = unitsUntil(ahead, end);
  const atEnd = (speed: Speed) => spent + useOf(pace, units, speed);
  const estimate = { fast: atEnd('fast'), likely: atEnd('likely'), slow: atEnd('slow') };
  if (cap === undefined || cap === null) return { end, spent: estimate };
  const within = ahead.filter(({ at }) => at < end);
  const reached = reach([...within, { at: end, units }], (moment, speed) => {
    return spent + useOf(pace, moment.units, speed) >= cap;
  });
  return { end, spent: estimate, cap: reached, allowed: Math.max(cap - spent, 0) };
}
