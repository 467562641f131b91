import type { JSX } from 'preact';
import type { Given } from '../given';
import { StepRow } from './StepRow';

export function StepList({ given }: { given: Given }): JSX.Element {
  return (
    <ol class="steps">
      {given.model.steps.map((step) => (
        <StepRow key={step.name} given={given} step={step} />
      ))}
    </ol>
  );
}
