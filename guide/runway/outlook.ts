import type { Outlook } from '../today';
import { unitsUntil } from './ahead';
import type { Overview } from './overview';
import { isRunway, type Runway } from './runway';

/**
 * What the readings let expect, as today's headline and the badge need it.
 *
 * @param now milliseconds since 1970; the newest reading may be older.
 */
export function outlookOf({ runway }: Overview, now: number): Outlook | undefined {
  if (!isRunway(runway)) return undefined;
  const { ahead, empty, threshold, month } = runway;
  const passed = unitsUntil(ahead, now);
  return {
    ...(empty?.likely && {
      daysLeft: Math.max(empty.likely.workingDays - passed, 0),
      emptyAt: empty.likely.at,
    }),
    limitAt: month?.cap?.likely?.at,
    thresholdAt: threshold?.likely?.at,
    unused: unusedOf(runway),
  };
}

function unusedOf({ expiring, point }: Runway): Outlook['unused'] {
  const { exponent, currency, expiresAt } = point;
  if (expiresAt === undefined || expiring < 10 ** exponent) return undefined;
  const amount = { minorUnits: Math.round(expiring), exponent, ...(currency && { currency }) };
  return { amount, endsAt: expiresAt };
}
