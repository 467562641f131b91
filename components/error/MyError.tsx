import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Diagnosis, Verdict } from '../../guide/diagnosis';
import { trusted } from '../controls/trusted';
import type { Act, GuideModel } from '../model';
import type { Confirmation } from '../views/Message';
import { OwnerMessage } from '../views/OwnerMessage';
import { Answer } from './Answer';
import { Pasted } from './Pasted';

interface Props {
  /** Absent before anything was read. */
  model?: GuideModel | undefined;
  act: Act;
  /** Which known message a text holds. */
  diagnose: (text: string) => Diagnosis;
  /** What became of the last copy, where there is no model to say it. */
  confirmation?: Confirmation | undefined;
  /** Is it what the person looks at now? Then the field has the focus. */
  shown?: boolean;
  onVerdict?: (verdict: Verdict | undefined) => void;
}

/** Explains an error message that the person pastes. The text never leaves this window. */
export function MyError({
  model,
  act,
  diagnose,
  confirmation,
  shown,
  onVerdict,
}: Props): JSX.Element {
  const [text, setText] = useState('');
  const [diagnosis, setDiagnosis] = useState<Diagnosis>();
  const take = (taken: string) => {
    setText(taken);
    setDiagnosis(taken.trim() === '' ? undefined : diagnose(taken));
  };
  useEffect(() => onVerdict?.(diagnosis?.id), [diagnosis?.id]);
  return (
    <section class="my-error">
      <Pasted
        text={text}
        part={diagnosis?.part}
        onText={take}
        shown={shown}
        clear={
          text !== '' && (
            <button type="button" class="button-link" onClick={trusted(() => take(''))}>
              {i18n.t('diagnosis.clear')}
            </button>
          )
        }
      >
        {!model && !diagnosis && shown && (
          <OwnerMessage
            given={{ act, confirmation }}
            cause="unknown"
            copyLabel={i18n.t('act.copyMessage')}
            isLabelled={false}
            main={false}
          />
        )}
      </Pasted>
      {/* Present from the start, so that its first text is read aloud too. */}
      <div class="answer" aria-live="polite" data-diagnosis={diagnosis?.id}>
        {diagnosis && (
          <Answer
            verdict={diagnosis.id}
            text={text}
            model={model}
            act={act}
            confirmation={confirmation}
          />
        )}
      </div>
    </section>
  );
}
