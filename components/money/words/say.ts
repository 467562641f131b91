import type { Point } from '../../../guide/history/point';
import { formatMoney, formatWhole } from '../../../guide/money';
import { formatBrief } from '../../words/amounts';
import { moneyOf } from '../model';

/** As it was read. */
export function sayAmount(point: Point, minorUnits: number, language: string): string {
  return formatMoney(moneyOf(point, minorUnits), language);
}

/** Without decimals where it has none. */
export function sayRound(point: Point, minorUnits: number, language: string): string {
  return formatBrief(moneyOf(point, minorUnits), language);
}

/** An estimate: whole units, at least one. */
export function sayAbout(point: Point, minorUnits: number, language: string): string {
  const units = Math.round(minorUnits / 10 ** point.exponent);
  return formatWhole(minorUnits > 0 ? Math.max(units, 1) : units, point.currency, language);
}

/** "Fri, Dec 4". */
export function sayDay(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  }).format(at);
}

/** The last day of the month that ends at this moment, by claude.ai's clock: "Nov 30". */
export function sayLastDay(end: number, language: string): string {
  return sayUtcDay(end - 1, language);
}

/** "Dec 1", by claude.ai's clock. */
export function sayUtcDay(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

/** With its year: a credit may be valid into the next one. */
export function sayDate(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  }).format(at);
}

export function sayMonth(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(at);
}

/**
 * Sentences one after the other: one that ends with a shortened month, also a bold one, ends with one
 * stop, "bis **10. Dez.**", and after a full-width stop comes no space.
 */
export function endOnce(text: string): string {
  return text.replace(/\.(\*\*)?\.(?=\s|$|\*)/g, '.$1').replaceAll('。 ', '。');
}
