import type { Money } from '../../guide/facts';
import { decimalsOf } from '../../guide/money';

/**
 * What stands for a currency beside a figure in claude.ai's languages (CLDR), each sign before its
 * code. A sign that several currencies share there, such as "kr", is left out: not read, not guessed.
 */
const SIGNS =
  '$USD US$USD $USUSD €EUR £GBP £GBGBP ¥JPY JP¥JPY ₹INR RsINR ₩KRW R$BRL RpIDR CA$CAD $CACAD A$AUD AU$AUD $AUAUD '.split(
    ' ',
  );

const FIGURE = /^(\d{1,3}(?:([.,' ])(?:\d{2,3}\2)*\d{3})?|\d+)(?:[.,](\d{1,3}))?$/;

/**
 * Reads an amount as a page writes it: "$1,234.50", "1.234,50 $", "₹1,23,456.00", "-¥3,000". The text
 * must be the amount and nothing else; what is ambiguous or not known is `undefined`, never a guess.
 */
export function parseAmount(text: string): Money | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const [, minus, before = '', inner, figure = '', after = ''] =
    /^(-?) ?([^\d ,.'-]*) ?(-?)(\d|\d[\d ,.']*\d) ?([^\d ,.'-]*)$/.exec(plain) ?? [];
  const currency = before && after ? undefined : currencyOf(before || after);
  if (!currency) return undefined;
  const exponent = decimalsOf(currency);
  const units = unitsOf(figure, exponent);
  return units === undefined
    ? undefined
    : { minorUnits: units && (minus || inner) ? -units : units, exponent, currency };
}

function currencyOf(sign: string): string | undefined {
  const known = SIGNS.find((pair) => pair.slice(0, -3) === sign)?.slice(-3);
  return known ?? sign.match(/^[A-Z]{3}$/)?.[0];
}

/** The figure in units of which `10 ** exponent` make a whole one. */
function unitsOf(figure: string, exponent: number): number | undefined {
  const [, whole, separator, decimals = ''] = FIGURE.exec(figure) ?? [];
  // "1.234" is a thousand and more; of a currency with three decimals it may be either.
  const isGrouped = separator !== undefined;
  const isOneAndThree = /^\d{1,3}[.,]\d{3}$/.test(figure);
  if (!whole || (isOneAndThree && exponent === 3)) return undefined;
  if (isGrouped && decimals && figure.at(-decimals.length - 1) === separator) return undefined;
  if (!isOneAndThree && decimals.length > exponent) return undefined;
  const digits = whole.replace(/\D/g, '') + decimals.padEnd(exponent, '0');
  return digits.length < 16 ? Number(digits) : undefined;
}
