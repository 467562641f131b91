import * as z from 'zod/mini';
import { Money } from './facts';

/**
 * What the history of readings lets expect; absent where it does not. Moments in milliseconds since
 * 1970. Kept with a workspace's record, for where nothing can be forecast.
 */
export const Outlook = z.object({
  /** Working days until nothing is left, and when that is, at the likeliest. */
  daysLeft: z.optional(z.number()),
  emptyAt: z.optional(z.number()),
  /** The same in the slow tenth of cases; absent where it is beyond sight. */
  daysLeftAtMost: z.optional(z.number()),
  /** When the monthly spend limit is reached, if that is before the month ends. */
  limitAt: z.optional(z.number()),
  /** Credit that would be left when it ends. */
  unused: z.optional(z.object({ amount: Money, endsAt: z.number() })),
  /** What auto-reload is likely to charge until the month ends. */
  charges: z.optional(Money),
  /** When the balance falls to auto-reload's threshold, at the likeliest. */
  thresholdAt: z.optional(z.number()),
});
export type Outlook = z.infer<typeof Outlook>;

const FEW_DAYS = 3;
/** Also in the slow case: a forecast that may as well hold for twice as long is no alarm. */
const FEW_AT_MOST = 2 * FEW_DAYS;

/** Are only a few working days left, and is that sure? */
export function hasFewDays({ daysLeft, daysLeftAtMost, emptyAt }: Outlook): boolean {
  if (daysLeft === undefined || daysLeftAtMost === undefined || emptyAt === undefined) return false;
  return daysLeft < FEW_DAYS && daysLeftAtMost < FEW_AT_MOST;
}
