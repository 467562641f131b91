import { type Ahead, firstMoment } from './ahead';
import type { Speed } from './pace';

/** A moment ahead, and the working days until then. */
interface DayAhead {
  /** Milliseconds since 1970. */
  at: number;
  workingDays: number;
}

/**
 * When something is reached: in eight of ten cases between `first` and `last`. What is absent lies
 * beyond the horizon of the forecast.
 */
export interface Reach {
  first?: DayAhead | undefined;
  likely?: DayAhead | undefined;
  last?: DayAhead | undefined;
}

/** `undefined` where even the fast case does not reach it. */
export function reach(
  ahead: readonly Ahead[],
  isReached: (moment: Ahead, speed: Speed) => boolean,
): Reach | undefined {
  const when = (speed: Speed) => {
    const moment = firstMoment(ahead, (m) => isReached(m, speed));
    return moment && { at: moment.at, workingDays: moment.units };
  };
  const first = when('fast');
  return first && { first, likely: when('likely'), last: when('slow') };
}

/** Is the last likely day so far that only the first one is worth saying? */
export function isOpenEnded({ first, last }: Reach): boolean {
  return !first || !last || last.workingDays > 2 * Math.max(first.workingDays, 1);
}
