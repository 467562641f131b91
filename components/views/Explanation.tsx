import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { contradict } from '../../guide/contradiction';
import type { DiagnosisId } from '../../guide/diagnosis';
import { textOf } from '../../guide/texts';
import { ActButton } from '../controls/ActButton';
import { Copied } from '../controls/Copied';
import type { Act, GuideModel } from '../model';
import { sayContradiction } from '../words/contradictions';
import { sayDiagnosis } from '../words/diagnoses';
import { shortName } from '../words/names';

interface Props {
  verdict: DiagnosisId | 'unknown';
  model: GuideModel | undefined;
  act: Act;
}

/** Which message it is, whose account it is about, what claude.ai says against it, what to do. */
export function Explanation({ verdict, model, act }: Props): JSX.Element {
  if (verdict === 'unknown') return <p class="what">{i18n.t('diagnosis.unknown')}</p>;
  const { title, whose, next } = sayDiagnosis(verdict);
  const against = model && contradict(verdict, model.standing, model.reading);
  return (
    <>
      <p class="diagnosis-title">{title}</p>
      <p class="why">{whose}</p>
      {model && against && (
        <p class="before" data-against={against.kind}>
          {sayContradiction(against, model)}
        </p>
      )}
      <p class="what">{next}</p>
      <NextAct verdict={verdict} model={model} act={act} />
    </>
  );
}

/** The next thing to do as a button, where the guide can lead there. */
function NextAct({ verdict, model, act }: Props & { verdict: DiagnosisId }): JSX.Element | null {
  if (verdict === 'rate-limit' || verdict === 'api-key') return null;
  const own = verdict.startsWith('personal');
  const { standing, quotes } = model ?? {};
  if (!own && standing?.kind === 'member' && quotes) {
    const { organization } = standing;
    const text =
      textOf(model?.texts, organization.id, 'claim') ??
      i18n.t('message.owner', [shortName(organization, quotes), quotes.claim]);
    return (
      <div class="acts">
        <ActButton act={act} action={{ type: 'copy', step: 'claim', text }} icon="copy">
          {i18n.t('act.copyMessage')}
        </ActButton>
        <Copied model={model} what="claim" />
      </div>
    );
  }
  return (
    <div class="acts">
      <ActButton act={act} action={{ type: 'open-usage-page', own }}>
        {own ? i18n.t('diagnosis.against.openOwn') : i18n.t('act.openUsage')}
      </ActButton>
    </div>
  );
}
