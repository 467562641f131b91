/**
 * What keeps requests from being paid out of the workspace's usage credits.
 *
 * - `none`: claude.ai names nothing.
 * - `out-of-credits`: the organization's balance is used up.
 * - `organization-cap`: the organization's monthly cap is reached.
 * - `own-cap`: the member's own cap is reached, or nothing.
 * - `switched-off`: usage credits are off for the whole organization, or were never set up.
 * - `member-off`: they are off for this member or this kind of seat.
 * - `unfamiliar`: claude.ai names a reason that the guide does not know.
 */
export type Obstacle =
  | 'none'
  | 'out-of-credits'
  | 'organization-cap'
  | 'own-cap'
  | 'switched-off'
  | 'member-off'
  | 'unfamiliar';

/** `disabled_reason` of public captures up to November 2026; claude.ai may add to it at any time. */
const REASONS: { [reason: string]: Obstacle } = {
  '': 'none',
  out_of_credits: 'out-of-credits',
  org_spend_cap_reached: 'organization-cap',
  // What a member's own usage says while the organization's cap is reached.
  org_level_disabled_until: 'organization-cap',
  org_level_disabled: 'switched-off',
  overage_not_provisioned: 'switched-off',
  no_limits_configured: 'switched-off',
  seat_tier_level_disabled: 'member-off',
  member_level_disabled: 'member-off',
};

/** @param reason claude.ai's own; empty where it names none. */
export function obstacleOf(reason: string): Obstacle {
  if (Object.hasOwn(REASONS, reason)) return REASONS[reason] ?? 'unfamiliar';
  if (!reason.endsWith('_zero_credit_limit')) return 'unfamiliar';
  return reason.startsWith('org') ? 'organization-cap' : 'own-cap';
}
