import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { isAlarming } from '../../guide/standing';
import { progress, stepsLeft } from '../../guide/steps/progress';
import { Icon } from '../controls/Icon';
import { trusted } from '../controls/trusted';
import type { Act, GuideModel } from '../model';
import { sayPill } from '../words/pill';
import { ProgressRing } from './ProgressRing';

/** The small form: how many steps are left, and the next one. */
export function Pill({ model, act }: { model: GuideModel; act: Act }): JSX.Element {
  const label = sayPill(model);
  const left = leftOf(model);
  return (
    <button
      type="button"
      class={`pill${isAlarming(model.standing, model.accepted) ? ' pill-alarm' : ''}`}
      data-action="expand"
      aria-description={i18n.t('panel.move')}
      onClick={trusted(() => act({ type: 'expand' }))}
    >
      <PillRing model={model} />
      <span class="pill-label" title={label}>
        {label}
      </span>
      {left !== undefined && <span class="unseen">. </span>}
      {left !== undefined && <span class="pill-left">{left}</span>}
      <span class="unseen">. {i18n.t('panel.expand')}</span>
      <Icon name="up" />
    </button>
  );
}

/** In words, for a digit in the ring reads as the step's number. */
function leftOf({ standing, accepted, report, steps }: GuideModel): string | undefined {
  if (standing.kind !== 'manager' || isAlarming(standing, accepted) || report !== undefined) {
    return undefined;
  }
  const left = stepsLeft(steps);
  return left > 0 ? i18n.t('pill.left', [left]) : undefined;
}

function PillRing({ model }: { model: GuideModel }): JSX.Element {
  const { standing, steps, report } = model;
  const { done, needed } = progress(steps);
  const left = stepsLeft(steps);
  if (isAlarming(model.standing, model.accepted)) return <ProgressRing sign="!" />;
  if (report !== undefined) return <ProgressRing sign="?" />;
  switch (standing.kind) {
    case 'manager':
      return <ProgressRing sign={left > 0 ? '' : 'tick'} share={done / Math.max(needed, 1)} />;
    case 'member':
      return <ProgressRing sign="lock" share={0} />;
    case 'unknown':
    case 'signed-out':
      return <ProgressRing sign="?" />;
    default:
      return <ProgressRing sign="–" share={0} />;
  }
}
