import type { ComponentChildren, JSX } from 'preact';
import type { Step } from '../../guide/steps';
import type { Given } from '../step-props';
import { stepAttributes } from '../steps/stepAttributes';

interface Props {
  given: Given;
  step: Step;
  children: ComponentChildren;
}

/** A step that fills the view, rather than a line of the list. */
export function WideStep({ given, step, children }: Props): JSX.Element | null {
  if (given.part === 'list') return null;
  const { pointing } = given;
  const pointed = pointing?.step === step.name;
  const brief = !pointing || pointed ? 'step-brief' : undefined;
  return (
    <div
      class={pointed ? 'step-pointed step-brief' : brief}
      {...stepAttributes(step, given.model.steps)}
    >
      {children}
    </div>
  );
}
