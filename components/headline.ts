import { canOnlyAsk } from '../guide/standing';
import type { StepName } from '../guide/steps';
import { nextStep } from '../guide/steps/progress';
import type { TodayName } from '../guide/today';
import type { Given } from './step-props';

/** What the open step of the panel says itself, with its own button. */
const SAID_BY_THE_STEP: readonly TodayName[] = [
  'cap-reached',
  'claim',
  'reserved',
  'no-offer',
  'offer',
  'step',
];

/** Does a sentence of its own, with its button, stand above the steps? */
export function hasHeadline({ model, place }: Given): boolean {
  const { today, standing, switched } = model;
  if (!today || switched) return false;
  if (place === 'popup') return standing.kind === 'manager' || canOnlyAsk(standing);
  return standing.kind === 'manager' && !SAID_BY_THE_STEP.includes(today);
}

/** One filled button a view: the headline's, else the next step's. */
export function isMain(given: Given, step: StepName): boolean {
  const isNext = nextStep(given.model.steps)?.name === step;
  return isNext && (step === 'account' || !hasHeadline(given));
}
