import type { Fact } from './facts';
import { startOfMonth } from './history/steps';
import { explainReason } from './obstacle';
import type { Outlook } from './outlook';
import type { Reading } from './reading';
import type { Remembered } from './scene';
import { moneyReadAt } from './today';

/**
 * What is remembered as it stands at `now`, for whoever shows it without reading anew.
 *
 * @param now milliseconds since 1970.
 */
export function asOfMonth<T extends Remembered>(memory: T, now: number): T {
  const records = memory.records.map((record) => {
    const { reading, outlook } = record;
    if (!reading) return record;
    const isOfThisMonth = (moneyReadAt(reading) ?? now) >= startOfMonth(now);
    const ahead = outlook && !isOfThisMonth ? withoutMonth(outlook) : outlook;
    return { ...record, reading: withoutPastMonth(reading, now), ...(ahead && { outlook: ahead }) };
  });
  return { ...memory, records };
}

/** What was expected until a month's end, once that has come, is expected no more. */
function withoutMonth({ charges: _, limitAt: __, ...others }: Outlook): Outlook {
  return others;
}

/**
 * The reading as it stands at `now`: limits count from 00:00 UTC on the first of the month. What was
 * spent before that tells nothing of this month, and a limit that was reached then no longer is; the
 * limits themselves hold.
 *
 * @param now milliseconds since 1970.
 */
export function withoutPastMonth(reading: Reading, now: number): Reading {
  const isPast = (fact: Fact<unknown>) => fact.at < startOfMonth(now);
  const next = { ...reading };
  for (const name of ['spendCap', 'ownCap'] as const) {
    const cap = next[name];
    if (cap && isPast(cap)) next[name] = { ...cap, value: { limit: cap.value.limit } };
  }
  const { obstacle } = next;
  if (obstacle && isPast(obstacle) && endsWithMonth(obstacle.value)) delete next.obstacle;
  return next;
}

/** A limit of 0 stays reached. */
function endsWithMonth(reason: string): boolean {
  const { kind, isZero } = explainReason(reason, 'organization');
  return kind === 'organization-cap' && !isZero;
}
