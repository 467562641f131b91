import { isCapReached, mayBeReached } from '../obstacle';
import { isContradicted, known } from '../reading';
import { type Context, mayBeInArrears } from './context';
import { backed, skipped, type UnreadReason, unread, type Verdict } from './verdict';

export type BalanceReason =
  | 'funded'
  | 'cap-reached'
  | 'claim-first'
  | 'credits-off'
  | 'buy'
  | 'arrears'
  | UnreadReason;

/** What is bought under a reached limit stays blocked: raising it comes before any purchase. */
export function judgeBalance({ organization, reading }: Context): Verdict<BalanceReason> {
  if (organization.billedInArrears) return skipped('arrears');
  const hasBalance = (known(reading, 'balance')?.value.minorUnits ?? 0) > 0;
  if (mayBeInArrears(organization) && !hasBalance) return unread(reading, 'balance');
  const balance = known(reading, 'balance');
  const creditsOn = known(reading, 'creditsOn');
  const amount = balance?.value;
  const claimFirst = known(reading, 'offer')?.value.state === 'claimable';
  const cap = known(reading, 'spendCap') ?? known(reading, 'obstacle');
  if (cap && isCapReached(reading)) return backed('todo', 'cap-reached', cap, amount);
  if (creditsOn?.value === false) {
    return backed('todo', claimFirst ? 'claim-first' : 'credits-off', creditsOn, amount);
  }
  if (!balance) return unread(reading, 'balance');
  if (balance.value.minorUnits <= 0) {
    return backed('todo', claimFirst ? 'claim-first' : 'buy', balance, amount);
  }
  if (!creditsOn) return { ...unread(reading, 'creditsOn'), amount: balance.value };
  // Two limits that contradict each other are the next step's; none at all may be a reached one.
  if (!known(reading, 'spendCap') && !isContradicted(reading, 'spendCap')) {
    return { ...unread(reading, 'spendCap'), amount: balance.value };
  }
  if (mayBeReached(reading)) return { ...unread(reading, 'obstacle'), amount: balance.value };
  // Weaker than either of its two facts it cannot be.
  const weaker = creditsOn.source === 'page' ? creditsOn : balance;
  return backed('done', 'funded', weaker, amount);
}
