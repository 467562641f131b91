import type { Spending } from './spending';
import { type Week, workIn } from './week';

/** What was used on one local day, as far as it was read. */
export interface DayUse {
  day: number;
  /** Minor units. */
  amount: number;
  /** Units of work of which the use is known. */
  work: number;
}

/** The use by days, in order, each amount shared out as the week expects it. */
export function daysOf(spending: readonly Spending[], week: Week): DayUse[] {
  const days = new Map<number, DayUse>();
  for (const { amount, parts } of spending) {
    const works = parts.map((part) => workIn(part, week));
    const work = works.reduce((sum, w) => sum + w, 0);
    const hours = parts.reduce((sum, part) => sum + part.hours, 0);
    for (const [i, part] of parts.entries()) {
      const known = days.get(part.day) ?? { day: part.day, amount: 0, work: 0 };
      const share = work > 0 ? (works[i] ?? 0) / work : part.hours / hours;
      known.amount += amount * share;
      known.work += works[i] ?? 0;
      days.set(part.day, known);
    }
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

/** The last whole weeks, where there is one: of an unknown week each weekday is to count as often. */
export function wholeWeeks(days: readonly DayUse[]): DayUse[] {
  const [first, last] = [days[0], days.at(-1)];
  const weeks = first && last ? Math.floor((last.day - first.day) / 7) : 0;
  return days.filter(({ day }) => weeks === 0 || day > (last?.day ?? 0) - 7 * weeks);
}

/** A day on which half a working day was read can tell whether anybody worked. */
const TELLING = 0.5;
/** Of the usual use. */
const IDLE = 0.1;
/** Fewer idle days are slack ones. So many in a row, up to now, are the new rule. */
const HOLIDAY = { least: 3, most: 10 };

/**
 * The days without holidays: several working days in a row on which next to nothing was used. They
 * say nothing about the pace at which work goes on after them.
 */
export function withoutHolidays(days: readonly DayUse[]): DayUse[] {
  const telling = days.filter(({ work }) => work >= TELLING);
  const paces = telling.map(({ amount, work }) => amount / work).sort((a, b) => a - b);
  const usual = paces[paces.length >> 1] ?? 0;
  const away = new Set<number>();
  let run: DayUse[] = [];
  const close = (isOver: boolean) => {
    const isHoliday = run.length >= HOLIDAY.least && (isOver || run.length < HOLIDAY.most);
    const [first, last] = [run[0], run.at(-1)];
    if (isHoliday && first && last) for (let d = first.day; d <= last.day; d++) away.add(d);
    run = [];
  };
  for (const day of telling) {
    if (day.amount < day.work * usual * IDLE) run.push(day);
    else close(true);
  }
  close(false);
  return days.filter(({ day }) => !away.has(day));
}
