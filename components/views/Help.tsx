import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import type { Given } from '../step-props';
import { saySupport } from '../words/support';
import { Message } from './Message';

/** Where to look, and the text for support when no reason helps. */
export function Help({ given }: { given: Given }): JSX.Element {
  const { act, model } = given;
  return (
    <>
      <div class="acts">
        <ActButton act={act} action={{ type: 'open-usage-page' }}>
          {i18n.t('act.openUsage')}
        </ActButton>
      </div>
      {model.standing.kind === 'manager' && (
        <>
          <Message
            given={given}
            step="balance"
            label={i18n.t('step.balance.supportText')}
            text={saySupport(model)}
            rows={4}
            main={false}
          />
          <p class="why">{i18n.t('step.balance.supportWhere')}</p>
        </>
      )}
    </>
  );
}
