import type { Money } from '../facts';
import { HOUR_MS } from '../time';

/** Charges between two readings of which keys are kept. */
const MOST = 20;

/** A charge by auto-reload, as the history tells it. */
export interface Charge {
  /** Milliseconds since 1970. */
  at: number;
  amount: Money;
  /** How many charges the amount holds at most. */
  count: number;
}

/**
 * By the hour, for the last reading of an hour takes the place of those before it, and the charge comes
 * to be of its moment; and by how many there were, for one more in the same hour is news.
 */
export function chargeKeys({ at, count }: Charge): string[] {
  const hour = Math.floor(at / HOUR_MS);
  const most = Math.min(Math.max(count, 1), MOST);
  return Array.from({ length: most }, (_, i) => `charge ${hour} ${most - i}`);
}
