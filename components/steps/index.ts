import { i18n } from '#i18n';
import type { StepName, StepOf } from '../../guide/steps';
import type { GuideModel, Pointing } from '../model';
import { formatDay } from '../words/moments';
import { account } from './account';
import { autoReload } from './auto-reload';
import { balance } from './balance';
import { bookmark } from './bookmark';
import { claim } from './claim';
import { notify } from './notify';
import { spendCap } from './spend-cap';
import type { StepView } from './step-view';

const STEP_VIEWS: { [N in StepName]: StepView<N> } = {
  account,
  claim,
  balance,
  'auto-reload': autoReload,
  'spend-cap': spendCap,
  notify,
  bookmark,
};

export function viewOf<N extends StepName>(name: N): StepView<N> {
  return STEP_VIEWS[name];
}

export function titleOf<N extends StepName>(step: StepOf<N>, model: GuideModel): string {
  return viewOf(step.name).title(step, model);
}

/** What was read of a step, for the end of its line; of an old figure with its day. */
export function figureOf<N extends StepName>(step: StepOf<N>, model: GuideModel): string {
  const figure = viewOf(step.name).figure(step, model);
  return step.was && step.at !== undefined
    ? i18n.t('figure.onDay', [figure, formatDay(step.at, model.language)])
    : figure;
}

export function reasonOf<N extends StepName>(
  step: StepOf<N>,
  model: GuideModel,
): string | undefined {
  return viewOf(step.name).reason(step, model);
}

/** What the ring's label says. */
export function ringOf(
  model: GuideModel,
  { step, stage }: Pointing,
): readonly [act: string, note?: string] {
  if (step === 'api-credit') return [i18n.t('pointing.ring.link')];
  return STEP_VIEWS[step].ring?.(model, stage) ?? [i18n.t('pointing.ring.other')];
}
