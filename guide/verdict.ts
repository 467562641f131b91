import type { Mark } from './marks';
import type { Fact, FactName, Money, Reading } from './reading';
import type { Reason, Status, Step } from './step';

/** What is said of one step. */
export type Verdict = Omit<Step, 'name'>;

/** The fact, unless reading it again has failed since. */
export function known<N extends FactName>(
  reading: Reading | undefined,
  name: N,
): Reading[N] | undefined {
  return reading?.failures[name] ? undefined : reading?.[name];
}

export function open(reason: Reason): Verdict {
  return { status: 'todo', reason, evidence: 'none' };
}

export function skipped(reason: Reason): Verdict {
  return { status: 'skipped', reason, evidence: 'none' };
}

export function marked(mark: Mark): Verdict {
  return { status: 'done', reason: 'marked', evidence: 'you', at: mark.at, how: mark.how };
}

export function backed(
  status: Status,
  reason: Reason,
  fact: Fact<unknown>,
  amount?: Money,
): Verdict {
  return { status, reason, evidence: fact.source, at: fact.at, ...(amount && { amount }) };
}

/** Could not be read, is not read yet, or claude.ai says two things about it. */
export function unread(reading: Reading | undefined, fact: FactName): Verdict {
  if (isContradicted(reading, fact)) {
    return { status: 'unknown', reason: 'conflict', evidence: 'none', fact };
  }
  const failure = reading?.failures[fact];
  return { status: 'unknown', reason: 'unread', evidence: 'none', ...(failure && { failure }) };
}

export function isContradicted(reading: Reading | undefined, name: FactName): boolean {
  const shown: { [fact in FactName]?: unknown } = reading?.conflicts?.shown ?? {};
  return shown[name] !== undefined;
}
