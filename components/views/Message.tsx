import type { JSX, TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { fitsMail, subjectOf } from '../../guide/handover';
import { type MessageStep, textOf } from '../../guide/texts';
import { ActButton } from '../controls/ActButton';
import { Copied, useSelection } from '../controls/Copied';
import { trusted } from '../controls/trusted';
import type { Given } from '../step-props';

interface Props {
  given: Given;
  step: MessageStep;
  label: string;
  text: string;
  rows?: number;
  /** Is sending this message the thing to do here? */
  main?: boolean;
}

/** A ready text that the person can change, copy, mail and share. Their words are remembered. */
export function Message({ given, step, label, text, rows = 6, main = true }: Props): JSX.Element {
  const { model, act } = given;
  const { standing, texts } = model;
  const id = useId();
  const field = useSelection<HTMLTextAreaElement>({ model, what: step });
  // What is stored comes back a moment after it was typed; until then this is it.
  const [typed, setTyped] = useState<string>();
  const here = 'organization' in standing ? (standing.organization?.id ?? '') : '';
  const own = typed ?? textOf(texts, here, step);
  const value = own ?? text;
  const fits = fitsMail(i18n.t(subjectOf(step)), value, navigator.userAgent);
  const write = (words: string | undefined) => {
    setTyped(words);
    act({ type: 'write', step, text: words });
  };
  const keep = trusted((event: TargetedEvent<HTMLTextAreaElement>) =>
    write(event.currentTarget.value),
  );
  return (
    <div class="message">
      <div class="message-head">
        <label for={id}>{label}</label>
        {value !== text && (
          <button type="button" class="button-link" onClick={trusted(() => write(undefined))}>
            {i18n.t('act.reset')}
          </button>
        )}
      </div>
      <textarea ref={field} onChange={keep} id={id} rows={rows} value={value} onInput={keep} />
      <div class="acts">
        <ActButton
          act={act}
          action={{ type: 'copy', step, text: value }}
          look={main ? 'filled' : 'plain'}
          icon="copy"
        >
          {main ? i18n.t('act.copyMessage') : i18n.t('act.copyText')}
        </ActButton>
        <ActButton act={act} action={{ type: 'mail', step, text: value, fits }} icon="mail">
          {i18n.t('act.mail')}
        </ActButton>
        {'share' in navigator && (
          <ActButton act={act} action={{ type: 'share', step, text: value }}>
            {i18n.t('message.share')}
          </ActButton>
        )}
        <Copied model={model} what={step} />
      </div>
      {!fits && <p class="why">{i18n.t('message.tooLong')}</p>}
    </div>
  );
}
