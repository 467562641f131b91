import type { Money } from '../../guide/facts';
import type { Point } from '../../guide/history/point';
import type { Organization } from '../../guide/organization';
import type { Reading } from '../../guide/reading';
import type { Calendar } from '../../guide/runway/calendar';
import type { Overview } from '../../guide/runway/overview';
import { isRunway, type Runway } from '../../guide/runway/runway';
import type { Weekday } from '../../guide/settings';
import { DAY_MS } from '../../guide/time';

/** One workspace's money, as it is shown. */
export interface MoneyModel {
  organization: Organization;
  reading: Reading | undefined;
  overview: Overview;
  calendar: Calendar;
  /** Suggested for auto-reload where it is off, in minor units of the points. */
  suggestedThreshold: number | undefined;
  /** Working days as the person said them; 0 is Sunday. */
  workdays: readonly number[] | undefined;
  language: string;
  /** Milliseconds since 1970. */
  now: number;
}

export type MoneyAction =
  | { type: 'choose-workspace'; organization: string }
  /** Opens the workspace's usage page, where everything is read anew. */
  | { type: 'read-again'; organization: string }
  /** Absent: what the readings say. */
  | { type: 'set-workdays'; workdays?: readonly Weekday[] };

export type ActOnMoney = (action: MoneyAction) => void;

/** An amount of a point's minor units. */
export function moneyOf({ currency, exponent }: Point, minorUnits: number): Money {
  return { minorUnits, exponent, ...(currency && { currency }) };
}

/**
 * The newest point; one of another day tells nothing about today, neither of one before nor, where the
 * clock was set back, of one to come.
 */
export function newest({ overview, now }: MoneyModel): { point?: Point | undefined; old: boolean } {
  const point = overview.points.at(-1);
  return { point, old: point !== undefined && Math.abs(now - point.at) > DAY_MS };
}

/**
 * What is drawn of the time to come: nothing by old figures, nothing where no balance is left, and with
 * auto-reload on nothing without the charges that keep it up.
 */
export function forecastIn(model: MoneyModel): Runway | undefined {
  const { runway } = model.overview;
  const { point, old } = newest(model);
  if (!isRunway(runway) || old || (point?.balance ?? 0) <= 0) return undefined;
  return point?.reload?.on && !runway.charges ? undefined : runway;
}
