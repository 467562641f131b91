import { isOnlyTaken } from '../marks';
import { isCapReached } from '../obstacle';
import { judgeBalance } from './balance';
import type { Context } from './context';
import { marked, open, type Verdict, waiting } from './verdict';

export type NotifyReason = 'marked' | 'tell' | 'sent' | 'balance-first' | 'cap-first';

/** The team is told when its tools work again, as far as that was read. */
export function judgeNotify(context: Context): Verdict<NotifyReason> {
  const { reading, marks } = context;
  const mark = marks.notify;
  if (mark && !isOnlyTaken(mark)) return marked(mark);
  if (isCapReached(reading)) return waiting('cap-first');
  const { status } = judgeBalance(context);
  if (status !== 'done' && status !== 'skipped') return waiting('balance-first');
  return mark ? { ...marked(mark), status: 'todo', reason: 'sent' } : open('tell');
}
