import { startOfMonth } from './history/steps';
import { explainReason } from './obstacle';
import type { Reading } from './reading';

/**
 * The reading as it stands at `now`: limits count from 00:00 UTC on the first of the month. What was
 * spent before that tells nothing of this month, and a limit that was reached then no longer is; the
 * limits themselves hold.
 *
 * @param now milliseconds since 1970.
 */
export function withoutPastMonth(reading: Reading, now: number): Reading {
  const first = startOfMonth(now);
  const { spendCap, ownCap, obstacle } = reading;
  const isPast = (fact: { at: number } | undefined) => fact !== undefined && fact.at < first;
  if (![spendCap, ownCap, obstacle].some(isPast)) return reading;
  const { obstacle: _, ...others } = reading;
  return {
    ...others,
    ...(obstacle && !(isPast(obstacle) && endsWithMonth(obstacle.value)) && { obstacle }),
    ...(spendCap && isPast(spendCap) && { spendCap: withoutUsed(spendCap) }),
    ...(ownCap && isPast(ownCap) && { ownCap: withoutUsed(ownCap) }),
  };
}

function withoutUsed(cap: NonNullable<Reading['spendCap']>): NonNullable<Reading['spendCap']> {
  return { ...cap, value: { limit: cap.value.limit } };
}

/** Also a member's own limit is one of the month; one of 0 stays reached. */
function endsWithMonth(reason: string): boolean {
  const { kind, isZero } = explainReason(reason, 'organization');
  return (kind === 'organization-cap' || kind === 'own-cap') && !isZero;
}
