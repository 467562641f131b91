import type { JSX, TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Cause } from '../../guide/cause';
import { fitsMail, subjectOf } from '../../guide/handover';
import { type MessageStep, textOf } from '../../guide/texts';
import { ActButton } from '../controls/ActButton';
import { Copied, useSelection } from '../controls/Copied';
import { trusted } from '../controls/trusted';
import type { Act, GuideModel } from '../model';

export type Confirmation = Pick<GuideModel, 'copied' | 'notCopied'>;

/** What a message is given; nothing is known before anything was read. */
export interface MessageGiven {
  model?: GuideModel | undefined;
  act: Act;
  /** What became of the last copy, where there is no model to say it. */
  confirmation?: Confirmation | undefined;
}

interface Props {
  given: MessageGiven;
  step: MessageStep;
  /** Of a message to an Owner: what it asks for. */
  cause?: Cause | undefined;
  label: string;
  /** Is the label seen? It is always there to be read aloud. */
  isLabelled?: boolean;
  text: string;
  copyLabel?: string;
  rows?: number;
  /** Is sending this message the thing to do here? */
  main?: boolean;
  /** Are the person's own words kept? Not in a text that quotes what was pasted. */
  remembered?: boolean;
}

/** A ready text that the person can change, copy, mail and share. Their words are remembered. */
export function Message(props: Props): JSX.Element {
  const { given, step, cause, label, text, rows = 6, main = true, remembered = true } = props;
  const { isLabelled = true } = props;
  const { model, act, confirmation } = given;
  const confirmed = model ?? confirmation;
  const id = useId();
  const field = useSelection<HTMLTextAreaElement>({ model: confirmed, what: step });
  // What is stored comes back a moment after it was typed; until then this is it.
  const [typed, setTyped] = useState<{ for: string; words: string | undefined }>();
  const here = hereIn(model);
  const kept = remembered ? textOf(model?.texts, { organization: here, step, cause }) : undefined;
  const value = (typed?.for === text ? typed.words : undefined) ?? kept ?? text;
  const fits = fitsMail(i18n.t(subjectOf(step)), value, navigator.userAgent);
  const write = (words: string | undefined) => {
    setTyped({ for: text, words });
    if (remembered) act({ type: 'write', step, cause, text: words });
  };
  const keep = trusted((event: TargetedEvent<HTMLTextAreaElement>) =>
    write(event.currentTarget.value),
  );
  return (
    <div class="message">
      <div class="message-head">
        <label for={id} class={isLabelled ? undefined : 'unseen'}>
          {label}
        </label>
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
          {props.copyLabel ?? (main ? i18n.t('act.copyMessage') : i18n.t('act.copyText'))}
        </ActButton>
        <ActButton act={act} action={{ type: 'mail', step, text: value, fits }} icon="mail">
          {i18n.t('act.mail')}
        </ActButton>
        {'share' in navigator && (
          <ActButton act={act} action={{ type: 'share', step, text: value }}>
            {i18n.t('message.share')}
          </ActButton>
        )}
        <Copied model={confirmed} what={step} />
      </div>
      {!fits && <p class="why">{i18n.t('message.tooLong')}</p>}
    </div>
  );
}

/** Whose words these are: those for the organization that the tab is in. */
function hereIn(model: GuideModel | undefined): string {
  const standing = model?.standing;
  return standing && 'organization' in standing ? (standing.organization?.id ?? '') : '';
}
