import { known } from '../reading';
import { type Context, mayBeInArrears } from './context';
import {
  backed,
  skipped,
  type UnreadReason,
  unlessDeclined,
  unread,
  type Verdict,
} from './verdict';

export type AutoReloadReason =
  | 'reload-on'
  | 'reload-off'
  | 'reload-failed'
  | 'arrears'
  | 'declined'
  | UnreadReason;

export function judgeAutoReload(context: Context): Verdict<AutoReloadReason> {
  return unlessDeclined(judge(context), context.marks['auto-reload']);
}

function judge({ organization, reading }: Context): Verdict<AutoReloadReason> {
  if (organization.billedInArrears) return skipped('arrears');
  const autoReload = known(reading, 'autoReload');
  if (!autoReload) return unread(reading, 'autoReload');
  if (mayBeInArrears(organization) && !autoReload.value.on) return unread(reading, 'autoReload');
  const { on, threshold, paymentFailed } = autoReload.value;
  if (on) return backed('done', 'reload-on', autoReload, threshold);
  return backed('todo', paymentFailed ? 'reload-failed' : 'reload-off', autoReload);
}
