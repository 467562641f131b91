/**
 * About how many units of a currency are worth a dollar, where these are more than two or three. The
 * article's amounts are dollars, and ¥25 would be no reserve. To one figure, so that no rate has to
 * be asked for (ISO 4217; orders of magnitude, 2026).
 */
const UNITS_PER_DOLLAR: readonly (readonly [number, string])[] = [
  [5, 'AED BRL CNY DKK ILS MYR PEN PLN RON SAR'],
  [10, 'HKD NOK SEK'],
  [20, 'CZK MXN TWD ZAR'],
  [50, 'EGP PHP THB TRY UAH'],
  [100, 'INR ISK JPY KES RUB'],
  [200, 'PKR'],
  [500, 'HUF'],
  [1000, 'ARS CLP KRW NGN'],
  [5000, 'COP'],
  [10_000, 'IDR'],
  [20_000, 'VND'],
];

/**
 * @param currency an upper-case ISO 4217 code; of one that is not known a unit is taken for a dollar.
 */
export function unitsPerDollar(currency: string | undefined): number {
  if (!currency) return 1;
  return UNITS_PER_DOLLAR.find(([, codes]) => codes.includes(currency))?.[0] ?? 1;
}
