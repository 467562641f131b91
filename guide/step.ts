import type { Mark } from './marks';
import type { FactName, Failure, Money, Source } from './reading';

export const STEP_NAMES = [
  'account',
  'claim',
  'balance',
  'auto-reload',
  'spend-cap',
  'notify',
  'bookmark',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

export type Status = 'done' | 'todo' | 'waiting' | 'blocked' | 'skipped' | 'unknown';

/** Why a step has its status; each has its own sentence in the interface's texts. */
export type Reason =
  | 'in-workspace'
  | 'wrong-organization'
  | 'switch-first'
  | 'not-manager'
  | 'no-workspace'
  | 'signed-out'
  | 'standing-unknown'
  | 'claimed'
  | 'claimable'
  | 'high-demand'
  | 'enterprise'
  | 'no-offer'
  | 'no-offer-balance'
  | 'unfamiliar-offer'
  | 'funded'
  | 'claim-first'
  | 'credits-off'
  | 'buy'
  | 'arrears'
  | 'reload-on'
  | 'reload-off'
  | 'reload-failed'
  | 'capped'
  | 'uncapped'
  | 'marked'
  | 'tell'
  | 'balance-first'
  | 'cap-first'
  | 'save'
  | 'conflict'
  | 'unread';

export interface Step {
  name: StepName;
  status: Status;
  reason: Reason;
  evidence: Source | 'none';
  /** When the evidence was read or the mark was set; milliseconds since 1970. */
  at?: number;
  /** The figure that was read: offer, balance, reload threshold or cap. */
  amount?: Money;
  /** Of `done` by mark: how it came about. */
  how?: Mark['how'];
  /** Of `unknown`: why it could not be read. */
  failure?: Failure;
  /** Of `conflict`: about which fact claude.ai's data and its page disagree. */
  fact?: FactName;
}

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
