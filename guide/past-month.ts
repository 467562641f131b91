import { startOfMonth } from './history/steps';
import { explainReason } from './obstacle';
import type { Reading } from './reading';
import type { Remembered } from './scene';

/**
 * What is remembered as it stands at `now`, for whoever shows it without reading anew.
 *
 * @param now milliseconds since 1970.
 */
export function asOfMonth<T extends Remembered>(memory: T, now: number): T {
  const records = memory.records.map((record) =>
    record.reading ? { ...record, reading: withoutPastMonth(record.reading, now) } : record,
  );
  return { ...memory, records };
}

/**
 * The reading as it stands at `now`: limits count from 00:00 UTC on the first of the month. What was
 * spent before that tells nothing of this month, and a limit that was reached then no longer is; the
 * limits themselves hold.
 *
 * @param now milliseconds since 1970.
 */
export function withoutPastMonth(reading: Reading, now: number): Reading {
  const first = startOfMonth(now);
  const { spendCap: cap, obstacle, ...others } = reading;
  const isReached = obstacle && obstacle.at < first && endsWithMonth(obstacle.value);
  const spendCap = cap && cap.at < first ? { ...cap, value: { limit: cap.value.limit } } : cap;
  return { ...others, ...(spendCap && { spendCap }), ...(obstacle && !isReached && { obstacle }) };
}

/** A limit of 0 stays reached. */
function endsWithMonth(reason: string): boolean {
  const { kind, isZero } = explainReason(reason, 'organization');
  return kind === 'organization-cap' && !isZero;
}
