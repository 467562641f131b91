import { isCapReached } from '../obstacle';
import { judgeBalance } from './balance';
import type { Context } from './context';
import { marked, open, type Verdict, waiting } from './verdict';

export type NotifyReason = 'marked' | 'tell' | 'balance-first' | 'cap-first';

/** The team is told when its tools work again, as far as that was read. */
export function judgeNotify(context: Context): Verdict<NotifyReason> {
  const { reading, marks } = context;
  if (marks.notify) return marked(marks.notify);
  if (isCapReached(reading)) return waiting('cap-first');
  const { status } = judgeBalance(context);
  return status === 'done' || status === 'skipped' ? open('tell') : waiting('balance-first');
}
