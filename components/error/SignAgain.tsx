import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Cause } from '../../guide/cause';
import { ActButton } from '../controls/ActButton';
import { Copied } from '../controls/Copied';
import { Instructions } from '../controls/Instructions';
import type { MessageGiven } from '../views/Message';
import { OwnerMessage } from '../views/OwnerMessage';
import { workspaceAsked } from '../words/ask';

interface Props {
  given: MessageGiven;
  /** What to ask an Owner for where that does not help; nothing, where it is no Owner's matter. */
  cause: Cause | undefined;
}

/** How to sign a tool out and in again, in the right organization (tools as of November 2026). */
export function SignAgain({ given, cause }: Props): JSX.Element {
  const { act, model, confirmation } = given;
  const lines = [
    i18n.t('diagnosis.sign.code'),
    i18n.t('diagnosis.sign.cursor'),
    i18n.t('diagnosis.sign.others'),
    i18n.t('diagnosis.sign.choose', [workspaceAsked(model)]),
  ];
  const text = lines.map((line) => `- ${line.replaceAll('**', '')}`).join('\n');
  const isOwners = model?.standing.kind === 'manager';
  return (
    <>
      <Instructions lines={lines} />
      <div class="acts">
        <ActButton
          act={act}
          action={{ type: 'copy', step: 'claim', text }}
          look="filled"
          icon="copy"
        >
          {i18n.t('diagnosis.copySteps')}
        </ActButton>
        <Copied model={model ?? confirmation} what="claim" />
      </div>
      {cause && !isOwners && (
        <details class="still">
          <summary>{i18n.t('diagnosis.still')}</summary>
          <OwnerMessage given={given} cause={cause === 'claim' ? 'credits' : cause} main={false} />
        </details>
      )}
    </>
  );
}
