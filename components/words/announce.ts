import { i18n } from '#i18n';
import type { Corner } from '../../guide/corner';
import type { Step } from '../../guide/steps';
import { nextStep } from '../../guide/steps/progress';
import type { GuideModel, Pointing } from '../model';
import { ringOf, titleOf } from '../steps';
import { nounOf } from './nouns';
import { sayStatus } from './statuses';

/** What a listener has to know about the guide. */
export interface Announced {
  model: GuideModel;
  pointing?: Pointing | undefined;
}

/**
 * What to say first, once what was read has settled.
 *
 * @param headline what stands above the steps, if anything does.
 */
export function sayArrival(
  { model }: Announced,
  headline: string | null | undefined,
): string | undefined {
  const next = nextStep(model.steps);
  return headline ?? (next && sayNext(next, model));
}

/** What to say after a change: of pointing, of steps; else nothing. */
export function announce(before: Announced, now: Announced): string | undefined {
  const { model, pointing } = now;
  if (pointing && wayOf(pointing) !== wayOf(before.pointing)) return sayPointing(now);
  const steps = model.steps.filter((s, i) => s.status !== before.model.steps[i]?.status);
  if (steps.length === 0) return undefined;
  const next = nextStep(model.steps);
  const changed = steps
    .filter((s) => s !== next)
    .map((s) => `${nounOf(s.name)}: ${sayStatus(s, false)}.`);
  return [...changed, ...(next ? [sayNext(next, model)] : [])].join(' ');
}

function sayNext(next: Step, model: GuideModel): string {
  return `${sayStatus(next, true)}: ${titleOf(next, model)}.`;
}

function wayOf(pointing: Pointing | undefined): string {
  return `${pointing?.step} ${pointing?.state} ${pointing?.stage}`;
}

function sayPointing({ model, pointing }: Announced): string | undefined {
  switch (pointing?.state) {
    case 'looking':
      return i18n.t('panel.looking');
    case 'lost':
      return i18n.t('panel.lost');
    default:
      return pointing && ringOf(model, pointing).join(': ');
  }
}

/** Where the person has put the guide; that it makes way by itself nobody has to know. */
export function sayCorner(corner: Corner): string {
  switch (corner) {
    case 'bottom-end':
      return i18n.t('panel.bottomEnd');
    case 'top-end':
      return i18n.t('panel.topEnd');
    case 'bottom-start':
      return i18n.t('panel.bottomStart');
    case 'top-start':
      return i18n.t('panel.topStart');
  }
}
