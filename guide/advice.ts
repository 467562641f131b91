import { unitsPerDollar } from './currency-size';
import type { Money } from './facts';
import type { Measured } from './measured';
import { unitsOf } from './money';
import { currencyIn, known, type Reading } from './reading';
import type { Settings } from './settings';

/** Suggested auto-reload, in whole units of the workspace's currency. */
export interface ReloadAdvice {
  /** "When usage credits drop to". */
  threshold: number;
  /** What one reload charges at least. */
  charge: number;
  /** claude.ai's dialog asks for a target, not for an amount: threshold + charge. */
  reloadTo: number;
}

/** What suggestions rest on. */
export interface AdviceBasis {
  /** People in the workspace. */
  teamSize: number | undefined;
  /** In which it pays; dollars where that is not known. */
  currency: string | undefined;
  /** What the person or the company suggests instead, in whole units. */
  reload: Settings['reload'];
  monthlyCap: number | undefined;
  way: WayOfWorking;
  /** What the workspace uses; it outranks the tables. */
  measured: Measured | undefined;
}

/** Where nobody has said how the team works: neither the cheapest nor the dearest way. */
const USUAL_WAY: WayOfWorking = 'moderate';

export function adviceBasis(known: {
  reading?: Reading | undefined;
  settings?: Settings | undefined;
  measured?: Measured | undefined;
}): AdviceBasis {
  const { reading, settings = {}, measured } = known;
  const { teamSize = reading?.teamSize?.value, reload, monthlyCap, wayOfWorking } = settings;
  const way = wayOfWorking ?? USUAL_WAY;
  return { teamSize, currency: currencyIn(reading), reload, monthlyCap, way, measured };
}

/** In dollars. */
const RELOAD_BY_TEAM = [
  { upTo: 5, charge: 50, threshold: 10 },
  { upTo: 15, charge: 100, threshold: 25 },
  { upTo: 50, charge: 250, threshold: 50 },
  { upTo: Number.POSITIVE_INFINITY, charge: 500, threshold: 100 },
] as const;

const TEAM_IF_UNKNOWN = 5;

/** As it is suggested to the guide, else by measured use, else by the table for the team's size. */
export function adviseReload(basis: AdviceBasis): ReloadAdvice {
  const { reload, measured, currency, teamSize = TEAM_IF_UNKNOWN } = basis;
  if (reload) return { ...reload, charge: reload.reloadTo - reload.threshold };
  const dollar = unitsPerDollar(currency);
  if (measured) return reloadFor(measured, dollar);
  const row = RELOAD_BY_TEAM.find(({ upTo }) => teamSize <= upTo) ?? RELOAD_BY_TEAM[3];
  return reloadOf(row.threshold * dollar, row.charge * dollar);
}

/** One reload for two working days, and the next before the last half day is gone. */
function reloadFor({ perDay }: Measured, dollar: number): ReloadAdvice {
  return reloadOf(
    Math.max(roundUp(perDay / 2, dollar), LEAST_THRESHOLD * dollar),
    Math.max(roundUp(perDay * 2, dollar), LEAST_CHARGE * dollar),
  );
}

function reloadOf(threshold: number, charge: number): ReloadAdvice {
  return { threshold, charge, reloadTo: threshold + charge };
}

/** In dollars. */
const LEAST_THRESHOLD = 10;
const LEAST_CHARGE = 25;

/** To a figure that people would choose: 5s, 10s, 25s, 50s, … of what is worth a dollar. */
function roundUp(units: number, dollar: number): number {
  const dollars = units / dollar;
  const step = [5, 10, 25, 50, 100, 250, 500].find((s) => dollars <= s * 10) ?? 1000;
  return Math.ceil(dollars / step) * step * dollar;
}

/**
 * A monthly limit, in whole units: as it is suggested to the guide, else what is used in a month and
 * half as much again (room for growth, none for a runaway), else the upper end of {@link adviseCap}.
 */
export function adviseLimit(basis: AdviceBasis): number {
  const { monthlyCap, measured, currency, teamSize = 1 } = basis;
  if (monthlyCap !== undefined) return monthlyCap;
  if (measured) return roundUp(measured.perMonth * 1.5, unitsPerDollar(currency));
  return adviseCap({ ...basis, teamSize })?.perMonth[1] ?? 0;
}

/** "When usage credits drop to": as it is set, else as it is suggested; in whole units. */
export function thresholdOf(
  reading: Reading | undefined,
  settings: Settings | undefined,
  measured?: Measured,
): number {
  const set = known(reading, 'autoReload')?.value.threshold;
  return set ? unitsOf(set) : adviseReload(adviceBasis({ reading, settings, measured })).threshold;
}

export type WayOfWorking = 'light' | 'moderate' | 'heavy';

/** Cost per developer and day, in dollars, from low to high. */
const COST_PER_DAY = {
  light: [1, 5],
  moderate: [5, 15],
  heavy: [15, 50],
} as const satisfies { [way in WayOfWorking]: readonly [number, number] };

export const WORKING_DAYS = 22;

export interface CapAdvice {
  developers: number;
  perDay: readonly [number, number];
  /** developers × cost × working days, low to high, in whole units. */
  perMonth: readonly [number, number];
}

/** The cap as the sum it is; `undefined` where the team's size is not known. */
export function adviseCap(basis: AdviceBasis): CapAdvice | undefined {
  const { teamSize, way, currency } = basis;
  if (teamSize === undefined || teamSize < 1) return undefined;
  const dollar = unitsPerDollar(currency);
  const [low, high] = COST_PER_DAY[way];
  const perDay = [low * dollar, high * dollar] as const;
  const days = teamSize * WORKING_DAYS;
  return { developers: teamSize, perDay, perMonth: [perDay[0] * days, perDay[1] * days] };
}

/** Would auto-reload at this threshold charge the card at once? */
export function chargesAtOnce(balance: Money | undefined, threshold: number): boolean {
  return balance !== undefined && unitsOf(balance) <= threshold;
}

/** What the first reload charges at once: it fills the balance up. @param reloadTo whole units. */
export function firstCharge(balance: Money, reloadTo: number): Money {
  return { ...balance, minorUnits: reloadTo * 10 ** balance.exponent - balance.minorUnits };
}

/**
 * The most that auto-reload can charge in one month, in whole units: the card pays for everything
 * that the cap lets the team spend, and the balance may be filled up once more at the end.
 * `undefined` without a cap: then nothing limits it.
 *
 * @param balance before the month; where it is not known, or lower than the threshold, the first
 *   reload fills it up from there. Above the threshold a month is taken that begins at it.
 */
export function worstMonth(
  cap: Money | null,
  balance: Money | undefined,
  { threshold, reloadTo }: ReloadAdvice,
): number | undefined {
  if (cap === null) return undefined;
  const start = balance ? Math.min(Math.max(unitsOf(balance), 0), threshold) : 0;
  return unitsOf(cap) + reloadTo - start;
}
