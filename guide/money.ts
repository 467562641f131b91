import type { Money } from './facts';

/** ISO 4217 (2024): currencies whose minor unit is not a hundredth. */
const WITHOUT_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const WITH_THREE = 'BHD IQD JOD KWD LYD OMR TND';

/**
 * How many decimals a currency has in payments. `Intl` tells the decimals of everyday prices, which
 * are none for the forint or the rupiah, and takes longer to ask than the overlay to draw.
 *
 * @param currency an upper-case ISO 4217 code.
 */
export function decimalsOf(currency: string): number {
  if (WITHOUT_DECIMALS.includes(currency)) return 0;
  return WITH_THREE.includes(currency) ? 3 : 2;
}

/** An amount in whole units of its currency, such as 412.6 for $412.60. */
export function unitsOf({ minorUnits, exponent }: Money): number {
  return minorUnits / 10 ** exponent;
}

/** Of two amounts in the same currency. */
export function isLess(a: Money, b: Money): boolean {
  return unitsOf(a) < unitsOf(b);
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, currency: string | undefined, digits: number) {
  const key = `${language} ${currency} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, {
    ...(currency && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, format);
  return format;
}

/** The amount as the language writes it; without a known currency, the bare figure. */
export function formatMoney(money: Money, language: string): string {
  const { exponent } = money;
  const currency = money.currency?.match(/^[A-Z]{3}$/)?.[0];
  const digits = currency ? Math.min(exponent, decimalsOf(currency)) : exponent;
  return formatOf(language, currency, digits).format(unitsOf(money));
}

/** Whole units without decimals, as in "$25"; dollars where the workspace's currency is not known. */
export function formatWhole(units: number, currency: string | undefined, language: string): string {
  return formatMoney({ minorUnits: units, exponent: 0, currency: currency ?? 'USD' }, language);
}
