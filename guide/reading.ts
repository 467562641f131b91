import * as z from 'zod/mini';
import { Membership } from './organization';

export const Source = z.literal(['api', 'page', 'you']);
export type Source = z.infer<typeof Source>;

/** An amount in minor units of `currency` (upper case; absent if nothing was ever bought). */
export const Money = z.object({
  minorUnits: z.number(),
  currency: z.optional(z.string()),
  /** Decimal places of `minorUnits`. Limits and balances use 2 even for currencies without decimals. */
  exponent: z.number(),
});
export type Money = z.infer<typeof Money>;

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

/** A value that was read: where it came from and when, in milliseconds since 1970. */
const factOf = <T extends z.core.SomeType>(value: T) =>
  z.object({ value, source: Source, at: z.number() });
export interface Fact<T> {
  value: T;
  source: Source;
  at: number;
}

export const Offer = z.object({
  /** `none`: no open offer that this person can see. It does not mean "unclaimed". */
  state: z.literal(['claimed', 'claimable', 'high-demand', 'none']),
  amount: z.optional(Money),
  /** Milliseconds since 1970. */
  expiresAt: z.optional(z.number()),
  /** claude.ai wants a way of paying on file before the claim. */
  needsPayment: z.optional(z.boolean()),
});
export type Offer = z.infer<typeof Offer>;

export const AutoReload = z.object({
  on: z.boolean(),
  threshold: z.optional(Money),
  reloadTo: z.optional(Money),
  /** claude.ai's reason where it switched auto-reload off itself, such as a failed card. */
  disabledReason: z.optional(z.string()),
  /** Was it a payment that failed? Only where claude.ai says so. */
  paymentFailed: z.optional(z.boolean()),
});
export type AutoReload = z.infer<typeof AutoReload>;

export const SpendCap = z.object({
  /** `null`: unlimited or never configured. */
  limit: z.nullable(Money),
  used: z.optional(Money),
});
export type SpendCap = z.infer<typeof SpendCap>;

/** A promotional credit that is part of the balance and not used up. */
export const Promotion = z.object({
  remaining: z.optional(Money),
  /** Milliseconds since 1970. */
  expiresAt: z.optional(z.number()),
});
export type Promotion = z.infer<typeof Promotion>;

/** What one side says of the facts that both claude.ai's API and its page tell. */
export const Values = z.object({
  offer: z.optional(Offer),
  balance: z.optional(Money),
  autoReload: z.optional(AutoReload),
  spendCap: z.optional(SpendCap),
  creditsOn: z.optional(z.boolean()),
});
export type Values = z.infer<typeof Values>;

/** What the API says and the page shows, of the facts about which they contradict each other. */
export const Conflicts = z.object({ said: Values, shown: Values });
export type Conflicts = z.infer<typeof Conflicts>;

/**
 * A failed read is absent from the facts and named in `failures`; a contradicted one is absent, too,
 * and both its values are in `conflicts`.
 */
export const Reading = z.object({
  organizationId: z.string(),
  offer: z.optional(factOf(Offer)),
  balance: z.optional(factOf(Money)),
  autoReload: z.optional(factOf(AutoReload)),
  spendCap: z.optional(factOf(SpendCap)),
  creditsOn: z.optional(factOf(z.boolean())),
  teamSize: z.optional(factOf(z.number())),
  /** Empty: there is none. */
  promotions: z.optional(factOf(z.array(Promotion))),
  /** claude.ai's reason why requests are not paid out of the credits; empty: it names none. */
  obstacle: z.optional(factOf(z.string())),
  /** The page shows the banner of an offer that the guide does not know. */
  unknownOffer: z.optional(z.boolean()),
  conflicts: z.optional(Conflicts),
  failures: z.object({
    offer: z.optional(Failure),
    balance: z.optional(Failure),
    autoReload: z.optional(Failure),
    spendCap: z.optional(Failure),
    creditsOn: z.optional(Failure),
    teamSize: z.optional(Failure),
    promotions: z.optional(Failure),
    obstacle: z.optional(Failure),
  }),
});
export type Reading = z.infer<typeof Reading>;
export type FactName = keyof Reading['failures'];

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
