import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Step, StepName, StepOf } from '../../guide/steps';
import { ActButton } from '../controls/ActButton';
import { RichText } from '../controls/RichText';
import { Source } from '../controls/Source';
import type { Given } from '../step-props';
import { sayFailure } from '../words/failures';
import { reasonOf, viewOf } from './index';
import { Remind } from './Remind';
import { uncounted } from './shared';

/** What an opened step says and offers. */
export function StepBody({ given, step }: { given: Given; step: Step }): JSX.Element {
  const { was, failure } = step;
  const reason =
    was && failure ? uncounted(sayFailure(failure, given.model)) : reasonOf(step, given.model);
  return (
    <>
      {step.status === 'todo' || was === 'todo' ? (
        <Open given={given} step={step} />
      ) : (
        // What is only last known is not told as if it were now.
        reason &&
        (!was || failure) && (
          <p class="what">
            <RichText text={reason} />
          </p>
        )
      )}
      {step.reason === 'high-demand' && <Remind given={given} />}
      {step.status === 'unknown' && was !== 'todo' && (
        <div class="acts">
          <ActButton act={given.act} action={{ type: 'read-again' }} look="link">
            {i18n.t('act.readAgain')}
          </ActButton>
        </div>
      )}
      <Source given={given} step={step} />
    </>
  );
}

function Open<N extends StepName>({
  given,
  step,
}: {
  given: Given;
  step: StepOf<N>;
}): JSX.Element | null {
  const { Body } = viewOf(step.name);
  return Body ? <Body given={given} step={step} /> : null;
}
