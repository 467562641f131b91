import { unitsOf } from '../money';
import type { MemberSpend } from './member-spend';
import { wayOf } from './way-of-working';

/** The article's measure (2026-04): one person with parallel agents can burn ten times another's. */
const TIMES_THE_MEDIAN = 10;
/** The usual bound for a robust score, and what makes it comparable with a standard deviation. */
const ROBUST_SCORE = 3.5;
const MAD_TO_DEVIATION = 1.4826;
/** A team of nearly equal spenders has a tiny spread: who is not clearly above them is no outlier. */
const LEAST_TIMES = 3;
/** Fewer people have no usual spend. */
const LEAST_MEMBERS = 5;

export interface Outlier {
  /** How many times the median of those who spent anything. */
  times: number;
  medianUnits: number;
  /** A monthly limit to consider, in whole units: about three times this month's spend. */
  suggestedLimit: number;
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}

/**
 * Who spends unlike the others: by median and median absolute deviation, or ten times the median,
 * of those who spent anything. Whoever works lightly is none, however little the others spend.
 *
 * @returns by the member's id.
 */
export function findOutliers(
  members: readonly MemberSpend[],
  workingDays: number,
): ReadonlyMap<string, Outlier> {
  const spent = members.map(({ spent }) => unitsOf(spent)).filter((units) => units > 0);
  if (spent.length < LEAST_MEMBERS) return new Map();
  const middle = median(spent);
  const spread = MAD_TO_DEVIATION * median(spent.map((units) => Math.abs(units - middle)));
  const isFar = (units: number) =>
    units >= TIMES_THE_MEDIAN * middle ||
    (units >= LEAST_TIMES * middle && units - middle > ROBUST_SCORE * spread);
  const outliers = members.flatMap((member): [string, Outlier][] => {
    const units = unitsOf(member.spent);
    const way = wayOf(member.spent, workingDays);
    if (way === 'none' || way === 'light' || !isFar(units)) return [];
    const suggestedLimit = roundedUp(3 * units);
    return [[member.id, { times: units / middle, medianUnits: middle, suggestedLimit }]];
  });
  return new Map(outliers);
}

/** To two leading digits, upwards: a limit is a figure to be typed. */
function roundedUp(units: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(units)) - 1);
  return Math.ceil(units / step) * step;
}
