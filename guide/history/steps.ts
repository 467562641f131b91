import type { Point } from './point';

/**
 * `purchase`: bought by hand · `reload`: charged by auto-reload · `claim`: promotional credit that
 * came · `expiry`: promotional credit that ended unused · `month`: the month's spend began anew.
 */
export type StepKind = 'purchase' | 'reload' | 'claim' | 'expiry' | 'month';

/** What changed a balance, or the month's spend, other than use. */
export interface BalanceStep {
  kind: StepKind;
  /** When it was first seen or, of an expiry and a month, when it was due; milliseconds since 1970. */
  at: number;
  /** Minor units, not negative; of a month what had been spent in it, as last read. */
  amount: number;
  /** Of reloads: how many charges the amount holds at most. */
  count?: number | undefined;
}

/** claude.ai counts months from 00:00 UTC on the first (help centre, 2026). */
export function startOfMonth(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}

/** The first moment of the month after this moment's. */
export function endOfMonth(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** Are both moments in the same month of claude.ai's clock? */
export function isSameMonth(a: number, b: number): boolean {
  return startOfMonth(a) === startOfMonth(b);
}

export function monthTurn(from: Point, to: Point): BalanceStep | undefined {
  const at = startOfMonth(to.at);
  return startOfMonth(from.at) < at ? { kind: 'month', at, amount: from.spent ?? 0 } : undefined;
}

/**
 * How many charges of auto-reload make up what was added; 0 where it cannot have been auto-reload.
 * It fills the balance up to its target once that is at the threshold or below, so each charge is
 * the difference at least, and never leaves more than the target.
 *
 * @param added minor units.
 * @param used of the bought part in between; `undefined` where it is not known.
 */
export function reloadsIn(from: Point, to: Point, added: number, used: number | undefined): number {
  const terms = from.reload?.on ? from.reload : to.reload;
  if (!terms?.on || added <= 0) return 0;
  const { threshold, target } = terms;
  if (threshold === undefined || target === undefined || target <= threshold) return 1;
  const { balance: before = 0 } = from;
  const { balance: after = 0 } = to;
  if (after > target) return 0;
  if (used === undefined) return 1;
  const charge = target - threshold;
  if (before - used > threshold || added < charge) return 0;
  return Math.floor(added / charge);
}
