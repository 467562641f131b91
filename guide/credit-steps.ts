import type { Organization } from './organization';
import type { Reading } from './reading';
import type { Standing } from './standing';
import { backed, isContradicted, known, skipped, unread, type Verdict } from './verdict';

type Manager = Extract<Standing, { kind: 'manager' }>;

export function judgeClaim({ organization }: Manager, reading: Reading | undefined): Verdict {
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

export function judgeBalance({ organization }: Manager, reading: Reading | undefined): Verdict {
  if (organization.billedInArrears) return skipped('arrears');
  const hasBalance = (known(reading, 'balance')?.value.minorUnits ?? 0) > 0;
  if (mayBeInArrears(organization) && !hasBalance) return unread(reading, 'balance');
  const balance = known(reading, 'balance');
  const creditsOn = known(reading, 'creditsOn');
  const amount = balance?.value;
  const claimFirst = known(reading, 'offer')?.value.state === 'claimable';
  if (creditsOn?.value === false) {
    return backed('todo', claimFirst ? 'claim-first' : 'credits-off', creditsOn, amount);
  }
  if (!balance) return unread(reading, 'balance');
  if (balance.value.minorUnits <= 0) {
    return backed('todo', claimFirst ? 'claim-first' : 'buy', balance, amount);
  }
  if (!creditsOn) return { ...unread(reading, 'creditsOn'), amount: balance.value };
  // Weaker than either of its two facts it cannot be.
  const weaker = creditsOn.source === 'page' ? creditsOn : balance;
  return backed('done', 'funded', weaker, amount);
}

export function judgeAutoReload({ organization }: Manager, reading: Reading | undefined): Verdict {
  if (organization.billedInArrears) return skipped('arrears');
  const autoReload = known(reading, 'autoReload');
  if (!autoReload) return unread(reading, 'autoReload');
  if (mayBeInArrears(organization) && !autoReload.value.on) return unread(reading, 'autoReload');
  const { on, threshold, paymentFailed } = autoReload.value;
  if (on) return backed('done', 'reload-on', autoReload, threshold);
  return backed('todo', paymentFailed ? 'reload-failed' : 'reload-off', autoReload);
}

/** An Enterprise of which the way of billing is not known: no balance may be none to have. */
function mayBeInArrears({ kind, billedInArrears }: Organization): boolean {
  return kind === 'enterprise' && billedInArrears === undefined;
}

export function judgeSpendCap(reading: Reading | undefined): Verdict {
  const spendCap = known(reading, 'spendCap');
  if (!spendCap) return unread(reading, 'spendCap');
  const { limit } = spendCap.value;
  return limit ? backed('done', 'capped', spendCap, limit) : backed('todo', 'uncapped', spendCap);
}
