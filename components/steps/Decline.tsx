import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { DeclinedStep } from '../../guide/marks';
import { ActButton } from '../controls/ActButton';
import type { Given } from '../step-props';

/** Nobody has to spend: saying no is one quiet press, and is remembered. */
export function Decline({
  given,
  step,
}: {
  given: Given;
  step: Exclude<DeclinedStep, 'api-credit'>;
}): JSX.Element {
  return (
    <ActButton act={given.act} action={{ type: 'decline', step }} look="link">
      {step === 'auto-reload' ? i18n.t('step.autoReload.decline') : i18n.t('step.spendCap.decline')}
    </ActButton>
  );
}
