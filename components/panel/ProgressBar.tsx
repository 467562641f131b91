import type { JSX } from 'preact';
import type { Step } from '../../guide/steps';
import type { GuideModel } from '../model';
import { isNext, needsLook } from '../steps/stepAttributes';

/** One segment a step; the words beside it say the same. */
export function ProgressBar({ model }: { model: GuideModel }): JSX.Element {
  return (
    <div class="strip" aria-hidden="true">
      {model.steps.map((step) => (
        <span key={step.name} class={`segment segment-${look(step, model)}`} />
      ))}
    </div>
  );
}

function look(step: Step, model: GuideModel): string {
  if (needsLook(step, model)) return 'care';
  if (step.status === 'done' && step.evidence === 'you') return 'said';
  return isNext(step, model.steps) ? 'next' : step.status;
}
