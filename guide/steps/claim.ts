import { isContradicted, known } from '../reading';
import type { Context } from './context';
import { backed, skipped, type UnreadReason, unread, type Verdict } from './verdict';

export type ClaimReason =
  | 'claimed'
  | 'claimable'
  | 'card-first'
  | 'high-demand'
  | 'enterprise'
  | 'no-offer'
  | 'no-offer-balance'
  | 'unfamiliar-offer'
  | UnreadReason;

/** The claim of the offer that is there, named by its campaign. */
export function judgeClaim(context: Context): Verdict<ClaimReason> {
  const verdict = judge(context);
  if (!NAMED.has(verdict.reason)) return verdict;
  const { campaign, expiresAt } = known(context.reading, 'offer')?.value ?? {};
  const ends = verdict.status !== 'done' && expiresAt !== undefined;
  return { ...verdict, ...(campaign && { campaign }), ...(ends && { until: expiresAt }) };
}
const NAMED: ReadonlySet<ClaimReason> = new Set([
  'claimed',
  'claimable',
  'card-first',
  'high-demand',
]);

function judge({ organization, reading }: Context): Verdict<ClaimReason> {
  const offer = known(reading, 'offer');
  const { state, amount, needsPayment } = offer?.value ?? {};
  const isEnterprise = organization.kind === 'enterprise';
  if (offer && state === 'claimable' && !isEnterprise) {
    return backed('todo', needsPayment ? 'card-first' : 'claimable', offer, amount);
  }
  if (offer && state === 'high-demand' && !isEnterprise) {
    return backed('waiting', 'high-demand', offer, amount);
  }
  // Whatever was claimed before: this one is there, and only its terms tell what it is.
  if (reading?.unfamiliar === 'offer') {
    return { status: 'todo', reason: 'unfamiliar-offer', evidence: 'page' };
  }
  if (offer && state === 'claimed') return backed('done', 'claimed', offer);
  // The flag may be of an older offer than the one that is open now.
  if (organization.creditClaimed && !isContradicted(reading, 'offer')) {
    return { status: 'done', reason: 'claimed', evidence: 'api', ...(offer && { at: offer.at }) };
  }
  if (isEnterprise) return skipped('enterprise');
  if (!offer) return unread(reading, 'offer');
  const hasBalance = (known(reading, 'balance')?.value.minorUnits ?? 0) > 0;
  return backed('skipped', hasBalance ? 'no-offer-balance' : 'no-offer', offer);
}
