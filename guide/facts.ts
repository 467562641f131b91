import * as z from 'zod/mini';

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

/** A value that was read: where it came from and when, in milliseconds since 1970. */
const factOf = <T extends z.core.SomeType>(value: T) =>
  z.optional(z.object({ value, source: Source, at: z.number() }));
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
  /** Id of the campaign that it is of. */
  campaign: z.optional(z.string()),
  /** Ids of all the campaigns of which the answer tells. */
  about: z.optional(z.array(z.string())),
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

export const Seats = z.object({ standard: z.number(), premium: z.number() });
export type Seats = z.infer<typeof Seats>;

/**
 * The facts of a reading, each declared here and nowhere else; what was not read is absent. Said of each,
 * for `z.partial` would bring more to every usage page than this.
 */
export const SomeFacts = z.object({
  offer: factOf(Offer),
  balance: factOf(Money),
  autoReload: factOf(AutoReload),
  spendCap: factOf(SpendCap),
  creditsOn: factOf(z.boolean()),
  teamSize: factOf(z.number()),
  /** How many people have each kind of seat; only where all kinds are known. */
  seats: factOf(Seats),
  /** Empty: there is none. */
  promotions: factOf(z.array(Promotion)),
  /** claude.ai's reason why requests are not paid out of the credits; empty: it names none. */
  obstacle: factOf(z.string()),
  /** Of a member: what is used of their own limit. Never stored. */
  ownCap: factOf(SpendCap),
});
export const FactName = z.keyof(SomeFacts);
export type FactName = z.infer<typeof FactName>;
export const FACT_NAMES: readonly FactName[] = FactName.options;

/** What one side says of the facts that both claude.ai's API and its page tell. */
export const Values = z.object({
  offer: z.optional(Offer),
  balance: z.optional(Money),
  autoReload: z.optional(AutoReload),
  spendCap: z.optional(SpendCap),
  creditsOn: z.optional(z.boolean()),
});
export type Values = z.infer<typeof Values>;
export const ShownFact = z.keyof(Values);
/** The facts that the page can show, too. */
export type ShownFact = z.infer<typeof ShownFact>;
export const SHOWN_FACTS: readonly ShownFact[] = ShownFact.options;
