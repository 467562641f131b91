import { pointsOf } from '../history/append';
import type { History } from '../history/history';
import type { Point } from '../history/point';
import { type BalanceStep, endOfMonth } from '../history/steps';
import type { Measured } from '../measured';
import type { Reading } from '../reading';
import type { Calendar } from './calendar';
import type { Tranche } from './expiry';
import type { TooLittle } from './knowledge';
import { measure } from './measure';
import { isRunway, type Runway, runwayOf } from './runway';
import { comparable, intervalsOf } from './spending';
import { weekOf } from './week';

/** A workspace's money: what was read, what happened to it, and what comes. */
export interface Overview {
  /** In order of time and in one currency; empty where nothing was read. */
  points: readonly Point[];
  steps: readonly BalanceStep[];
  runway: Runway | TooLittle;
}

/**
 * @param threshold suggests one for auto-reload where it is off, by what is used; in whole units.
 * @param workdays as the person says them; 0 is Sunday.
 */
export function overviewOf(
  history: History | undefined,
  reading: Reading | undefined,
  given: {
    calendar: Calendar;
    threshold?: ((measured: Measured | undefined) => number) | undefined;
    workdays?: readonly number[] | undefined;
  },
): Overview {
  const { calendar, workdays, threshold } = given;
  const points = comparable(history ? pointsOf(history) : []);
  const exponent = points.at(-1)?.exponent ?? 2;
  return {
    points,
    steps: intervalsOf(points).flatMap((interval) => interval.steps),
    runway: runwayOf(points, {
      calendar,
      week: workdays && workdays.length > 0 ? weekOf(workdays) : undefined,
      tranches: tranchesIn(reading, points.at(-1)),
      threshold: threshold && ((runway) => threshold(measure({ runway })) * 10 ** exponent),
    }),
  };
}

/**
 * What was expected until a month's end, once that has come, is expected no more.
 *
 * @param now milliseconds since 1970.
 */
export function overviewAsOf(overview: Overview, now: number): Overview {
  const { runway } = overview;
  if (!isRunway(runway) || endOfMonth(runway.point.at) > now) return overview;
  const { month: _, charges: __, ...others } = runway;
  return { ...overview, runway: others };
}

/** The promotional credits one by one, where they are all known and of the newest point's time. */
function tranchesIn(reading: Reading | undefined, point: Point | undefined): Tranche[] | undefined {
  const promotions = reading?.promotions;
  if (!promotions || !point || promotions.at < point.at) return undefined;
  const tranches = promotions.value.flatMap(({ remaining, expiresAt }) =>
    remaining && expiresAt && remaining.exponent === point.exponent
      ? [{ remaining: remaining.minorUnits, expiresAt }]
      : [],
  );
  return tranches.length === promotions.value.length ? tranches : undefined;
}
