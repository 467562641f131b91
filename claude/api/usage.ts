import * as z from 'zod/mini';
import type { SpendCap } from '../../guide/facts';
import { explainReason } from '../../guide/obstacle';
import { emptyReading, type Reading } from '../../guide/reading';
import type { Get } from './client';
import { Amount, Exponent, FlagField, field, moneyIn, TextField, there } from './fields';
import { mapOutcome } from './result';

const UsageAnswer = z.object({
  extra_usage: field(
    z.object({
      is_enabled: FlagField,
      disabled_reason: TextField,
      spend_limit_reached: FlagField,
      user_disabled: FlagField,
      monthly_limit: there(z.number()),
      used_credits: there(z.number()),
      currency: TextField,
      decimal_places: there(Exponent),
    }),
  ),
  spend: field(
    z.object({
      enabled: FlagField,
      disabled_reason: TextField,
      used: there(Amount),
      limit: there(Amount),
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
  const { extra_usage: extra, spend } = parsed.data;
  const own = ownCapIn(parsed.data);
  const hasLimit = (extra?.monthly_limit ?? spend?.limit) != null;
  const said = reasonIn(parsed.data);
  // A limit whose figures are not read may be reached without a reason.
  const reason = said === '' && hasLimit && !own ? null : said;
  if (reason === undefined && !own) return undefined;
  return { reason: reason ?? null, ...(own && { own }) };
}

/**
 * Claude.ai's reason, or the one that a flag stands for; `null` where it says nothing of either. The
 * older `extra_usage` and the newer `spend` say the same; either may be missing.
 */
function reasonIn({ extra_usage: extra, spend }: UsageAnswer): string | null | undefined {
  const reasons = [extra?.disabled_reason, spend?.disabled_reason].filter((reason) => !!reason);
  const named = reasons.find((reason) => reason && isRead(reason)) ?? reasons[0];
  if (named) return named;
  if (extra?.spend_limit_reached) return 'org_spend_cap_reached';
  if (extra?.user_disabled) return 'user_disabled';
  const on = extra?.is_enabled ?? spend?.enabled;
  if (typeof on === 'boolean') return on ? '' : 'own_level_disabled';
  const isSilent = [extra, spend, extra?.is_enabled, spend?.enabled].includes(null);
  return isSilent ? null : undefined;
}

/** Is it more than the word that the reason itself could not be fetched? */
const isRead = (reason: string) => explainReason(reason, 'member').kind !== 'not-read';

/** The figures of `extra_usage`, or where only it has both, of `spend`. */
function ownCapIn({ extra_usage: extra, spend }: UsageAnswer): SpendCap | undefined {
  const { monthly_limit, used_credits, currency, decimal_places: exponent } = extra ?? {};
  const areNumbers = typeof monthly_limit === 'number' && typeof used_credits === 'number';
  if (areNumbers && monthly_limit >= 0 && exponent !== 'unreadable') {
    const of = (amount_minor: number) => moneyIn({ amount_minor, currency, exponent });
    return { limit: of(monthly_limit), used: of(used_credits) };
  }
  const { limit, used } = spend ?? {};
  if (!limit || !used || limit === 'unreadable' || used === 'unreadable') return undefined;
  return limit.amount_minor >= 0 ? { limit: moneyIn(limit), used: moneyIn(used) } : undefined;
}
