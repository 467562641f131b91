import type { Money } from './facts';
import { unitsOf } from './money';
import { known, type Reading } from './reading';

/**
 * Is all of the balance promotional credit? It then pays for what its terms say, and for nothing
 * else. A cent or two of the balance may be rounding.
 */
export function isAllPromotional(reading: Reading | undefined): boolean {
  const balance = known(reading, 'balance')?.value;
  const promotions = known(reading, 'promotions')?.value ?? [];
  if (!balance || balance.minorUnits <= 0 || promotions.length === 0) return false;
  const isOfBalance = (credit: Money) =>
    !credit.currency || !balance.currency || credit.currency === balance.currency;
  const sum = promotions.reduce(
    (total, { remaining }) =>
      total + (remaining && isOfBalance(remaining) ? unitsOf(remaining) : 0),
    0,
  );
  return sum >= unitsOf(balance) - 0.02;
}
