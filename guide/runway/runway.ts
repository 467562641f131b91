import type { Point } from '../history/point';
import { endOfMonth } from '../history/steps';
import { type Ahead, timeAhead } from './ahead';
import type { Calendar } from './calendar';
import { type Charges, chargesUntil } from './charges';
import { lostBy, type Tranche, trancheOf } from './expiry';
import { type Basis, type Knowledge, learn, type TooLittle } from './knowledge';
import { type MonthAhead, monthAhead } from './month';
import { type Pace, type Speed, useOf } from './pace';
import { type Reach, reach } from './reach';
import type { Week } from './week';

/** How long the money lasts, from the newest point on; amounts in minor units of its currency. */
export interface Runway {
  point: Point;
  basis: Basis;
  week: Week;
  /** What an average working day uses. */
  perDay: number;
  /** The time from the point on. */
  ahead: readonly Ahead[];
  /** What is left of the balance at a moment of it; absent where no balance was read. */
  left?: ((moment: Ahead, speed: Speed) => number) | undefined;
  /** When $0 is reached; absent with auto-reload on, and where it is not reached in sight. */
  empty?: Reach | undefined;
  /** When auto-reload's threshold is reached, set or suggested; absent as `empty`. */
  threshold?: Reach | undefined;
  /** When the promotional part is used up; absent where it ends before. */
  promotional?: Reach | undefined;
  /** What of it is likely to end unused. */
  expiring: number;
  month?: MonthAhead | undefined;
  /** How fast the month's spend grows, as claude.ai counts it. */
  spendPace?: Pace | undefined;
  /** What auto-reload charges until the month ends. */
  charges?: Charges | undefined;
}

export interface Given {
  calendar: Calendar;
  /** As the person says it. */
  week?: Week | undefined;
  /** The promotional credits one by one; else the point's sum, as if it ended with the first. */
  tranches?: readonly Tranche[] | undefined;
  /** Where auto-reload is off: the suggested threshold, by all that is known before it. */
  threshold?: ((known: Runway) => number) | undefined;
}

/** @param points of one workspace, in order of time. */
export function runwayOf(points: readonly Point[], given: Given): Runway | TooLittle {
  const known = learn(points, given.calendar, given.week);
  const point = points.at(-1);
  if (!isKnown(known) || !point) return { readings: points.length, days: 0, ...known };
  return ahead(point, known, given);
}

function isKnown(known: Knowledge | TooLittle): known is Knowledge {
  return 'pace' in known;
}

export function isRunway(runway: Runway | TooLittle): runway is Runway {
  return 'perDay' in runway;
}

function ahead(point: Point, known: Knowledge, given: Given): Runway {
  const { basis, week, pace, spendPace } = known;
  const time = timeAhead(point.at, week, given.calendar);
  const month = spendPace && monthAhead(point, spendPace, time);
  const common: Runway = {
    point,
    basis,
    week,
    perDay: pace.mean,
    ahead: time,
    month,
    spendPace,
    expiring: 0,
  };
  if (point.balance === undefined) return common;
  const { balance } = point;
  const tranches = given.tranches ?? trancheOf(point);
  const lost = lossesOf(tranches, time, pace);
  const left = (moment: Ahead, speed: Speed) =>
    balance - useOf(pace, moment.units, speed) - lost[speed](moment.at);
  const downTo = (amount: number) => reach(time, (m, speed) => left(m, speed) <= amount);
  const promotional = point.promotional ?? 0;
  const expiring = lost.likely(Number.POSITIVE_INFINITY);
  const reloads = point.reload?.on === true;
  const threshold = point.reload?.threshold ?? given.threshold?.(common);
  return {
    ...common,
    left,
    expiring,
    ...(promotional > 0 && {
      promotional: reach(time, (m, speed) => useOf(pace, m.units, speed) >= promotional - expiring),
    }),
    ...(reloads
      ? { charges: chargesUntil(endOfMonth(point.at), point, pace, time, month?.allowed) }
      : { empty: downTo(0), threshold: threshold === undefined ? undefined : downTo(threshold) }),
  };
}

function lossesOf(tranches: readonly Tranche[], time: readonly Ahead[], pace: Pace) {
  const by = (speed: Speed) => lostBy(tranches, time, (units) => useOf(pace, units, speed));
  return { fast: by('fast'), likely: by('likely'), slow: by('slow') };
}
