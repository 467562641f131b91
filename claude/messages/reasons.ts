import type { DiagnosisId } from '../../guide/diagnosis';
import { isOfOtherVendor } from './vendors.ts';

/**
 * Reasons by which logs, headers and claude.ai's answers (`disabled_reason`) name what a message
 * says in words; public sources and `SDKRateLimitInfo` of `@anthropic-ai/claude-agent-sdk` 0.3.332,
 * November 2026. `undefined`: nothing was read, so nothing is said to be blocked.
 */
export const REASONS: { readonly [reason: string]: DiagnosisId | undefined } = {
  out_of_credits: 'out',
  org_level_disabled: 'credits-required',
  org_level_disabled_until: 'organization-cap',
  // In a member's own usage, where it is seen: Claude Code calls it the individual limit.
  org_spend_cap_reached: 'member-cap',
  self_selected_spend_limit_reached: 'organization-cap',
  org_zero_credit_limit: 'organization-cap',
  overage_not_provisioned: 'credits-required',
  no_limits_configured: 'credits-required',
  seat_tier_level_disabled: 'member-off',
  member_level_disabled: 'member-off',
  seat_tier_zero_credit_limit: 'member-off',
  member_zero_credit_limit: 'member-off',
  group_zero_credit_limit: 'member-off',
  org_service_level_disabled: 'group-cap',
  org_service_zero_credit_limit: 'group-cap',
  credits_required: 'credits-required',
  fetch_error: undefined,
  unknown: undefined,
};

/** As a value: a name before a colon is a field of its own. */
const NAMES = new RegExp(
  `\\b(?:${Object.entries(REASONS)
    .flatMap(([name, id]) => (id ? [name] : []))
    .join('|')})\\b(?!["'\\\\]{0,8} ?[:=])`,
  'gi',
);
/** The header of every answer, also of successful ones. */
const HEADER = /overage[-_]?disabled[-_]?reason["'\\\s]{0,8}[:=,]?["'\\\s]{0,8}$/i;
const HEADER_LENGTH = 60;
const CLAIM =
  /(?:representative[-_]claim|rate_?limit_?type)["'\\\s]{0,8}[:=,]["'\\\s]{0,8}overage(?![-_\w])/gi;
/** As far as one answer's headers stand from each other. In UTF-16 units. */
const NEAR = 2000;

export interface NamedReason {
  id: DiagnosisId;
  from: number;
  to: number;
}

/**
 * The last reason that a text names. One in the header about spending beyond the plan counts only
 * where the headers say that this is why the request was judged.
 */
export function findReason(text: string): NamedReason | undefined {
  const claims = Array.from(text.matchAll(CLAIM), ({ index }) => index);
  let nearest = 0;
  let last: NamedReason | undefined;
  for (const { 0: name, index } of text.matchAll(NAMES)) {
    const id = REASONS[name.toLowerCase()];
    if (!id) continue;
    while ((claims[nearest + 1] ?? Infinity) <= index + NEAR) nearest += 1;
    const claimed = Math.abs((claims[nearest] ?? Infinity) - index) <= NEAR;
    const isHeader = HEADER.test(text.slice(Math.max(0, index - HEADER_LENGTH), index));
    const to = index + name.length;
    if (isHeader ? claimed : !isOfOtherVendor(text, index, to, 'unless-ours')) {
      last = { id, from: index, to };
    }
  }
  return last;
}
