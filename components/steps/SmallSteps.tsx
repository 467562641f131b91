import type { JSX } from 'preact';
import type { Step, StepName } from '../../guide/steps';
import { StepMark } from '../controls/StepMark';
import type { Given } from '../step-props';
import { nounOf } from '../words/nouns';
import { sayStatus } from '../words/statuses';
import { isNext, numberOf, stepAttributes } from './stepAttributes';

interface Props {
  given: Given;
  label: string;
  /** Steps that the view above shows itself. */
  without: readonly StepName[];
}

/** The steps that come later, by their marks and names. */
export function SmallSteps({ given, label, without }: Props): JSX.Element | null {
  if (given.part === 'first') return null;
  const { steps } = given.model;
  return (
    <div class="small-steps">
      <p>{label}</p>
      <ol>
        {steps
          .filter(({ name }) => !without.includes(name))
          .map((step) => (
            <li key={step.name} {...stepAttributes(step, steps)}>
              <StepMark
                // Not read yet is no failure: only what could not be read has the mark of the unknown.
                step={hasFailed(step) ? step : { ...step, status: 'todo' }}
                number={numberOf(step.name)}
              />
              {nounOf(step.name)}
              <span class="unseen">: {sayStatus(step, isNext(step, steps))}</span>
            </li>
          ))}
      </ol>
    </div>
  );
}

function hasFailed({ status, reason, failure, was }: Step): boolean {
  return (
    status === 'unknown' && (reason !== 'unread' || failure !== undefined || was !== undefined)
  );
}
