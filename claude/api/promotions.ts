import * as z from 'zod/mini';
import type { Promotion } from '../../guide/facts';
import { decimalsOf } from '../../guide/money';
import { currencyOf, field, hundredths, momentOf, TextField } from './fields';

const Tranche = z.object({
  remaining_amount_minor_units: z.number(),
  currency: TextField,
  expires_at: TextField,
  program_id: TextField,
});

/** A broken tranche costs itself. */
export const Tranches = field(z.array(field(Tranche)));
type Tranches = z.infer<typeof Tranches>;

/**
 * The promotional credits that have not ended and still hold something: `promo_tranches`, else those
 * `tranches` that name a programme, since bought credits name none (one public source, 2026). `null`
 * where claude.ai says nothing about either.
 *
 * @param now milliseconds since 1970.
 */
export function unusedPromotions(
  promotional: Tranches,
  all: Tranches,
  now: number,
): Promotion[] | null {
  if (!promotional && !all) return null;
  const tranches = promotional?.length ? promotional : all?.filter((t) => t?.program_id);
  return (tranches ?? []).flatMap((tranche) => {
    const promotion =
      tranche && tranche.remaining_amount_minor_units > 0 ? promotionOf(tranche) : undefined;
    return promotion && (promotion.expiresAt ?? Infinity) > now ? [promotion] : [];
  });
}

function promotionOf(tranche: z.infer<typeof Tranche>): Promotion {
  const { remaining_amount_minor_units, currency, expires_at } = tranche;
  const code = currencyOf(currency);
  const expiresAt = momentOf(expires_at);
  return {
    // Whether yen are counted in hundredths here, as in balances, is not known: not said, then.
    ...(code &&
      decimalsOf(code) === 2 && { remaining: hundredths(remaining_amount_minor_units, code) }),
    ...(expiresAt && { expiresAt }),
  };
}
