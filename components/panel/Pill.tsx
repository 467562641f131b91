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
  return (
    <button
      type="button"
      class={`pill${isAlarming(model.standing, model.accepted) ? ' pill-alarm' : ''}`}
      data-action="expand"
      aria-label={i18n.t('panel.pill', [label, i18n.t('panel.expand')])}
      aria-description={i18n.t('panel.move')}
      onClick={trusted(() => act({ type: 'expand' }))}
    >
      <PillRing model={model} />
      <span class="pill-label">{label}</span>
      <Icon name="up" />
    </button>
  );
}

function PillRing({ model }: { model: GuideModel }): JSX.Element {
  const { standing, steps, report } = model;
  const { done, needed } = progress(steps);
  const left = stepsLeft(steps);
  if (isAlarming(model.standing, model.accepted)) return <ProgressRing sign="!" />;
  if (report !== undefined) return <ProgressRing sign="?" />;
  switch (standing.kind) {
    case 'manager':
      return (
        <ProgressRing sign={left > 0 ? `${left}` : 'tick'} share={done / Math.max(needed, 1)} />
      );
    case 'member':
      return <ProgressRing sign="lock" share={0} />;
    case 'unknown':
    case 'signed-out':
      return <ProgressRing sign="?" />;
    default:
      return <ProgressRing sign="–" share={0} />;
  }
}
