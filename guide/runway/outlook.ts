import type { Money } from '../facts';
import type { Point } from '../history/point';
import type { Outlook } from '../outlook';
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
  const { ahead, empty, threshold, month, charges, point } = runway;
  const passed = unitsUntil(ahead, now);
  return {
    ...(empty?.likely && {
      daysLeft: Math.max(empty.likely.workingDays - passed, 0),
      emptyAt: empty.likely.at,
    }),
    ...(empty?.last && { daysLeftAtMost: Math.max(empty.last.workingDays - passed, 0) }),
    ...(month?.cap?.likely && { limitAt: month.cap.likely.at }),
    ...(threshold?.likely && { thresholdAt: threshold.likely.at }),
    ...unusedOf(runway),
    ...(charges && charges.likely > 0 && { charges: sum(point, charges.likely * charges.each) }),
  };
}

function unusedOf({ expiring, point }: Runway): Pick<Outlook, 'unused'> {
  const { exponent, expiresAt } = point;
  if (expiresAt === undefined || expiring < 10 ** exponent) return {};
  return { unused: { amount: sum(point, Math.round(expiring)), endsAt: expiresAt } };
}

function sum({ exponent, currency }: Point, minorUnits: number): Money {
  return { minorUnits, exponent, ...(currency && { currency }) };
}
