import type { Failure } from '../../guide/reading';

/** What asking claude.ai came to: a value or an explained failure, never an exception. */
export type Outcome<T> = { value: T } | { failure: Failure };

/** The value where there is one, seen through `parse`; what that cannot read is `unreadable`. */
export function mapOutcome<T, U>(
  outcome: Outcome<T>,
  parse: (value: T) => U | undefined,
): Outcome<U> {
  if ('failure' in outcome) return outcome;
  const value = parse(outcome.value);
  return value === undefined ? { failure: { kind: 'unreadable' } } : { value };
}
