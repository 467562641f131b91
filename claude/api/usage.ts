import * as z from 'zod/mini';
import type { SpendCap } from '../../guide/facts';
import { emptyReading, type Reading } from '../../guide/reading';
import type { Get } from './client';
import {
  Amount,
  Exponent,
  FlagField,
  field,
  moneyIn,
  NumberField,
  otherwise,
  TextField,
} from './fields';
import { mapOutcome } from './result';

const UsageAnswer = z.object({
  extra_usage: field(
    z.object({
      is_enabled: FlagField,
      disabled_reason: TextField,
      spend_limit_reached: FlagField,
      monthly_limit: NumberField,
      used_credits: NumberField,
      currency: TextField,
      decimal_places: z.optional(otherwise(z.nullable(Exponent), 'unreadable')),
    }),
  ),
  spend: field(
    z.object({
      enabled: FlagField,
      disabled_reason: TextField,
      used: field(Amount),
      limit: field(Amount),
    }),
  ),
});
type UsageAnswer = z.infer<typeof UsageAnswer>;

/**
 * A member's own `usage`: why requests are rejected, as far as claude.ai tells a member. Its
 * figures are the member's own pool and say nothing about the organization's; a meter at zero may
 * just as well mean that the organization's cap is reached (two or more public sources, 2026).
 *
 * @param now milliseconds since 1970.
 */
export async function readOwnUsage(
  get: Get,
  organizationId: string,
  now: () => number,
): Promise<Reading> {
  const outcome = mapOutcome(await get(`organizations/${organizationId}/usage`), parseUsage);
  const reading = emptyReading(organizationId);
  if ('failure' in outcome) return { ...reading, failures: { obstacle: outcome.failure } };
  const { reason, own } = outcome.value;
  const fact = <T>(value: T) => ({ value, source: 'api' as const, at: now() });
  return {
    ...reading,
    ...(own && { ownCap: fact(own) }),
    ...(reason === null
      ? { failures: { obstacle: { kind: 'unread' } } }
      : { obstacle: fact(reason) }),
  };
}

/** What is said of the reason; `null`: nothing. */
function parseUsage(answer: unknown): { reason: string | null; own?: SpendCap } | undefined {
  const parsed = UsageAnswer.safeParse(answer);
  if (!parsed.success) return undefined;
  const reason = reasonIn(parsed.data);
  const own = ownCapIn(parsed.data);
  if (reason === undefined && !own) return undefined;
  return { reason: reason ?? null, ...(own && { own }) };
}

/**
 * Claude.ai's reason, or the one that a flag stands for; `null` where it says nothing of either. The
 * older `extra_usage` and the newer `spend` say the same; either may be missing.
 */
function reasonIn({ extra_usage: extra, spend }: UsageAnswer): string | null | undefined {
  const reason = extra?.disabled_reason || spend?.disabled_reason;
  if (reason) return reason;
  if (extra?.spend_limit_reached) return 'org_spend_cap_reached';
  const on = extra?.is_enabled ?? spend?.enabled;
  if (typeof on === 'boolean') return on ? '' : 'org_level_disabled';
  const isSilent = [extra, spend, extra?.is_enabled, spend?.enabled].includes(null);
  return isSilent ? null : undefined;
}

/** The figures of `extra_usage`, or where only it has both, of `spend`. */
function ownCapIn({ extra_usage: extra, spend }: UsageAnswer): SpendCap | undefined {
  const { monthly_limit, used_credits, currency, decimal_places: exponent } = extra ?? {};
  const areNumbers = typeof monthly_limit === 'number' && typeof used_credits === 'number';
  if (areNumbers && exponent !== 'unreadable') {
    const of = (amount_minor: number) => moneyIn({ amount_minor, currency, exponent });
    return { limit: of(monthly_limit), used: of(used_credits) };
  }
  if (!spend?.limit || !spend.used) return undefined;
  return { limit: moneyIn(spend.limit), used: moneyIn(spend.used) };
}
