import type { Point } from '../history/point';
import { DAY_MS, HOUR_MS } from '../time';
import type { Calendar } from './calendar';
import { daysOf, wholeWeeks, withoutHolidays } from './days';
import { type Pace, paceOf } from './pace';
import { comparable, intervalsOf, type Spending, spendingOf } from './spending';
import { EVEN_WEEK, LEARNING_DAYS, learnWeek, type Week } from './week';

/** `rough`: before the week is learnt · `likely`: from five weeks on. */
type Sureness = 'rough' | 'fair' | 'likely';
const LIKELY_DAYS = 35;

/** What is older tells nothing about how people work now. */
const TELLING_DAYS = 120;

/** No forecast before so many readings on so many days. */
export const LEAST = { readings: 3, days: 3 } as const;

/** What a forecast rests on. */
export interface Basis {
  readings: number;
  /** Days on which something was read. */
  days: number;
  /** Milliseconds since 1970. */
  since: number;
  sure: Sureness;
}

/** What the readings tell of how money is used. */
export interface Knowledge {
  basis: Basis;
  week: Week;
  pace: Pace;
  /** Of the month's spend as claude.ai counts it, which may leave out what promotional credit covers. */
  spendPace?: Pace | undefined;
}

export interface TooLittle {
  readings: number;
  days: number;
}

/** @param week as the person says it; it outranks what the readings say. */
export function learn(
  points: readonly Point[],
  calendar: Calendar,
  week?: Week,
): Knowledge | TooLittle {
  const same = comparable(points);
  const [first, last] = [same[0], same.at(-1)];
  const days = new Set(same.map(({ at }) => calendar.dayOf(at))).size;
  if (!first || !last || same.length < LEAST.readings || days < LEAST.days) {
    return { readings: same.length, days };
  }
  const intervals = intervalsOf(same.filter(({ at }) => at >= last.at - TELLING_DAYS * DAY_MS));
  const used = spendingOf(intervals, calendar, ({ burn }) => burn);
  const read = readDays(used);
  const learnt = week ?? (read >= LEARNING_DAYS ? learnWeek(used) : EVEN_WEEK);
  const isKnown = learnt.from !== 'even';
  const paceBy = (spending: readonly Spending[]) => {
    const days = daysOf(spending, learnt);
    return paceOf(isKnown ? withoutHolidays(days) : wholeWeeks(days), isKnown);
  };
  const pace = paceBy(used);
  if (!pace) return { readings: same.length, days };
  return {
    basis: { readings: same.length, days, since: first.at, sure: surenessOf(read) },
    week: learnt,
    pace,
    spendPace: paceBy(spendingOf(intervals, calendar, ({ spent }) => spent)),
  };
}

/** Days of which the use is known; a gap tells nothing. */
function readDays(spending: readonly Spending[]): number {
  const hours = spending.flatMap(({ parts }) => parts.map((part) => part.hours));
  return hours.reduce((sum, h) => sum + h, 0) / (DAY_MS / HOUR_MS);
}

function surenessOf(days: number): Sureness {
  if (days < LEARNING_DAYS) return 'rough';
  return days < LIKELY_DAYS ? 'fair' : 'likely';
}
