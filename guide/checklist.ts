import { isCapReached } from './blockade';
import { judgeAutoReload, judgeBalance, judgeClaim, judgeSpendCap } from './credit-steps';
import type { Mark, Marks } from './marks';
import type { Failure, Reading } from './reading';
import type { Standing } from './standing';
import { type Reason, STEP_NAMES, type Status, type Step, type StepName } from './step';
import { marked, open, type Verdict } from './verdict';

export {
  nextStep,
  progress,
  type Reason,
  STEP_NAMES,
  type Status,
  type Step,
  type StepName,
  stepsLeft,
} from './step';
export { known } from './verdict';

/**
 * The seven steps, in order. `done` only with evidence from claude.ai or from the person; what was
 * not read is `unknown`.
 */
export function evaluate(
  standing: Standing,
  reading: Reading | undefined,
  marks: Marks,
): readonly Step[] {
  if (standing.kind !== 'manager') return STEP_NAMES.map((name) => fromOutside(name, standing));
  const balance = judgeBalance(standing, reading);
  return [
    { name: 'account', status: 'done', reason: 'in-workspace', evidence: 'api' },
    { name: 'claim', ...judgeClaim(standing, reading) },
    { name: 'balance', ...balance },
    { name: 'auto-reload', ...judgeAutoReload(standing, reading) },
    { name: 'spend-cap', ...judgeSpendCap(reading) },
    { name: 'notify', ...judgeNotify(balance, reading, marks.notify) },
    { name: 'bookmark', ...(marks.bookmark ? marked(marks.bookmark) : open('save')) },
  ];
}

function fromOutside(name: StepName, standing: Standing): Step {
  const step = (status: Status, reason: Reason, failure?: Failure): Step => ({
    name,
    status,
    reason,
    evidence: standing.kind === 'unknown' || standing.kind === 'signed-out' ? 'none' : 'api',
    ...(failure && { failure }),
  });
  switch (standing.kind) {
    case 'wrong-organization':
      return name === 'account'
        ? step('todo', 'wrong-organization')
        : step('waiting', 'switch-first');
    case 'member':
      return step('blocked', 'not-manager');
    case 'personal-only':
      return step('blocked', 'no-workspace');
    case 'signed-out':
      return step('unknown', 'signed-out', { kind: 'signed-out' });
    default:
      return step(
        'unknown',
        'standing-unknown',
        standing.kind === 'unknown' ? standing.failure : undefined,
      );
  }
}

/** The team is told when its tools work again, as far as that was read. */
function judgeNotify(
  balance: Verdict,
  reading: Reading | undefined,
  mark: Mark | undefined,
): Verdict {
  if (mark) return marked(mark);
  const isFunded = balance.status === 'done' || balance.status === 'skipped';
  if (!isFunded) return { ...open('balance-first'), status: 'waiting' };
  return isCapReached(reading) ? { ...open('cap-first'), status: 'waiting' } : open('tell');
}
