import type { Point } from '../history/point';
import { type Ahead, firstMoment, unitsUntil } from './ahead';
import { type Pace, type Speed, useOf } from './pace';

/** What auto-reload is expected to charge until some moment; amounts in minor units. */
export interface Charges {
  /** In eight of ten cases from `least` to `most` charges. */
  least: number;
  likely: number;
  most: number;
  /** One charge: what lies between the threshold and the target. */
  each: number;
  /** When the likely ones fall; milliseconds since 1970. */
  at: number[];
}

/** More of them nobody lists; a threshold beside its target would make thousands. */
const MOST_DATES = 60;

/**
 * @param most the limit still lets the organization spend so much; absent without a limit.
 * @returns `undefined` where auto-reload is off or its terms were not read.
 */
export function chargesUntil(
  until: number,
  { balance, reload }: Point,
  pace: Pace,
  ahead: readonly Ahead[],
  most: number | undefined,
): Charges | undefined {
  if (!reload?.on || balance === undefined) return undefined;
  const { threshold, target } = reload;
  if (threshold === undefined || target === undefined || target <= threshold) return undefined;
  const each = target - threshold;
  const first = Math.max(balance - threshold, 0);
  const units = unitsUntil(ahead, until);
  const count = (speed: Speed) => {
    const used = Math.min(useOf(pace, units, speed), most ?? Number.POSITIVE_INFINITY);
    return used < first || used <= 0 ? 0 : 1 + Math.floor((used - first) / each);
  };
  const likely = count('likely');
  const at = Array.from({ length: Math.min(likely, MOST_DATES) }, (_, n) =>
    firstMoment(ahead, (m) => useOf(pace, m.units, 'likely') >= first + n * each),
  ).flatMap((moment) => moment?.at ?? []);
  return { least: count('slow'), likely, most: count('fast'), each, at };
}
