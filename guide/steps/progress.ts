import type { Step, StepName } from './index';

/** Whom the claim unblocks is told before anything else is set up; the list keeps its own order. */
const NEXT: readonly StepName[] = [
  'account',
  'claim',
  'balance',
  'notify',
  'spend-cap',
  'auto-reload',
  'bookmark',
];

/**
 * The step to act on next: the first that is neither done nor skipped, if it is open. Behind one
 * that waits or could not be read nothing is next: what it would bring may change what is to do. A
 * message of which only "sent?" is left to answer holds nothing up but the bookmark.
 */
export function nextStep(steps: readonly Step[]): Step | undefined {
  const place = ({ name, reason }: Step) =>
    reason === 'sent' ? NEXT.length - 1.5 : NEXT.indexOf(name);
  const [first] = steps
    .filter(({ status }) => status !== 'done' && status !== 'skipped')
    .toSorted((a, b) => place(a) - place(b));
  return first?.status === 'todo' ? first : undefined;
}

/**
 * Counts what is needed: a skipped step is neither done nor left, and what is only last known is
 * neither either.
 */
export function progress(steps: readonly Step[]): {
  done: number;
  needed: number;
  skipped: number;
} {
  const done = steps.filter((step) => step.status === 'done').length;
  const skipped = steps.filter((step) => step.status === 'skipped').length;
  const stale = steps.filter((step) => step.was !== undefined).length;
  return { done, skipped, needed: steps.length - skipped - stale };
}

/** How many steps are neither done nor skipped, as far as is known today. */
export function stepsLeft(steps: readonly Step[]): number {
  const { done, needed } = progress(steps);
  return needed - done;
}
