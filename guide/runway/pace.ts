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
/** A pace that grows or falls is ahead of its mean: so much of the difference between two half-lives is added. */
const TREND = { fast: 6, slow: 24, share: 0.4 };
/** What is assumed of a team before its own days say it: deviation over mean, as so many days. */
const USUAL = { deviation: 0.5, days: 4 };
/** By how much a pace changes within a few weeks, as a share of it. */
const DRIFT = 0.12;

/**
 * @param isWeekKnown of a week that is not known, no day counts more than another and no trend is
 *   seen: a weekend would look like one.
 * @returns `undefined` where no work was read at all.
 */
export function paceOf(days: readonly DayUse[], isWeekKnown: boolean): Pace | undefined {
  const usual = weighed(days, isWeekKnown ? HALF_LIFE : Number.POSITIVE_INFINITY);
  if (usual.work <= 0) return undefined;
  const trend = weighed(days, TREND.fast).mean - weighed(days, TREND.slow).mean;
  const mean = Math.max(usual.mean + (isWeekKnown ? TREND.share * trend : 0), 0);
  const variance =
    (usual.spread + USUAL.days * (USUAL.deviation * mean) ** 2) / (usual.work + USUAL.days);
  const meanVariance = variance / usual.effective + (DRIFT * mean) ** 2;
  return { mean, variance, meanVariance };
}

/** Days weighed by their age, which is counted in working days. */
function weighed(days: readonly DayUse[], halfLife: number) {
  let passed = 0;
  const weighed = days.toReversed().map((day) => {
    const weight = 0.5 ** (passed / halfLife);
    passed += day.work;
    return { ...day, weight };
  });
  const sum = (of: (day: (typeof weighed)[number]) => number) =>
    weighed.reduce((total, day) => total + of(day), 0);
  const work = sum((d) => d.weight * d.work);
  const mean = work > 0 ? sum((d) => d.weight * d.amount) / work : 0;
  const spread = sum((d) => d.weight * (d.amount - mean * d.work) ** 2);
  const effective = work ** 2 / sum((d) => d.weight ** 2 * d.work);
  return { work, mean, spread, effective };
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
