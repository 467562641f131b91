import type { Step } from './index';

/** The step to act on next: the first one that is open. */
export function nextStep(steps: readonly Step[]): Step | undefined {
  return steps.find((step) => step.status === 'todo');
}

/** Counts what is needed: a skipped step is neither done nor left. */
export function progress(steps: readonly Step[]): {
  done: number;
  needed: number;
  skipped: number;
} {
  const done = steps.filter((step) => step.status === 'done').length;
  const skipped = steps.filter((step) => step.status === 'skipped').length;
  return { done, skipped, needed: steps.length - skipped };
}

/** How many steps are neither done nor skipped. */
export function stepsLeft(steps: readonly Step[]): number {
  const { done, needed } = progress(steps);
  return needed - done;
}
