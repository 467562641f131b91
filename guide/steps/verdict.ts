import type { Fact, FactName, Money, Source } from '../facts';
import type { Mark } from '../marks';
import { type Failure, isContradicted, type Reading } from '../reading';

export type Status = 'done' | 'todo' | 'waiting' | 'blocked' | 'skipped' | 'unknown';

/** Why a step could not be judged; each may say so. */
export type UnreadReason = 'conflict' | 'unread';

/** What is said of one step. `R`: why it has its status; each has its own sentence. */
export interface Verdict<R extends string> {
  status: Status;
  reason: R;
  evidence: Source | 'none';
  /** When the evidence was read or the mark was set; milliseconds since 1970. */
  at?: number;
  /** The figure that was read: offer, balance, reload threshold or cap. */
  amount?: Money;
  /** Of what the person did by hand: how it came about. */
  how?: Mark['how'];
  /** Of `unknown`: why it could not be read. */
  failure?: Failure;
  /** Of a figure too old to stand for today: what the step was when it was read. */
  was?: 'done' | 'todo';
  /** Of an open offer: when it ends; milliseconds since 1970. */
  until?: number;
  /** Of the claim: id of the campaign that the offer is of. */
  campaign?: string;
  /** Of `conflict`: about which fact claude.ai's data and its page disagree. */
  fact?: FactName;
}

export function open<R extends string>(reason: R): Verdict<R> {
  return { status: 'todo', reason, evidence: 'none' };
}

export function waiting<R extends string>(reason: R): Verdict<R> {
  return { status: 'waiting', reason, evidence: 'none' };
}

export function skipped<R extends string>(reason: R): Verdict<R> {
  return { status: 'skipped', reason, evidence: 'none' };
}

export function marked(mark: Mark): Verdict<'marked'> {
  return { status: 'done', reason: 'marked', evidence: 'you', at: mark.at, how: mark.how };
}

/** The person has said no to what is open. What claude.ai says otherwise stands. */
export function unlessDeclined<R extends string>(
  verdict: Verdict<R>,
  mark: Mark | undefined,
): Verdict<R | 'declined'> {
  if (verdict.status !== 'todo' || mark?.how !== 'declined') return verdict;
  return { status: 'skipped', reason: 'declined', evidence: 'you', at: mark.at, how: mark.how };
}

export function backed<R extends string>(
  status: Status,
  reason: R,
  fact: Fact<unknown>,
  amount?: Money,
): Verdict<R> {
  return { status, reason, evidence: fact.source, at: fact.at, ...(amount && { amount }) };
}

/** Could not be read, is not read yet, or claude.ai says two things about it. */
export function unread(reading: Reading | undefined, fact: FactName): Verdict<UnreadReason> {
  if (isContradicted(reading, fact)) {
    return { status: 'unknown', reason: 'conflict', evidence: 'none', fact };
  }
  const failure = reading?.failures[fact];
  return { status: 'unknown', reason: 'unread', evidence: 'none', ...(failure && { failure }) };
}
