import type { Money } from '../../guide/facts';
import { formatMoney, formatWhole, unitsOf } from '../../guide/money';
import { currencyIn } from '../../guide/reading';
import type { GuideModel } from '../model';

/** An amount without decimals where it has none: "$200" rather than "$200.00". */
export function formatBrief(money: Money, language: string): string {
  const units = unitsOf(money);
  return Number.isInteger(units)
    ? formatMoney({ ...money, minorUnits: units, exponent: 0 }, language)
    : formatMoney(money, language);
}

/** Suggested whole units in the currency in which the workspace was seen to pay. */
export function formatAdvice(units: number, { reading, language }: GuideModel): string {
  return formatWhole(units, currencyIn(reading), language);
}
