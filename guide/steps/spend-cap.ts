import { known } from '../reading';
import type { Context } from './context';
import { backed, type UnreadReason, unread, type Verdict } from './verdict';

export type SpendCapReason = 'capped' | 'uncapped' | UnreadReason;

export function judgeSpendCap({ reading }: Context): Verdict<SpendCapReason> {
  const spendCap = known(reading, 'spendCap');
  if (!spendCap) return unread(reading, 'spendCap');
  const { limit } = spendCap.value;
  return limit ? backed('done', 'capped', spendCap, limit) : backed('todo', 'uncapped', spendCap);
}
