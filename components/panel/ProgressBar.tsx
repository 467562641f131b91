import type { JSX } from 'preact';
import type { Step } from '../../guide/steps';
import { isNext } from '../steps/stepAttributes';

/** One segment a step; the words beside it say the same. */
export function ProgressBar({ steps }: { steps: readonly Step[] }): JSX.Element {
  return (
    <div class="strip" aria-hidden="true">
      {steps.map((step) => (
        <span key={step.name} class={`segment segment-${look(step, isNext(step, steps))}`} />
      ))}
    </div>
  );
}

function look({ status, evidence }: Step, next: boolean): string {
  if (status === 'done' && evidence === 'you') return 'said';
  return next ? 'next' : status;
}
