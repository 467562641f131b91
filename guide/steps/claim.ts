import { isContradicted, known } from '../reading';
import type { Context } from './context';
import { backed, skipped, type UnreadReason, unread, type Verdict } from './verdict';

export type ClaimReason =
  | 'claimed'
  | 'claimable'
  | 'high-demand'
  | 'enterprise'
  | 'no-offer'
  | 'no-offer-balance'
  | 'unfamiliar-offer'
  | UnreadReason;

export function judgeClaim({ organization, reading }: Context): Verdict<ClaimReason> {
  const offer = known(reading, 'offer');
  const state = offer?.value.state;
  if (offer && state === 'claimed') return backed('done', 'claimed', offer);
  const isOpen =
    state === 'claimable' || state === 'high-demand' || isContradicted(reading, 'offer');
  // The flag may be of an older offer than the one that is open now.
  if (organization.creditClaimed && !isOpen) {
    return { status: 'done', reason: 'claimed', evidence: 'api', ...(offer && { at: offer.at }) };
  }
  if (organization.kind === 'enterprise') return skipped('enterprise');
  if (offer && state === 'claimable') return backed('todo', 'claimable', offer, offer.value.amount);
  if (offer && state === 'high-demand') {
    return backed('waiting', 'high-demand', offer, offer.value.amount);
  }
  if (reading?.unknownOffer) return { ...unread(reading, 'offer'), reason: 'unfamiliar-offer' };
  if (!offer) return unread(reading, 'offer');
  const hasBalance = (known(reading, 'balance')?.value.minorUnits ?? 0) > 0;
  return backed('skipped', hasBalance ? 'no-offer-balance' : 'no-offer', offer);
}
