import type { Money, SpendCap } from './facts';
import { isLess } from './money';
import { isAllPromotional } from './promotions';
import { known, type Reading } from './reading';
import type { Standing } from './standing';

/**
 * What keeps requests from being paid out of the workspace's usage credits.
 *
 * - `none`: nothing, as far as claude.ai tells.
 * - `out-of-credits`: the organization's balance is used up.
 * - `organization-cap`: the organization's monthly limit is reached, or is 0.
 * - `own-cap`: the member's own limit is reached, or is 0.
 * - `switched-off`: usage credits are off for the whole organization, or were never set up.
 * - `member-off`: they are off, or limited to 0, for this member, kind of seat or group.
 * - `service`: a limit of one service, such as Code Review; it is not the organization's.
 * - `unfamiliar`: claude.ai names a reason that the guide does not know.
 * - `not-read`: it could not be read; nothing says that anything is blocked.
 */
export const OBSTACLES = [
  'none',
  'out-of-credits',
  'organization-cap',
  'own-cap',
  'switched-off',
  'member-off',
  'service',
  'unfamiliar',
  'not-read',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export interface Blocker {
  kind: Obstacle;
  /** Nothing was reached: the limit is 0. */
  isZero?: boolean;
  /** Whose credits are off or limited, where claude.ai says it. */
  whose?: 'seat' | 'group' | 'member';
  /** The figures of a limit, where they were read. */
  used?: Money;
  limit?: Money;
}

/** `disabled_reason` of public captures up to November 2026; claude.ai may add to it at any time. */
const REASONS: { [reason: string]: Blocker } = {
  '': { kind: 'none' },
  out_of_credits: { kind: 'out-of-credits' },
  // What a member's own usage says while the organization's limit is reached, until the month ends.
  org_level_disabled_until: { kind: 'organization-cap' },
  self_selected_spend_limit_reached: { kind: 'organization-cap' },
  org_zero_credit_limit: { kind: 'organization-cap', isZero: true },
  org_level_disabled: { kind: 'switched-off' },
  // Of a member's own usage that is off without a reason: whether for all is not said.
  own_level_disabled: { kind: 'switched-off', whose: 'member' },
  overage_not_provisioned: { kind: 'switched-off' },
  no_limits_configured: { kind: 'switched-off' },
  member_zero_credit_limit: { kind: 'member-off', isZero: true, whose: 'member' },
  seat_tier_zero_credit_limit: { kind: 'member-off', isZero: true, whose: 'seat' },
  group_zero_credit_limit: { kind: 'member-off', isZero: true, whose: 'group' },
  seat_tier_level_disabled: { kind: 'member-off', whose: 'seat' },
  member_level_disabled: { kind: 'member-off', whose: 'member' },
  // A flag of a member's own usage; who set it is not said.
  user_disabled: { kind: 'member-off' },
  org_service_level_disabled: { kind: 'service' },
  org_service_zero_credit_limit: { kind: 'service', isZero: true },
  fetch_error: { kind: 'not-read' },
  unknown: { kind: 'not-read' },
};

/**
 * What claude.ai's reason means.
 *
 * @param reason claude.ai's own; empty where it names none.
 * @param row whose row says so: in a member's own usage `org_spend_cap_reached` is the member's own
 *   limit (two public sources, 2026), in the organization's row it is the organization's.
 */
export function explainReason(reason: string, row: 'organization' | 'member'): Blocker {
  if (reason === 'org_spend_cap_reached') {
    return { kind: row === 'member' ? 'own-cap' : 'organization-cap' };
  }
  if (reason === 'self_selected_spend_limit_reached' && row === 'member') {
    return { kind: 'own-cap' };
  }
  const known = Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined;
  return known ?? explainByForm(reason);
}

/** A reason that is not known, but formed like one that is. */
function explainByForm(reason: string): Blocker {
  const isZero = reason.endsWith('_zero_credit_limit');
  if (reason.startsWith('org_service_')) return { kind: 'service', ...(isZero && { isZero }) };
  if (!isZero) return { kind: 'unfamiliar' };
  return { kind: reason.startsWith('org') ? 'organization-cap' : 'member-off', isZero };
}

/** Is a limit used up, or nothing, by its figures? `undefined` where they were not read. */
export function isUsedUp({ limit, used }: Partial<SpendCap>): boolean | undefined {
  if (limit === null) return false;
  if (limit?.minorUnits === 0) return true;
  return limit && used && !isLess(used, limit);
}

/**
 * What is in the way of somebody in a workspace, a manager or a member; figures count before names.
 * `undefined` for everybody else, of whom that is not asked.
 */
export function findBlocker(standing: Standing, reading: Reading | undefined): Blocker | undefined {
  if (standing.kind === 'member') return blockerOfMember(reading);
  return standing.kind === 'manager'
    ? blockerOfOrganization(reading, standing.organization.billedInArrears === true)
    : undefined;
}

function blockerOfMember(reading: Reading | undefined): Blocker {
  const own = known(reading, 'ownCap')?.value;
  const reason = known(reading, 'obstacle')?.value;
  const blocker: Blocker =
    reason === undefined ? { kind: 'not-read' } : explainReason(reason, 'member');
  // The organization's reached limit zeroes a member's meter: it is no figure of the member's own.
  if (blocker.kind === 'organization-cap') return blocker;
  if (own && own.limit?.minorUnits !== 0 && isUsedUp(own)) {
    return { kind: 'own-cap', ...figuresOf(own) };
  }
  if (blocker.kind === 'own-cap') return { ...blocker, ...(own && figuresOf(own)) };
  const isUnexplained =
    reason === 'own_level_disabled' || ['none', 'not-read'].includes(blocker.kind);
  if (own?.limit?.minorUnits === 0 && isUnexplained) {
    return { kind: 'member-off', isZero: true, whose: 'member', ...figuresOf(own) };
  }
  return blocker;
}

function blockerOfOrganization(reading: Reading | undefined, inArrears: boolean): Blocker {
  const cap = known(reading, 'spendCap')?.value;
  if (cap && isUsedUp(cap)) {
    const isZero = cap.limit?.minorUnits === 0;
    return { kind: 'organization-cap', ...(isZero && { isZero }), ...figuresOf(cap) };
  }
  const reason = known(reading, 'obstacle')?.value;
  const blocker = reason === undefined ? undefined : explainReason(reason, 'organization');
  if (
    blocker &&
    blocker.kind !== 'none' &&
    blocker.kind !== 'not-read' &&
    !isRefuted(blocker, reading)
  ) {
    const isCap = blocker.kind === 'organization-cap';
    return { ...blocker, ...(isCap && cap && figuresOf(cap)) };
  }
  const creditsOn = known(reading, 'creditsOn')?.value;
  if (creditsOn === false) return { kind: 'switched-off' };
  const balance = known(reading, 'balance')?.value;
  if (!inArrears && balance && balance.minorUnits <= 0) return { kind: 'out-of-credits' };
  const isRead = cap && creditsOn && (balance || inArrears) && !mayBeReached(reading);
  return { kind: isRead ? 'none' : 'not-read' };
}

/** A balance to spend outweighs the word that there is none, unless its credit pays for little else. */
function isRefuted({ kind }: Blocker, reading: Reading | undefined): boolean {
  if (kind !== 'out-of-credits') return false;
  const balance = known(reading, 'balance')?.value.minorUnits ?? 0;
  return balance > 0 && !isAllPromotional(reading);
}

/** Is the organization's monthly limit reached, or 0? `undefined` where that was not read. */
export function isCapReached(reading: Reading | undefined): boolean | undefined {
  const byFigures = isUsedUp(known(reading, 'spendCap')?.value ?? {});
  if (byFigures) return true;
  const reason = known(reading, 'obstacle')?.value;
  const byName = reason !== undefined && explainReason(reason, 'organization').kind;
  return byName === 'organization-cap' ? true : byFigures;
}

/** Is there a limit of which neither what is used nor a reason could be read? */
export function mayBeReached(reading: Reading | undefined): boolean {
  const cap = known(reading, 'spendCap')?.value;
  const reason = known(reading, 'obstacle')?.value;
  const isUnread = !!reason && explainReason(reason, 'organization').kind === 'not-read';
  return isUnread && !!cap?.limit && !cap.used;
}

function figuresOf({ limit, used }: SpendCap): Pick<Blocker, 'limit' | 'used'> {
  return { ...(limit && { limit }), ...(used && { used }) };
}
