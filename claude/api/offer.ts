import * as z from 'zod/mini';
import type { Offer } from '../../guide/facts';
import { field, inMinorUnits, momentOf } from './fields';
import { type PartReader, readAt } from './part';

const OfferAnswer = z.object({
  available: field(z.boolean()),
  eligible: field(z.boolean()),
  granted: field(z.boolean()),
  amount_minor_units: field(z.number()),
  currency: field(z.string()),
  expires_at: field(z.string()),
  needs_payment_setup: field(z.boolean()),
});

/** claude.ai shows Enterprise no offer. */
export const offer: PartReader<'offer'> = {
  facts: ['offer'],
  read: readAt('overage_credit_grant', parseOffer),
  applies: ({ kind }) => kind !== 'enterprise',
  isSettled: ({ offer }) => offer?.value.state === 'claimed' || offer?.value.state === 'none',
};

/** All three flags must be booleans: a missing one is not "false". */
function parseOffer(answer: unknown): { offer: Offer } | undefined {
  const parsed = OfferAnswer.safeParse(answer);
  if (!parsed.success) return undefined;
  const { available, eligible, granted, amount_minor_units, currency, expires_at } = parsed.data;
  const state = offerState(available, eligible, granted);
  const expiresAt = momentOf(expires_at);
  return (
    state && {
      offer: {
        state,
        ...(amount_minor_units && { amount: inMinorUnits(amount_minor_units, currency) }),
        ...(expiresAt && { expiresAt }),
        ...(parsed.data.needs_payment_setup && { needsPayment: true }),
      },
    }
  );
}

type Flag = boolean | null | undefined;

function offerState(available: Flag, eligible: Flag, granted: Flag): Offer['state'] | undefined {
  if (granted === true) return 'claimed';
  if (granted !== false || typeof eligible !== 'boolean' || typeof available !== 'boolean') {
    return undefined;
  }
  if (eligible) return available ? 'claimable' : 'high-demand';
  return available ? undefined : 'none';
}
