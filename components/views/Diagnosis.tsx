import type { JSX, TargetedClipboardEvent, TargetedInputEvent } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type DiagnosisId, diagnose } from '../../guide/diagnosis';
import { trusted } from '../controls/trusted';
import type { Act, GuideModel } from '../model';
import { Explanation } from './Explanation';

/** Longer texts are looked at when the typing rests. In UTF-16 units. */
const SHORT = 10_000;
const REST_MS = 250;
/** Of a long text the field shows the end: laying out a megabyte takes longer than reading it. */
const SHOWN = 2000;

interface Props {
  model?: GuideModel | undefined;
  act: Act;
}

/** Explains an error message that the person pastes. The text never leaves this window. */
export function Diagnosis({ model, act }: Props): JSX.Element {
  const id = useId();
  const [text, setText] = useState('');
  const [verdict, setVerdict] = useState<DiagnosisId | 'unknown'>();
  useEffect(() => {
    const judge = () => setVerdict(text.trim() === '' ? undefined : diagnose(text));
    if (text.length <= SHORT) return judge();
    const rest = setTimeout(judge, REST_MS);
    return () => clearTimeout(rest);
  }, [text]);
  return (
    <section class="diagnosis">
      <label for={id}>{i18n.t('diagnosis.question')}</label>
      <textarea
        id={id}
        class={text.length > SHORT ? 'long' : undefined}
        rows={1}
        placeholder={i18n.t('diagnosis.label')}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-note`}
        data-diagnose
        onPaste={trusted((event: TargetedClipboardEvent<HTMLTextAreaElement>) => {
          const pasted = event.clipboardData?.getData('text/plain') ?? '';
          if (pasted.length <= SHORT) return;
          event.preventDefault();
          event.currentTarget.value = `…${pasted.slice(-SHOWN)}`;
          setText(pasted);
        })}
        onInput={trusted((event: TargetedInputEvent<HTMLTextAreaElement>) =>
          setText(event.currentTarget.value),
        )}
      />
      <p class="why" id={`${id}-note`}>
        {i18n.t('diagnosis.note')}
      </p>
      {/* Present from the start, so that its first text is read aloud too. */}
      <div aria-live="polite" data-diagnosis={verdict}>
        {verdict && <Explanation verdict={verdict} model={model} act={act} />}
      </div>
    </section>
  );
}
