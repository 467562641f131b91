import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Cause } from '../../guide/cause';
import { sayAsk } from '../words/ask';
import { Message, type MessageGiven } from './Message';

interface Props {
  given: MessageGiven;
  cause: Cause;
  label?: string;
  copyLabel?: string;
  /** Does what stands above say already what it is? Then the label is only read aloud. */
  isLabelled?: boolean;
  main?: boolean;
}

/** What a member sends to an Owner, by what keeps the tools from working. */
export function OwnerMessage(props: Props): JSX.Element {
  const { given, cause, label, copyLabel, isLabelled = true, main = true } = props;
  return (
    <Message
      given={given}
      step="claim"
      cause={cause}
      label={label ?? i18n.t('member.message')}
      text={sayAsk(cause, given.model)}
      {...(copyLabel && { copyLabel })}
      rows={4}
      isLabelled={isLabelled}
      main={main}
    />
  );
}
