import * as z from 'zod/mini';
import { field, hundredths, otherwise } from './fields';
import type { Said } from './parsed';
import { type PartReader, readAt } from './part';

const LimitAnswer = z.object({
  is_enabled: field(z.boolean()),
  monthly_credit_limit: otherwise(z.nullable(z.number()), Number.NaN),
  used_credits: field(z.number()),
  currency: field(z.string()),
  out_of_credits: field(z.boolean()),
  disabled_reason: field(z.string()),
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
  const { is_enabled } = parsed.data;
  return {
    spendCap: capOf(parsed.data),
    creditsOn: typeof is_enabled === 'boolean' ? is_enabled : undefined,
    obstacle: obstacleIn(parsed.data),
  };
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
