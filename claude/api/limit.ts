import * as z from 'zod/mini';
import { explainReason } from '../../guide/obstacle';
import { FlagField, hundredths, momentOf, otherwise, TextField, there } from './fields';
import type { Said } from './parsed';
import { type PartReader, readAt } from './part';

const LimitAnswer = z.object({
  is_enabled: FlagField,
  monthly_credit_limit: otherwise(z.nullable(z.number()), Number.NaN),
  used_credits: there(z.number()),
  currency: TextField,
  out_of_credits: FlagField,
  disabled_reason: TextField,
  disabled_until: TextField,
  limit_type: TextField,
  account_uuid: TextField,
  group_uuid: TextField,
  seat_tier: TextField,
  org_service_name: TextField,
});
type LimitAnswer = z.infer<typeof LimitAnswer>;

export const limit: PartReader<'spendCap' | 'creditsOn' | 'obstacle'> = {
  facts: ['spendCap', 'creditsOn', 'obstacle'],
  read: readAt('overage_spend_limit', parseLimit),
  applies: () => true,
  isSettled: ({ spendCap, creditsOn }) => !!spendCap?.value.limit && creditsOn?.value === true,
};

/**
 * The organization's row. `null` as the whole body means that no limit was
 * ever configured: there is no cap, and nothing is said about credits being on. A limit of 0 is a
 * cap of nothing.
 *
 * @param now milliseconds since 1970.
 */
function parseLimit(
  answer: unknown,
  now: number,
): Said<'spendCap' | 'creditsOn' | 'obstacle'> | undefined {
  if (answer === null) return { spendCap: { limit: null }, creditsOn: null, obstacle: null };
  const parsed = LimitAnswer.safeParse(answer);
  if (!parsed.success || !isOfOrganization(parsed.data)) return undefined;
  const row = parsed.data;
  const spendCap = capOf(row);
  if (hasEnded(row, now))
    return { spendCap, creditsOn: row.is_enabled || undefined, obstacle: null };
  const obstacle = obstacleIn(row);
  // A limit of which it cannot be read how much is used may be reached without a reason.
  const isUnsaid = obstacle === '' && row.used_credits === 'unreadable' && spendCap?.limit;
  return { spendCap, creditsOn: areOn(row, obstacle), obstacle: isUnsaid ? 'unknown' : obstacle };
}

/** A member's, a group's, a kind of seat's or a service's row has the same form (public sources, 2026). */
function isOfOrganization(row: LimitAnswer): boolean {
  if (row.limit_type && row.limit_type !== 'organization') return false;
  return !(row.account_uuid || row.group_uuid || row.seat_tier || row.org_service_name);
}

/** What was in the way until a moment that is past is no news of today. */
function hasEnded({ disabled_reason, disabled_until }: LimitAnswer, now: number): boolean {
  return !!disabled_reason && (momentOf(disabled_until) ?? Infinity) <= now;
}

/** "On" beside a reason why they are off says two things; "off" beside one that was not fetched, nothing. */
function areOn({ is_enabled }: LimitAnswer, reason: string | null): boolean | undefined {
  const kind = reason === null ? 'none' : explainReason(reason, 'organization').kind;
  if (is_enabled === false) return kind === 'not-read' ? undefined : false;
  return is_enabled && kind !== 'switched-off' ? true : undefined;
}

function capOf({ monthly_credit_limit: limit, used_credits, currency }: LimitAnswer) {
  if (limit !== null && !(limit >= 0)) return undefined;
  return {
    limit: limit === null ? null : hundredths(limit, currency),
    ...(typeof used_credits === 'number' && { used: hundredths(used_credits, currency) }),
  };
}

/** The reason in claude.ai's own words, also where only a flag tells it. */
function obstacleIn({ disabled_reason, out_of_credits, is_enabled }: LimitAnswer) {
  if (disabled_reason) return disabled_reason;
  if (out_of_credits) return 'out_of_credits';
  if (is_enabled === false) return 'org_level_disabled';
  return is_enabled ? '' : null;
}
