import type { Money } from './reading';

/** The amount as the language writes it; without a known currency, the bare figure. */
export function formatMoney(money: Money, language: string): string {
  const value = money.minorUnits / 10 ** money.exponent;
  const style: Intl.NumberFormatOptions = /^[A-Z]{3}$/.test(money.currency ?? '')
    ? { style: 'currency', currency: money.currency, currencyDisplay: 'narrowSymbol' }
    : {};
  const usual = new Intl.NumberFormat(language, style).resolvedOptions().maximumFractionDigits;
  const digits = Math.min(money.exponent, style.style ? (usual ?? 2) : money.exponent);
  return new Intl.NumberFormat(language, {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** Whole units without decimals, as in "$25"; dollars where the workspace's currency is not known. */
export function formatWhole(units: number, currency: string | undefined, language: string): string {
  return formatMoney({ minorUnits: units, exponent: 0, currency: currency ?? 'USD' }, language);
}
