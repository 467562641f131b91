import type { DayUse } from './days';

/** How fast the money goes, per unit of work (an average working day), in minor units. */
export interface Pace {
  mean: number;
  /** Of one unit; the variance of many is as many times this. */
  variance: number;
  /** Of the mean itself: it comes from few days, and will not stay as it is. */
  meanVariance: number;
}

/** After so many working days a day counts half. */
const HALF_LIFE = 12;
/** What is assumed of a team before its own days say it: deviation over mean, as so many days. */
const USUAL = { deviation: 0.5, days: 4 };
/** By how much a pace changes within a few weeks, as a share of it. */
const DRIFT = 0.12;

/** `undefined` where no work was read at all. */
export function paceOf(days: readonly DayUse[]): Pace | undefined {
  let passed = 0;
  const weighed = days.toReversed().map((day) => {
    const weight = 0.5 ** (passed / HALF_LIFE);
    passed += day.work;
    return { ...day, weight };
  });
  const sum = (of: (day: (typeof weighed)[number]) => number) =>
    weighed.reduce((total, day) => total + of(day), 0);
  const work = sum((d) => d.weight * d.work);
  if (work <= 0) return undefined;
  const mean = sum((d) => d.weight * d.amount) / work;
  const spread = sum((d) => d.weight * (d.amount - mean * d.work) ** 2);
  const variance = (spread + USUAL.days * (USUAL.deviation * mean) ** 2) / (work + USUAL.days);
  const effective = work ** 2 / sum((d) => d.weight ** 2 * d.work);
  return { mean, variance, meanVariance: variance / effective + (DRIFT * mean) ** 2 };
}

/** Of the fast and the slow tenth, in deviations of a normal distribution. */
const TENTH = 1.2816;

/** How fast: in one of ten cases it goes faster than `fast`, in another slower than `slow`. */
export type Speed = 'fast' | 'likely' | 'slow';
export const SPEEDS: readonly Speed[] = ['fast', 'likely', 'slow'];
const SIGNS = { fast: 1, likely: 0, slow: -1 } as const;

/** What so many units of work use, in minor units. */
export function useOf(pace: Pace, units: number, speed: Speed): number {
  const { mean, variance, meanVariance } = pace;
  const deviation = Math.sqrt(variance * units + meanVariance * units ** 2);
  return Math.max(mean * units + SIGNS[speed] * TENTH * deviation, 0);
}
