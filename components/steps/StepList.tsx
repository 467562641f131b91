import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nextStep } from '../../guide/steps/progress';
import type { Given } from '../step-props';
import { ApiCredit } from './ApiCredit';
import { StepRow } from './StepRow';

export function StepList({ given }: { given: Given }): JSX.Element {
  const { steps, report, onBilling } = given.model;
  const changed = report !== undefined;
  const list = useRef<HTMLOListElement>(null);
  const next = nextStep(steps)?.name;
  // After the frame, when its layout is done; before it, asking for places would cost another one.
  useEffect(() => {
    const step = next && list.current?.querySelector<HTMLElement>(`[data-step="${next}"]`);
    if (step && !changed) return onceLaidOut(step, () => reveal(step));
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

/**
 * Firefox lays a popup out at a few pixels first, where any place to scroll to is a wrong one.
 *
 * @returns what gives up waiting.
 */
function onceLaidOut(step: HTMLElement, act: () => void): (() => void) | undefined {
  const middle = step.offsetParent;
  if (!middle) return undefined;
  if (middle.clientHeight > 0) return void act();
  const observer = new ResizeObserver(() => {
    if (middle.clientHeight === 0) return;
    observer.disconnect();
    act();
  });
  observer.observe(middle);
  return () => observer.disconnect();
}

/** Scrolls only the panel's own middle, never claude.ai's page; of a tall step it shows the head. */
function reveal(step: HTMLElement): void {
  const middle = step.offsetParent;
  if (!middle) return;
  const { offsetTop: top, offsetHeight: height } = step;
  const { scrollTop, clientHeight } = middle;
  if (top < scrollTop || height > clientHeight) middle.scrollTop = top;
  else if (top + height > scrollTop + clientHeight) middle.scrollTop = top + height - clientHeight;
}
