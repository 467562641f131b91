import * as z from 'zod/mini';
import { FactName, ShownFact, SomeFacts, Values } from './facts';
import { Membership } from './organization';

/** Why a fact could not be read. `status` is the HTTP status where there was one. */
export const Failure = z.object({
  kind: z.literal([
    'signed-out',
    'not-permitted',
    'absent',
    'challenged',
    'limited',
    'unreadable',
    'unreachable',
    'unread',
  ]),
  status: z.optional(z.number()),
  /** Of `limited`: when to ask again, milliseconds since 1970. */
  retryAt: z.optional(z.number()),
});
export type Failure = z.infer<typeof Failure>;

/** What the API says and the page shows, of the facts about which they contradict each other. */
const Conflicts = z.object({ said: Values, shown: Values });

/**
 * A failed read is absent from the facts and named in `failures`; a contradicted one is absent, too,
 * and both its values are in `conflicts`.
 */
export const Reading = z.object({
  ...SomeFacts.shape,
  organizationId: z.string(),
  /**
   * The page shows what is of no campaign that the guide knows: an offer to claim, or something less
   * than that.
   */
  unfamiliar: z.optional(z.literal(['offer', 'hint'])),
  conflicts: z.optional(Conflicts),
  /** What the page has shown for long otherwise than the API's newer word. */
  stale: z.optional(z.array(ShownFact)),
  failures: z.partialRecord(FactName, Failure),
});
export type Reading = z.infer<typeof Reading>;

/** The memberships of the signed-in person; never the e-mail address. */
export const Login = z.union([
  z.object({ state: z.literal('signed-in'), memberships: z.array(Membership) }),
  z.object({ state: z.literal('signed-out') }),
  z.object({ state: z.literal('unknown'), failure: Failure }),
]);
export type Login = z.infer<typeof Login>;

export function emptyReading(organizationId: string): Reading {
  return { organizationId, failures: {} };
}

/** The fact, unless reading it again has failed since. */
export function known<N extends FactName>(
  reading: Reading | undefined,
  name: N,
): Reading[N] | undefined {
  return reading?.failures[name] ? undefined : reading?.[name];
}

/** Do claude.ai's data and its page say two things about it? */
export function isContradicted(reading: Reading | undefined, name: FactName): boolean {
  const shown: { [fact in FactName]?: unknown } = reading?.conflicts?.shown ?? {};
  return shown[name] !== undefined;
}

/** In which the workspace was seen to pay: an upper-case ISO 4217 code. */
export function currencyIn(reading: Reading | undefined): string | undefined {
  return (
    reading?.balance?.value.currency ??
    reading?.spendCap?.value.limit?.currency ??
    reading?.offer?.value.amount?.currency
  );
}
