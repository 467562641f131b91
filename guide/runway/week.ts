import type { DayPart } from './parts';
import { WORK } from './parts';
import type { Spending } from './spending';

/** How use is spread over a week. One unit of work is what an average working day has. */
export interface Week {
  /** Units of work on each weekday; 0 is Sunday. */
  weights: readonly number[];
  /** Share of a day's work that falls into working hours. */
  share: number;
  /** `even`: nothing is known yet; `person`: as they said; `readings`: learnt. */
  from: 'even' | 'person' | 'readings';
}

const HOURS_AT_WORK = WORK.to - WORK.from;
const EVEN_SHARE = HOURS_AT_WORK / 24;
export const EVEN_WEEK: Week = { weights: Array(7).fill(1), share: EVEN_SHARE, from: 'even' };

/** @param weekdays on which the workspace works; 0 is Sunday. */
export function weekOf(weekdays: readonly number[]): Week {
  const weights = Array.from({ length: 7 }, (_, day) => (weekdays.includes(day) ? 1 : 0));
  return { weights, share: EVEN_SHARE, from: 'person' };
}

/** Units of work in this part of a day. */
export function workIn({ weekday, atWork, hours }: DayPart, week: Week): number {
  const perHour = atWork ? week.share / HOURS_AT_WORK : (1 - week.share) / (24 - HOURS_AT_WORK);
  return (week.weights[weekday] ?? 0) * perHour * hours;
}

/** From so many days of readings on, a week is learnt from them. */
export const LEARNING_DAYS = 21;
const ROUNDS = 8;
/** A weekday with less than this share of the busiest three's mean is none to work on. */
const DAY_OFF = 0.25;
/** So many weeks weigh as much as the assumption that one working day is like another. */
const ALIKE_WEEKS = 10;

/**
 * The week in which this use is likeliest: each amount is shared out over the time in which it fell,
 * again and again, by what the rounds before found (the method of Richardson and Lucy, 1972 and 1974).
 */
export function learnWeek(spending: readonly Spending[]): Week {
  const hours = sums(spending.flatMap(({ parts }) => parts.map((p) => [cell(p), p.hours])));
  const total = spending.reduce((sum, { amount }) => sum + amount, 0);
  if (total <= 0) return EVEN_WEEK;
  let perHour = hours.map((known): number => (known > 0 ? 1 : 0));
  for (let round = 0; round < ROUNDS; round++) {
    const amounts = sums(spending.flatMap((one) => sharedOut(one, perHour)));
    perHour = amounts.map((amount, i) => ((hours[i] ?? 0) > 0 ? amount / (hours[i] ?? 1) : 0));
  }
  const weeks = hours.reduce((sum, h) => sum + h, 0) / (7 * 24);
  return shaped(perHour, weeks);
}

function cell({ weekday, atWork }: DayPart): number {
  return weekday * 2 + (atWork ? 1 : 0);
}

function sums(amounts: readonly (readonly [number, number])[]): number[] {
  const cells = Array<number>(14).fill(0);
  for (const [at, amount] of amounts) cells[at] = (cells[at] ?? 0) + amount;
  return cells;
}

function sharedOut({ amount, parts }: Spending, perHour: readonly number[]): [number, number][] {
  const expected = parts.map((part) => (perHour[cell(part)] ?? 0) * part.hours);
  const sum = expected.reduce((total, e) => total + e, 0);
  const hours = parts.reduce((total, part) => total + part.hours, 0);
  return parts.map((part, i) => [
    cell(part),
    amount * (sum > 0 ? (expected[i] ?? 0) / sum : part.hours / hours),
  ]);
}

/** Working days are taken to be alike until many weeks say otherwise: one heavy Tuesday is no rule. */
function shaped(perHour: readonly number[], weeks: number): Week {
  const perDay = Array.from({ length: 7 }, (_, day) => ({
    off: (perHour[day * 2] ?? 0) * (24 - HOURS_AT_WORK),
    at: (perHour[day * 2 + 1] ?? 0) * HOURS_AT_WORK,
  }));
  const totals = perDay.map(({ off, at }) => off + at);
  const busiest = mean(totals.toSorted((a, b) => b - a).slice(0, 3));
  const working = totals.filter((total) => total >= busiest * DAY_OFF);
  const usual = mean(working);
  const own = weeks / (weeks + ALIKE_WEEKS);
  const weights = totals.map((total) => {
    const weight = total / usual;
    return total >= busiest * DAY_OFF ? 1 + own * (weight - 1) : weight;
  });
  const all = totals.reduce((sum, total) => sum + total, 0);
  const share = perDay.reduce((sum, { at }) => sum + at, 0) / all;
  return { weights, share, from: 'readings' };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

/** Which weekdays are worked on; 0 is Sunday. */
export function workingDays({ weights }: Week): number[] {
  return weights.flatMap((weight, day) => (weight >= DAY_OFF ? [day] : []));
}
