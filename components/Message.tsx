import type { JSX, TargetedInputEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StepName } from '../guide/checklist';
import { ActButton } from './ActButton';
import { Copied } from './Copied';
import type { Given } from './given';
import { trusted } from './trusted';

interface Props {
  given: Given;
  step: StepName;
  label: string;
  text: string;
  rows?: number;
  /** Is sending this message the thing to do here? */
  main?: boolean;
  mail?: boolean;
}

/** A ready text that the person can change, copy and mail. */
export function Message({
  given,
  step,
  label,
  text,
  rows = 6,
  main = true,
  mail = true,
}: Props): JSX.Element {
  const { model, act } = given;
  const id = useId();
  const [edited, setEdited] = useState<string>();
  const value = edited ?? text;
  return (
    <div class="message">
      <div class="message-head">
        <label for={id}>{label}</label>
        {edited !== undefined && edited !== text && (
          <button type="button" class="button-link" onClick={trusted(() => setEdited(undefined))}>
            {i18n.t('act.reset')}
          </button>
        )}
      </div>
      <textarea
        id={id}
        rows={rows}
        value={value}
        onInput={trusted((event: TargetedInputEvent<HTMLTextAreaElement>) =>
          setEdited(event.currentTarget.value),
        )}
      />
      <div class="acts">
        <ActButton
          act={act}
          action={{ type: 'copy', step, text: value }}
          look={main ? 'filled' : 'plain'}
          icon="copy"
        >
          {main ? i18n.t('act.copyMessage') : i18n.t('act.copyText')}
        </ActButton>
        {mail && (
          <ActButton act={act} action={{ type: 'mail', step, text: value }} icon="mail">
            {i18n.t('act.mail')}
          </ActButton>
        )}
        <Copied when={model.copied === step} />
      </div>
    </div>
  );
}
