import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { MarkedStep } from '../../guide/marks';
import type { Step, StepName } from '../../guide/steps';
import type { Given } from '../step-props';
import { sayEvidence, saySource } from '../words/evidence';
import { ActButton } from './ActButton';
import { Icon } from './Icon';

/** Where a step's figure comes from: a tick only if the step is done. */
export function Source({ given, step }: { given: Given; step: Step }): JSX.Element | null {
  const { model, act } = given;
  const { name } = step;
  if (step.status !== 'done' && step.evidence !== 'you') {
    const source = saySource(step, model);
    if (!source) return null;
    return (
      <p class="source">
        <ActButton
          act={act}
          action={{ type: 'read-again' }}
          look="icon"
          icon="again"
          label={i18n.t('act.readAgain')}
        />
        {source}
      </p>
    );
  }
  const evidence = sayEvidence(step, model);
  if (!evidence) return null;
  return (
    <p class="source">
      {step.status === 'done' && <Icon name="tick" size={14} />}
      {evidence}
      {canUndo(step) && isMarked(name) && (
        <ActButton act={act} action={{ type: 'unmark', step: name }} look="link">
          {i18n.t('evidence.undo')}
        </ActButton>
      )}
    </p>
  );
}

function isMarked(name: StepName): name is Extract<StepName, MarkedStep> {
  return MarkedStep.safeParse(name).success;
}

/** What the browser holds, or goes on by itself, is not undone by taking a mark back. */
function canUndo({ evidence, how }: Step): boolean {
  return evidence === 'you' && how !== 'bookmarked' && how !== 'weekly';
}
