import { STEP_NAMES, type Step, type StepName } from '../../guide/steps';
import { nextStep } from '../../guide/steps/progress';
import { stepToLookAt } from '../../guide/today';
import type { GuideModel } from '../model';

/** What any test and style may rely on, on each step's element. */
export function stepAttributes(step: Step, steps: readonly Step[]) {
  return {
    'data-step': step.name,
    'data-status': step.status,
    'data-evidence': step.evidence,
    'data-offer': step.name === 'claim' ? offerOf(step) : undefined,
    'data-stale': step.was && '',
    'aria-current': isNext(step, steps) ? ('step' as const) : undefined,
  };
}

export function isNext(step: Step, steps: readonly Step[]): boolean {
  return nextStep(steps)?.name === step.name;
}

/** Is it done, and yet what today is about? */
export function needsLook(step: Step, { today }: Pick<GuideModel, 'today'>): boolean {
  return step.status === 'done' && stepToLookAt(today) === step.name;
}

export function numberOf(name: StepName): number {
  return STEP_NAMES.indexOf(name) + 1;
}

/** Which offer the claim is about. */
function offerOf({ reason, campaign }: Step): string {
  if (reason === 'unfamiliar-offer') return 'unfamiliar';
  return campaign ?? 'none';
}
