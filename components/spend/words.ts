import { i18n } from '#i18n';
import type { Money } from '../../guide/facts';
import { formatMoney } from '../../guide/money';
import type { MemberSpend } from '../../guide/spend/member-spend';
import type { wayOf } from '../../guide/spend/way-of-working';
import { formatBrief } from '../words/amounts';

export type Way = ReturnType<typeof wayOf>;

export function nameOfWay(way: Way): string {
  switch (way) {
    case 'none':
      return i18n.t('spend.way.none');
    case 'light':
      return i18n.t('spend.way.light');
    case 'moderate':
      return i18n.t('spend.way.moderate');
    case 'heavy':
      return i18n.t('spend.way.heavy');
  }
}

export function nameOfMember({ name }: MemberSpend): string {
  return name || i18n.t('spend.noName');
}

/** Whole units with two decimals, in the currency in which the members spend. */
export function formatUnits(units: number, currency: string | undefined, language: string): string {
  return formatMoney(moneyOf(units, currency), language);
}

/** The same without decimals where it has none, as suggestions and prices are. */
export function formatRound(units: number, currency: string | undefined, language: string): string {
  return formatBrief(moneyOf(units, currency), language);
}

function moneyOf(units: number, currency: string | undefined): Money {
  return { minorUnits: Math.round(units * 100), exponent: 2, ...(currency && { currency }) };
}

export function currencyOf(members: readonly MemberSpend[], total?: Money): string | undefined {
  return members.find(({ spent }) => spent.currency)?.spent.currency ?? total?.currency;
}

/** The month so far, by claude.ai's clock: "Nov 1 – 25". */
export function monthSoFar(until: number, language: string): string {
  const date = new Date(until);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
  const format = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(first, date);
}

export function monthName(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(at);
}

export function formatCount(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count);
}
