import type { JSX, TargetedInputEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type DiagnosisId, diagnose } from '../guide/diagnosis';
import type { GuideModel } from './model';
import { trusted } from './trusted';
import { sayDiagnosis } from './words/diagnoses';

/** Explains an error message that the person pastes. The text never leaves this window. */
export function Diagnosis({ model }: { model?: GuideModel | undefined }): JSX.Element {
  const id = useId();
  const [text, setText] = useState('');
  const verdict = text.trim() === '' ? undefined : diagnose(text);
  return (
    <section class="diagnosis">
      <label for={id}>{i18n.t('diagnosis.question')}</label>
      <textarea
        id={id}
        rows={1}
        placeholder={i18n.t('diagnosis.label')}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-note`}
        data-diagnose
        value={text}
        onInput={trusted((event: TargetedInputEvent<HTMLTextAreaElement>) =>
          setText(event.currentTarget.value),
        )}
      />
      <p class="why" id={`${id}-note`}>
        {i18n.t('diagnosis.note')}
      </p>
      {/* Present from the start, so that its first text is read aloud too. */}
      <div aria-live="polite" data-diagnosis={verdict}>
        {verdict && <Verdict verdict={verdict} model={model} />}
      </div>
    </section>
  );
}

interface VerdictProps {
  verdict: DiagnosisId | 'unknown';
  model: GuideModel | undefined;
}

function Verdict({ verdict, model }: VerdictProps): JSX.Element {
  if (verdict === 'unknown') return <p class="what">{i18n.t('diagnosis.unknown')}</p>;
  const { title, whose, next } = sayDiagnosis(verdict);
  const claimed = model?.steps.some(({ name, status }) => name === 'claim' && status === 'done');
  return (
    <>
      <p class="diagnosis-title">{title}</p>
      <p class="why">{whose}</p>
      <p class="what">{next}</p>
      {verdict === 'organization-unclaimed' && claimed && (
        <p class="before">{i18n.t('diagnosis.claimed')}</p>
      )}
    </>
  );
}
