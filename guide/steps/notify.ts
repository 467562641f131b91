import { isOnlyTaken } from '../marks';
import { explainReason, isCapReached, mayBeReached } from '../obstacle';
import { known } from '../reading';
import { judgeBalance } from './balance';
import { type Context, mayBeInArrears } from './context';
import { marked, open, type Verdict, waiting } from './verdict';

export type NotifyReason =
  | 'marked'
  | 'tell'
  | 'sent'
  /** Nothing but a balance is missing. */
  | 'balance-first'
  /** Usage credits are off, and there may be nothing to spend either. */
  | 'credits-first'
  | 'cap-first'
  /** claude.ai names something in the way that the guide does not know. */
  | 'unfamiliar-first'
  /** What would tell whether the team can work was not read. */
  | 'not-known-first';

/** The team is told when its tools work again, as far as that was read. */
export function judgeNotify(context: Context): Verdict<NotifyReason> {
  const { reading, marks } = context;
  const mark = marks.notify;
  if (mark && !isOnlyTaken(mark)) return marked(mark);
  if (isCapReached(reading)) return waiting('cap-first');
  if (mayBeReached(reading)) return waiting('not-known-first');
  const creditsOn = known(reading, 'creditsOn')?.value;
  if (creditsOn === false) return waiting('credits-first');
  const reason = known(reading, 'obstacle')?.value;
  if (reason !== undefined && explainReason(reason, 'organization').kind === 'unfamiliar') {
    return waiting('unfamiliar-first');
  }
  const { status } = judgeBalance(context);
  if (status === 'done' || (status === 'skipped' && creditsOn)) {
    return mark ? { ...marked(mark), status: 'todo', reason: 'sent' } : open('tell');
  }
  const isEmpty =
    !mayBeInArrears(context.organization) &&
    (known(reading, 'balance')?.value.minorUnits ?? 1) <= 0;
  return waiting(isEmpty && creditsOn ? 'balance-first' : 'not-known-first');
}
