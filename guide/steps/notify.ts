import { isCapReached } from '../blockade';
import { judgeBalance } from './balance';
import type { Context } from './context';
import { marked, open, type Verdict, waiting } from './verdict';

export type NotifyReason = 'marked' | 'tell' | 'balance-first' | 'cap-first';

/** The team is told when its tools work again, as far as that was read. */
export function judgeNotify(context: Context): Verdict<NotifyReason> {
  const { reading, marks } = context;
  if (marks.notify) return marked(marks.notify);
  const { status } = judgeBalance(context);
  if (status !== 'done' && status !== 'skipped') return waiting('balance-first');
  return isCapReached(reading) ? waiting('cap-first') : open('tell');
}
