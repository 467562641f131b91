import type { JSX } from 'preact';
import type { Step } from '../../guide/steps';
import { StepMark } from '../controls/StepMark';
import { numberOf } from '../steps/stepAttributes';

interface Props {
  step: Step;
  title: string;
  text?: string | undefined;
}

/** What stands in the way, beside the step's mark. */
export function Headline({ step, title, text }: Props): JSX.Element {
  return (
    <div class="headline">
      <StepMark step={step} number={numberOf(step.name)} />
      <div>
        <h2>{title}</h2>
        {text && <p>{text}</p>}
      </div>
    </div>
  );
}
