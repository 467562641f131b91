import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { NextAct } from '../../guide/answer';
import type { Cause } from '../../guide/cause';
import type { StepName } from '../../guide/steps';
import { ActButton } from '../controls/ActButton';
import { Message, type MessageGiven } from '../views/Message';
import { OwnerMessage } from '../views/OwnerMessage';
import { quotableLine, sayQuestion } from '../words/ask';
import { SignAgain } from './SignAgain';

interface Props {
  next: NextAct;
  /** What the message asks of an Owner, if anything. */
  cause: Cause | undefined;
  /** Nothing was rejected, so that nothing has to be done. */
  isNotice: boolean;
  text: string;
  given: MessageGiven;
}

/** The one thing to do about a message. */
export function NextStep({ next, cause, isNotice, text, given }: Props): JSX.Element | null {
  const { act, model } = given;
  switch (next.kind) {
    case 'message':
      return <OwnerMessage given={given} cause={next.cause} />;
    case 'question':
      return (
        <Message
          given={given}
          step="claim"
          label={i18n.t(next.to === 'owner' ? 'diagnosis.askOwner' : 'diagnosis.askSupport')}
          text={sayQuestion(quotableLine(text), model)}
          copyLabel={i18n.t('diagnosis.copyQuestion')}
          remembered={false}
          rows={4}
        />
      );
    case 'step':
      return (
        <div class="acts">
          <ActButton
            act={act}
            action={{ type: 'show', step: next.step }}
            look="filled"
            icon="crosshair"
          >
            {sayShow(next.step)}
          </ActButton>
        </div>
      );
    case 'usage-page':
      return (
        <div class="acts">
          <ActButton
            act={act}
            action={{ type: 'open-usage-page', own: next.own }}
            look={isNotice ? 'plain' : 'filled'}
          >
            {next.own ? i18n.t('diagnosis.seeUsage') : i18n.t('act.openUsage')}
          </ActButton>
        </div>
      );
    case 'sign-again':
      return <SignAgain given={given} cause={cause} />;
    case 'wait':
      return null;
  }
}

function sayShow(step: StepName): string {
  if (step === 'account') return i18n.t('act.showSwitch');
  return step === 'claim' ? i18n.t('act.showClaim') : i18n.t('act.showOnClaude');
}
