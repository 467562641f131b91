import * as z from 'zod/mini';
import { explainReason } from '../../guide/obstacle';
import { FlagField, hundredths, NumberField, otherwise, TextField } from './fields';
import type { Said } from './parsed';
import { type PartReader, readAt } from './part';

const LimitAnswer = z.object({
  is_enabled: FlagField,
  monthly_credit_limit: otherwise(z.nullable(z.number()), Number.NaN),
  used_credits: NumberField,
  currency: TextField,
  out_of_credits: FlagField,
  disabled_reason: TextField,
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
 */
function parseLimit(answer: unknown): Said<'spendCap' | 'creditsOn' | 'obstacle'> | undefined {
  if (answer === null) return { spendCap: { limit: null }, creditsOn: null, obstacle: null };
  const parsed = LimitAnswer.safeParse(answer);
  if (!parsed.success) return undefined;
  if (!isOfOrganization(parsed.data)) return undefined;
  const obstacle = obstacleIn(parsed.data);
  return { spendCap: capOf(parsed.data), creditsOn: areOn(parsed.data, obstacle), obstacle };
}

/** A member's, a group's, a kind of seat's or a service's row has the same form (public sources, 2026). */
function isOfOrganization(row: LimitAnswer): boolean {
  if (row.limit_type && row.limit_type !== 'organization') return false;
  return !(row.account_uuid || row.group_uuid || row.seat_tier || row.org_service_name);
}

/** "On" beside a reason why they are off says two things. */
function areOn({ is_enabled }: LimitAnswer, reason: string | null): boolean | undefined {
  const isOff = reason !== null && explainReason(reason, 'organization').kind === 'switched-off';
  return is_enabled === false || (is_enabled && !isOff) ? is_enabled : undefined;
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
