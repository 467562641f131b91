import type { Point } from '../../guide/history/point.ts';
import { sinceTopUp, straightLine } from './straight-line.ts';
import { DAY, HOUR, START } from './teams.ts';

const WEEK = 7 * DAY;
/** Nothing is said before this share of a window. */
const LEAST_SHARE = 0.03;
const LEAST_WEEKS = 3;
const TAU_WEEKS = 3;

/**
 * CodexBar's method as its documentation and sources of 2026 describe it, carried over from a quota's
 * window to a balance. There a window is a week: from three whole past ones on, each of their curves
 * is laid on to the present moment and says when the rest is gone; the median of these, weighted by
 * e^(−age / 3 weeks), is blended with the straight line by (effective sample size − 2) ÷ 6. Here a
 * curve goes on with its own week again, for a balance outlasts the week.
 */
export function weeklyCurves(points: readonly Point[]): number | undefined {
  const run = sinceTopUp(points);
  const last = points.at(-1);
  if (!last || last.at - (run[0]?.at ?? last.at) < LEAST_SHARE * WEEK) return undefined;
  const line = straightLine(points);
  const thisWeek = Math.floor((last.at - START) / WEEK);
  const curves = cumulated(points);
  const first = Math.ceil(((points[0]?.at ?? 0) - START) / WEEK);
  const past = Array.from({ length: Math.max(thisWeek - first, 0) }, (_, i) => first + i);
  if (past.length < LEAST_WEEKS) return line;
  const weights = past.map((week) => Math.exp(-(thisWeek - week) / TAU_WEEKS));
  const crossings = past.map((week, i) => ({
    at: crossing(curves, week, last),
    weight: weights[i] ?? 0,
  }));
  const historical = weightedMedian(crossings);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const effective = total ** 2 / weights.reduce((sum, w) => sum + w ** 2, 0);
  const share = Math.min(Math.max((effective - 2) / 6, 0), 1);
  if (line === undefined || !Number.isFinite(historical)) {
    return Number.isFinite(historical) ? historical : line;
  }
  return share * historical + (1 - share) * line;
}

/** All that was used up to a moment, between readings evenly; a rise of the balance is a top-up. */
function cumulated(points: readonly Point[]): (at: number) => number {
  const sums: { at: number; used: number }[] = [];
  let used = 0;
  for (const [i, { at, balance = 0 }] of points.entries()) {
    used += Math.max((points[i - 1]?.balance ?? balance) - balance, 0);
    sums.push({ at, used });
  }
  return (at) => {
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [sums[low - 1], sums[low]];
    if (!after) return 0;
    if (!before || after.at <= at) return after.used;
    return before.used + ((at - before.at) / (after.at - before.at)) * (after.used - before.used);
  };
}

function crossing(curve: (at: number) => number, week: number, { at, balance = 0 }: Point): number {
  const start = START + week * WEEK;
  const wholeWeek = curve(start + WEEK) - curve(start);
  if (wholeWeek <= 0) return Number.POSITIVE_INFINITY;
  const phase = (at - START) % WEEK;
  let left = balance - (curve(start + WEEK) - curve(start + phase));
  if (left <= 0) return firstHour(curve, start + phase, balance) - start - phase + at;
  const weeks = Math.floor(left / wholeWeek);
  left -= weeks * wholeWeek;
  const rest = firstHour(curve, start, left) - start;
  return at + (WEEK - phase) + weeks * WEEK + rest;
}

function firstHour(curve: (at: number) => number, from: number, amount: number): number {
  const before = curve(from);
  for (let at = from; at <= from + WEEK; at += HOUR) if (curve(at) - before >= amount) return at;
  return from + WEEK;
}

function weightedMedian(values: { at: number; weight: number }[]): number {
  const total = values.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { at, weight } of values.toSorted((a, b) => a.at - b.at)) {
    sum += weight;
    if (sum >= total / 2) return at;
  }
  return Number.POSITIVE_INFINITY;
}
