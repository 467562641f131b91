import type { Fact, Money, SpendCap } from '../facts';
import { isSameMonth } from '../history/steps';
import { unitsOf } from '../money';
import type { MemberSpend } from './member-spend';

export interface SpendSum {
  /** All in whole units of the organization's currency. */
  members: number;
  total: number | undefined;
  /** What no member spends (Code Review, Claude Tag); absent where the total is not known. */
  notByMembers: number | undefined;
  /** The members' sum is above the total: the two were read at different moments, or one is wrong. */
  exceeds: boolean;
}

/**
 * The members' sum against what claude.ai says that the organization has spent this month.
 *
 * @param total absent where it was not read. In another currency than the members' it is not used.
 */
export function sumUp(members: readonly MemberSpend[], total: Money | undefined): SpendSum {
  const currency = members.find(({ spent }) => spent.currency)?.spent.currency;
  const fits = total && (!currency || !total.currency || total.currency === currency);
  const sum = members.reduce((units, { spent }) => units + unitsOf(spent), 0);
  if (!fits) return { members: sum, total: undefined, notByMembers: undefined, exceeds: false };
  const all = unitsOf(total);
  const rest = Math.round((all - sum) * 100) / 100;
  return { members: sum, total: all, notByMembers: Math.max(0, rest), exceeds: rest < 0 };
}

/**
 * What the organization has spent in the month of a moment, where it was read in that month.
 *
 * @param at milliseconds since 1970.
 */
export function spentInMonth(cap: Fact<SpendCap> | undefined, at: number): Money | undefined {
  return cap && isSameMonth(cap.at, at) ? cap.value.used : undefined;
}
