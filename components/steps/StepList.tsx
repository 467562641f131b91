import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nextStep } from '../../guide/steps/progress';
import type { Given } from '../step-props';
import { ApiCredit } from './ApiCredit';
import { onceLaidOut, reveal } from './reveal';
import { StepRow } from './StepRow';

export function StepList({ given }: { given: Given }): JSX.Element {
  const { steps, report, onBilling } = given.model;
  const changed = report !== undefined;
  const list = useRef<HTMLOListElement>(null);
  const next = nextStep(steps)?.name;
  // After the frame, when its layout is done; before it, asking for places would cost another one.
  useEffect(() => {
    const step = next && list.current?.querySelector<HTMLElement>(`[data-step="${next}"]`);
    if (step && !changed && !onBilling) return onceLaidOut(step, () => reveal(step));
  }, [next, changed]);
  return (
    <>
      {onBilling && <ApiCredit given={given} />}
      <ol class="steps" ref={list}>
        {steps.map((step) => (
          <StepRow key={step.name} given={given} step={step} />
        ))}
      </ol>
      {!onBilling && <ApiCredit given={given} />}
    </>
  );
}
