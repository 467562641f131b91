import type { JSX } from 'preact';
import type { StepName } from '../../guide/steps';
import type { Given } from '../step-props';
import { stepAttributes } from './stepAttributes';

interface Props {
  given: Given;
  /** Steps that the view shows itself. */
  without: readonly StepName[];
}

/** The steps that are somebody else's, or have no room: in the document as everywhere, and not shown. */
export function LaterSteps({ given, without }: Props): JSX.Element | null {
  if (given.part === 'first') return null;
  const { steps } = given.model;
  return (
    <ol hidden>
      {steps
        .filter(({ name }) => !without.includes(name))
        .map((step) => (
          <li key={step.name} {...stepAttributes(step, steps)} />
        ))}
    </ol>
  );
}
