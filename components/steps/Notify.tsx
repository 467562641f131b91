import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import type { Given } from '../step-props';
import { Message } from '../views/Message';
import { workspaceName } from '../words/names';

/** Telling the team that its tools work again. */
export function Notify({ given }: { given: Given }): JSX.Element {
  const { model, act } = given;
  const name = workspaceName(model.standing, model.quotes);
  return (
    <>
      <p class="why">{i18n.t('step.notify.why')}</p>
      <Message
        given={given}
        step="notify"
        label={i18n.t('step.notify.message')}
        text={i18n.t('message.team', [name])}
      />
      <div class="acts">
        <ActButton act={act} action={{ type: 'mark', step: 'notify' }} look="link">
          {i18n.t('act.told')}
        </ActButton>
      </div>
    </>
  );
}
