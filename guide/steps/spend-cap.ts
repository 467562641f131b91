import { known } from '../reading';
import type { Context } from './context';
import { backed, type UnreadReason, unlessDeclined, unread, type Verdict } from './verdict';

export type SpendCapReason = 'capped' | 'uncapped' | 'declined' | UnreadReason;

export function judgeSpendCap(context: Context): Verdict<SpendCapReason> {
  return unlessDeclined(judge(context), context.marks['spend-cap']);
}

function judge({ reading }: Context): Verdict<SpendCapReason> {
  const spendCap = known(reading, 'spendCap');
  if (!spendCap) return unread(reading, 'spendCap');
  const { limit } = spendCap.value;
  return limit ? backed('done', 'capped', spendCap, limit) : backed('todo', 'uncapped', spendCap);
}
