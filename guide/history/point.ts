import type { AutoReload, Money } from '../facts';
import type { Reading } from '../reading';

/** Auto-reload's terms; amounts in minor units. */
interface ReloadTerms {
  on: boolean;
  /** "When usage credits drop to". */
  threshold?: number | undefined;
  /** "Reload to". */
  target?: number | undefined;
}

/** What holds for many points in a row. What was not read is absent. */
export interface Terms {
  /** Upper case. */
  currency?: string | undefined;
  /** Decimal places of every amount beside it. */
  exponent: number;
  /** The organization's monthly spend limit; `null`: there is none. */
  cap?: number | null | undefined;
  reload?: ReloadTerms | undefined;
  /** When the promotional credit that ends first ends; milliseconds since 1970. */
  expiresAt?: number | undefined;
}

/** A workspace's money at one moment; amounts in minor units. What was not read is absent. */
export interface Point extends Terms {
  /** Milliseconds since 1970. */
  at: number;
  balance?: number | undefined;
  /** The part of the balance that was given. It is spent first. */
  promotional?: number | undefined;
  /** Since 00:00 UTC on the first of the month. */
  spent?: number | undefined;
}

/** Facts of one visit are read within seconds of each other. */
const SAME_VISIT_MS = 5 * 60_000;

/**
 * The point that a reading makes, of the facts that were read together with its newest one;
 * `undefined` where neither the balance nor the month's spend was read.
 */
export function pointOf(reading: Reading): Point | undefined {
  const { balance, spendCap, autoReload, promotions } = reading;
  const used = spendCap?.value.used && spendCap;
  const at = Math.max(balance?.at ?? 0, used?.at ?? 0);
  if (!at) return undefined;
  const fresh = <T>(fact: { value: T; at: number } | undefined) =>
    fact && Math.abs(at - fact.at) <= SAME_VISIT_MS ? fact.value : undefined;
  const [left, cap] = [fresh(balance), fresh(spendCap)];
  const unit = left ?? cap?.used;
  if (!unit) return undefined;
  const { currency, exponent } = unit;
  const given = fresh(promotions);
  const inUnit = (money: Money | undefined) => minorUnitsIn(unit, money);
  return {
    at,
    exponent,
    ...(currency && { currency }),
    balance: inUnit(left),
    promotional: given && sumOf(given.map(({ remaining }) => inUnit(remaining))),
    spent: inUnit(cap?.used),
    cap: cap?.limit === null ? null : inUnit(cap?.limit),
    reload: termsOf(fresh(autoReload), inUnit),
    expiresAt: given && earliest(given.flatMap(({ expiresAt }) => expiresAt ?? [])),
  };
}

function termsOf(
  reload: AutoReload | undefined,
  inUnit: (money: Money | undefined) => number | undefined,
): ReloadTerms | undefined {
  if (!reload) return undefined;
  const { on, threshold, reloadTo } = reload;
  return { on, threshold: inUnit(threshold), target: inUnit(reloadTo) };
}

/** Amounts of two currencies cannot be set beside each other: absent, then. */
function minorUnitsIn(unit: Money, money: Money | undefined): number | undefined {
  if (!money || (money.currency ?? unit.currency) !== unit.currency) return undefined;
  if (money.exponent === unit.exponent) return money.minorUnits;
  return Math.round(money.minorUnits * 10 ** (unit.exponent - money.exponent));
}

/** A sum with an unread part is not known. */
function sumOf(amounts: readonly (number | undefined)[]): number | undefined {
  return amounts.reduce<number | undefined>(
    (sum, amount) => (sum === undefined || amount === undefined ? undefined : sum + amount),
    0,
  );
}

function earliest(moments: readonly number[]): number | undefined {
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
