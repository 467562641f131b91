import * as z from 'zod/mini';
import type { Money } from '../../guide/facts';
import { decimalsOf } from '../../guide/money';

/**
 * What `schema` cannot read becomes `fallback`. (`z.catch` does the same and brings 3.5 KB gz to
 * the overlay.)
 */
export const otherwise = <T extends z.core.SomeType, const F>(schema: T, fallback: F) =>
  z.union([schema, z.transform(() => fallback)]);

/** A field of claude.ai's answers: of another type than known, it costs itself and nothing else. */
export const field = <T extends z.core.SomeType>(schema: T) =>
  z.optional(otherwise(z.nullable(schema), undefined));

/** A field of which it counts that something stands there in another form, such as a text. */
export const there = <T extends z.core.SomeType>(schema: T) =>
  z.optional(otherwise(z.nullable(schema), 'unreadable'));

/** Such fields of the plain kinds; each is made once, since making one costs more than reading by it. */
export const TextField = field(z.string());
export const NumberField = field(z.number());
export const FlagField = field(z.boolean());

/** How many: of half a person or fewer than none nothing was read. */
export const Count = z.number().check(z.refine((n) => Number.isInteger(n) && n >= 0));

/** An upper-case ISO 4217 code, or `undefined`. */
export function currencyOf(value: string | null | undefined): string | undefined {
  const code = value?.trim().toUpperCase();
  return code && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/** The most decimal places that any currency has is four; an answer that says more is none. */
export const Exponent = z.literal([0, 1, 2, 3, 4]);

/** An amount that says its own decimal places. Where they are unreadable, so is the amount. */
export const Amount = z.object({
  amount_minor: z.number(),
  currency: TextField,
  exponent: z.optional(z.nullable(Exponent)),
});

export function moneyIn({ amount_minor, currency, exponent }: z.infer<typeof Amount>): Money {
  return money(amount_minor, exponent ?? 2, currency);
}

/** Balances and limits are divided by 100, whatever the currency (one public source, 2026). */
export function hundredths(minorUnits: number, currency: string | null | undefined): Money {
  return money(minorUnits, 2, currency);
}

/** Grants use the currency's own decimal places: none for JPY (one public source, 2026). */
export function inMinorUnits(minorUnits: number, currency: string | null | undefined): Money {
  const code = currencyOf(currency);
  return money(minorUnits, code ? decimalsOf(code) : 2, currency);
}

function money(minorUnits: number, exponent: number, currency: string | null | undefined): Money {
  const code = currencyOf(currency);
  return { minorUnits, exponent, ...(code && { currency: code }) };
}

/** Browsers read much else as a date as well: "7" is a day in 2001. */
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Milliseconds since 1970 of an ISO date, or `undefined`. One that names no zone is in UTC. */
export function momentOf(value: string | null | undefined): number | undefined {
  const [date, zone] = DATE.exec(value ?? '') ?? [];
  if (!date) return undefined;
  const moment = Date.parse(zone || !date.includes(':') ? date : `${date}Z`);
  return Number.isNaN(moment) ? undefined : moment;
}
