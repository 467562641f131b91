import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { StepName } from '../../guide/steps';
import { isMain } from '../headline';
import type { Given } from '../step-props';
import { ActButton } from './ActButton';
import { toldInWords } from './Instruction';

interface Props {
  given: Given;
  step: StepName;
  label?: string;
  /** What else can be done, where nothing is pointed at. */
  children?: ComponentChildren;
}

/**
 * The button of a step that can be pointed at; while that happens, the one to end it. What is only
 * last known is read before it is acted on.
 */
export function ShowActs({ given, step, label, children }: Props): JSX.Element {
  const { model, act, place, pointing } = given;
  const look = isMain(given, step) ? 'filled' : 'plain';
  const state = pointing?.step === step ? pointing.state : undefined;
  if (state === 'looking' || state === 'pointing') {
    return (
      <div class="acts">
        <ActButton act={act} action={{ type: 'stop' }}>
          {state === 'looking' ? i18n.t('act.stop') : i18n.t('act.stopPointing')}
          <kbd>{i18n.t('act.escape')}</kbd>
        </ActButton>
        {state === 'pointing' && (
          <ActButton act={act} action={{ type: 'reach' }} look="link">
            {i18n.t('panel.reach')}
          </ActButton>
        )}
      </div>
    );
  }
  if (model.steps.some(({ name, was }) => name === step && was)) {
    return (
      <div class="acts">
        <ActButton act={act} action={{ type: 'read-again' }} icon="again">
          {i18n.t('act.readAgain')}
        </ActButton>
        {children}
      </div>
    );
  }
  if (toldInWords(given, step)) {
    return (
      <div class="acts">
        <ActButton act={act} action={{ type: 'open-usage-page' }} look={look}>
          {i18n.t('act.openUsage')}
        </ActButton>
        <ActButton act={act} action={{ type: 'show', step }} look="link">
          {i18n.t('act.tryAgain')}
        </ActButton>
      </div>
    );
  }
  const usual = place === 'popup' ? i18n.t('act.showOnClaude') : i18n.t('act.show');
  return (
    <div class="acts">
      <ActButton act={act} action={{ type: 'show', step }} look={look} icon="crosshair">
        {label ?? usual}
      </ActButton>
      {children}
    </div>
  );
}
