import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { progress, stepsLeft } from '../guide/checklist';
import { Icon } from './Icon';
import type { Act, GuideModel } from './model';
import { Ring } from './Ring';
import { trusted } from './trusted';
import { isAlarming, sayPill } from './words/pill';

/** The small form: how many steps are left, and the next one. */
export function Pill({ model, act }: { model: GuideModel; act: Act }): JSX.Element {
  const { standing, steps, report } = model;
  const label = sayPill(model);
  const { done, needed } = progress(steps);
  const known = standing.kind === 'manager' && report === undefined;
  const left = stepsLeft(steps);
  const sign = isAlarming(model) ? '!' : !known ? '?' : left > 0 ? `${left}` : '✓';
  return (
    <button
      type="button"
      class={`pill${isAlarming(model) ? ' pill-alarm' : ''}`}
      data-action="expand"
      aria-label={i18n.t('band.pill', [label, i18n.t('band.expand')])}
      onClick={trusted(() => act({ type: 'expand' }))}
    >
      <Ring sign={sign} share={known && needed > 0 ? done / needed : undefined} />
      <span class="pill-label">{label}</span>
      <Icon name="up" />
    </button>
  );
}
