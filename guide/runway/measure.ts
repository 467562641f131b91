import { unitsPerDollar } from '../currency-size';
import type { Measured } from '../measured';
import { DAY_MS } from '../time';
import type { Overview } from './overview';
import { isRunway } from './runway';

/** From a week of readings on suggestions rest on them. */
const LEAST_DAYS = 7;
const WEEKS_A_MONTH = 365 / 7 / 12;

/** `undefined` before a week was read, and where next to nothing is used. */
export function measure({ runway }: Pick<Overview, 'runway'>): Measured | undefined {
  if (!isRunway(runway)) return undefined;
  const { point, basis, perDay, week } = runway;
  const units = perDay / 10 ** point.exponent;
  if (point.at - basis.since < LEAST_DAYS * DAY_MS) return undefined;
  if (units < unitsPerDollar(point.currency)) return undefined;
  const workADay = week.weights.reduce((sum, weight) => sum + weight, 0);
  return { perDay: units, perMonth: units * workADay * WEEKS_A_MONTH };
}
