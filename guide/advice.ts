import type { Money } from './facts';
import type { Measured } from './measured';
import { known, type Reading } from './reading';
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

const RELOAD_BY_TEAM = [
  { upTo: 5, charge: 50, threshold: 10 },
  { upTo: 15, charge: 100, threshold: 25 },
  { upTo: 50, charge: 250, threshold: 50 },
  { upTo: Number.POSITIVE_INFINITY, charge: 500, threshold: 100 },
] as const;

const TEAM_IF_UNKNOWN = 5;

/**
 * @param teamSize people in the workspace; where it is not known, the smallest team's values.
 * @param suggested what the person or the company suggests instead, in whole units.
 * @param measured what the workspace uses; it outranks the table.
 */
export function adviseReload(
  teamSize: number | undefined,
  suggested?: { threshold: number; reloadTo: number },
  measured?: Measured,
): ReloadAdvice {
  if (suggested) return { ...suggested, charge: suggested.reloadTo - suggested.threshold };
  if (measured) return reloadFor(measured);
  const size = teamSize ?? TEAM_IF_UNKNOWN;
  const row = RELOAD_BY_TEAM.find(({ upTo }) => size <= upTo) ?? RELOAD_BY_TEAM[3];
  return { threshold: row.threshold, charge: row.charge, reloadTo: row.threshold + row.charge };
}

/** One reload for two working days, and the next before the last half day is gone. */
function reloadFor({ perDay }: Measured): ReloadAdvice {
  const threshold = Math.max(roundUp(perDay / 2), LEAST_THRESHOLD);
  const charge = Math.max(roundUp(perDay * 2), LEAST_CHARGE);
  return { threshold, charge, reloadTo: threshold + charge };
}

const LEAST_THRESHOLD = 10;
const LEAST_CHARGE = 25;

/** To a figure that people would choose: 5s, 10s, 25s, 50s, … */
function roundUp(units: number): number {
  const step = [5, 10, 25, 50, 100, 250, 500].find((s) => units <= s * 10) ?? 1000;
  return Math.ceil(units / step) * step;
}

/** What the workspace uses in a month, and half as much again: room for growth, none for a runaway. */
export function adviseMeasuredCap({ perMonth }: Measured): number {
  return roundUp(perMonth * 1.5);
}

/** "When usage credits drop to": as it is set, else as it is suggested; in whole units. */
export function thresholdOf(
  reading: Reading | undefined,
  settings: Settings | undefined,
  measured?: Measured,
): number {
  const set = known(reading, 'autoReload')?.value.threshold;
  if (set) return inUnits(set);
  const { reload, teamSize = known(reading, 'teamSize')?.value } = settings ?? {};
  return adviseReload(teamSize, reload, measured).threshold;
}

export type WayOfWorking = 'light' | 'moderate' | 'heavy';

/** Cost per developer and day, in whole units, from low to high. */
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
export function adviseCap(teamSize: number | undefined, way: WayOfWorking): CapAdvice | undefined {
  if (teamSize === undefined || teamSize < 1) return undefined;
  const perDay = COST_PER_DAY[way];
  const perMonth = [
    perDay[0] * teamSize * WORKING_DAYS,
    perDay[1] * teamSize * WORKING_DAYS,
  ] as const;
  return { developers: teamSize, perDay, perMonth };
}

/** Would auto-reload at this threshold charge the card at once? */
export function chargesAtOnce(balance: Money | undefined, threshold: number): boolean {
  return balance !== undefined && inUnits(balance) <= threshold;
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
  const start = balance ? Math.min(Math.max(inUnits(balance), 0), threshold) : 0;
  return inUnits(cap) + reloadTo - start;
}

function inUnits({ minorUnits, exponent }: Money): number {
  return minorUnits / 10 ** exponent;
}
