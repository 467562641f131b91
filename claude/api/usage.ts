import * as z from 'zod/mini';
import { emptyReading, type Reading } from '../../guide/reading';
import type { Get } from './client';
import { field } from './fields';
import { mapOutcome } from './result';

const UsageAnswer = z.object({
  extra_usage: field(
    z.object({
      is_enabled: field(z.boolean()),
      disabled_reason: field(z.string()),
      spend_limit_reached: field(z.boolean()),
    }),
  ),
  spend: field(z.object({ enabled: field(z.boolean()), disabled_reason: field(z.string()) })),
});

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
  return outcome.value === null
    ? { ...reading, failures: { obstacle: { kind: 'unread' } } }
    : { ...reading, obstacle: { value: outcome.value, source: 'api', at: now() } };
}

/**
 * Claude.ai's reason, or the one that a flag stands for; `null` where it says nothing of either. The
 * older `extra_usage` and the newer `spend` say the same; either may be missing.
 */
function parseUsage(answer: unknown): string | null | undefined {
  const parsed = UsageAnswer.safeParse(answer);
  if (!parsed.success) return undefined;
  const { extra_usage: extra, spend } = parsed.data;
  const reason = extra?.disabled_reason || spend?.disabled_reason;
  if (reason) return reason;
  if (extra?.spend_limit_reached) return 'member_zero_credit_limit';
  const on = extra?.is_enabled ?? spend?.enabled;
  if (typeof on === 'boolean') return on ? '' : 'org_level_disabled';
  const isSilent = [extra, spend, extra?.is_enabled, spend?.enabled].includes(null);
  return isSilent ? null : undefined;
}
