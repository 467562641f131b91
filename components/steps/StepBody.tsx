import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Step } from '../../guide/steps';
import { ActButton } from '../controls/ActButton';
import { RichText } from '../controls/RichText';
import { Source } from '../controls/Source';
import type { Given } from '../step-props';
import { AutoReload } from './AutoReload';
import { Balance } from './Balance';
import { Bookmark } from './Bookmark';
import { Claim } from './Claim';
import { Notify } from './Notify';
import { Remind } from './Remind';
import { SpendCap } from './SpendCap';

/** What an opened step says and offers. */
export function StepBody({ given, step }: { given: Given; step: Step }): JSX.Element {
  const reason = given.model.later?.said[step.name]?.reason;
  return (
    <>
      {step.status === 'todo' ? (
        <Open given={given} step={step} />
      ) : (
        reason && (
          <p class="what">
            <RichText text={reason} />
          </p>
        )
      )}
      {step.reason === 'high-demand' && <Remind given={given} />}
      {step.status === 'unknown' && (
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

function Open({ given, step }: { given: Given; step: Step }): JSX.Element | null {
  switch (step.name) {
    case 'claim':
      return <Claim given={given} />;
    case 'balance':
      return <Balance given={given} step={step} />;
    case 'auto-reload':
      return <AutoReload given={given} />;
    case 'spend-cap':
      return <SpendCap given={given} />;
    case 'notify':
      return <Notify given={given} />;
    case 'bookmark':
      return <Bookmark given={given} />;
    case 'account':
      return null;
  }
}
