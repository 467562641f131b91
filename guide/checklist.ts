import type { Mark, Marks } from './marks';
import type { Fact, FactName, Failure, Money, Reading, Source } from './reading';
import type { Standing } from './standing';

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
  | 'save'
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
}

type Verdict = Omit<Step, 'name'>;

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
    { name: 'notify', ...judgeNotify(balance, marks.notify) },
    { name: 'bookmark', ...(marks.bookmark ? marked(marks.bookmark) : open('save')) },
  ];
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

/** The fact, unless reading it again has failed since. */
export function known<N extends FactName>(
  reading: Reading | undefined,
  name: N,
): Reading[N] | undefined {
  return reading?.failures[name] ? undefined : reading?.[name];
}

type Manager = Extract<Standing, { kind: 'manager' }>;

function judgeClaim({ organization }: Manager, reading: Reading | undefined): Verdict {
  const offer = known(reading, 'offer');
  const isOpen = offer?.value.state === 'claimable' || offer?.value.state === 'high-demand';
  // The flag may be of an older offer than the one that is open now.
  if (offer?.value.state === 'claimed' || (organization.creditClaimed && !isOpen)) {
    return { ...backed('done', 'claimed', offer), evidence: offer?.source ?? 'api' };
  }
  if (organization.kind === 'enterprise') return { ...open('enterprise'), status: 'skipped' };
  if (!offer) return unread(reading, 'offer');
  const amount = offer.value.amount;
  switch (offer.value.state) {
    case 'claimable':
      return backed('todo', 'claimable', offer, amount);
    case 'high-demand':
      return backed('waiting', 'high-demand', offer, amount);
    default:
      return (known(reading, 'balance')?.value.minorUnits ?? 0) > 0
        ? backed('skipped', 'no-offer-balance', offer)
        : backed('skipped', 'no-offer', offer);
  }
}

function judgeBalance({ organization }: Manager, reading: Reading | undefined): Verdict {
  if (organization.billedInArrears) return { ...open('arrears'), status: 'skipped' };
  const balance = known(reading, 'balance');
  const creditsOn = known(reading, 'creditsOn');
  const offer = known(reading, 'offer')?.value.state;
  const amount = balance?.value;
  const claimFirst = offer === 'claimable';
  if (creditsOn?.value === false) {
    return backed('todo', claimFirst ? 'claim-first' : 'credits-off', creditsOn, amount);
  }
  if (!balance) return unread(reading, 'balance');
  if (balance.value.minorUnits <= 0) {
    return backed('todo', claimFirst ? 'claim-first' : 'buy', balance, amount);
  }
  if (!creditsOn) return { ...unread(reading, 'creditsOn'), amount: balance.value };
  return backed('done', 'funded', balance, amount);
}

function judgeAutoReload({ organization }: Manager, reading: Reading | undefined): Verdict {
  if (organization.billedInArrears) return { ...open('arrears'), status: 'skipped' };
  const autoReload = known(reading, 'autoReload');
  if (!autoReload) return unread(reading, 'autoReload');
  const { on, threshold, disabledReason } = autoReload.value;
  if (on) return backed('done', 'reload-on', autoReload, threshold);
  return backed('todo', disabledReason ? 'reload-failed' : 'reload-off', autoReload);
}

function judgeSpendCap(reading: Reading | undefined): Verdict {
  const spendCap = known(reading, 'spendCap');
  if (!spendCap) return unread(reading, 'spendCap');
  const { limit } = spendCap.value;
  return limit ? backed('done', 'capped', spendCap, limit) : backed('todo', 'uncapped', spendCap);
}

function judgeNotify(balance: Verdict, mark: Mark | undefined): Verdict {
  if (mark) return marked(mark);
  return balance.status === 'done' || balance.status === 'skipped'
    ? open('tell')
    : { ...open('balance-first'), status: 'waiting' };
}

function open(reason: Reason): Verdict {
  return { status: 'todo', reason, evidence: 'none' };
}

function marked(mark: Mark): Verdict {
  return { status: 'done', reason: 'marked', evidence: 'you', at: mark.at, how: mark.how };
}

function backed(
  status: Status,
  reason: Reason,
  fact: Fact<unknown> | undefined,
  amount?: Money,
): Verdict {
  return {
    status,
    reason,
    evidence: fact?.source ?? 'none',
    ...(fact && { at: fact.at }),
    ...(amount && { amount }),
  };
}

function unread(reading: Reading | undefined, fact: FactName): Verdict {
  const failure = reading?.failures[fact];
  return { status: 'unknown', reason: 'unread', evidence: 'none', ...(failure && { failure }) };
}
