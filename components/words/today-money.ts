import { i18n } from '#i18n';
import { adviceBasis, adviseReload, firstCharge, thresholdOf } from '../../guide/advice';
import type { Money } from '../../guide/facts';
import { formatMoney, unitsOf } from '../../guide/money';
import { known } from '../../guide/reading';
import { nextLook } from '../../guide/reminders';
import type { GuideModel } from '../model';
import { formatAdvice, formatBrief } from './amounts';
import { formatDay, formatLook, nextMonth } from './moments';
import type { TodayWords } from './today-words';

/** Nothing to do: what is left, or what auto-reload will still charge this month. */
export function sayAllWell(model: GuideModel): string | undefined {
  const { reading, steps, language, now, outlook } = model;
  const more = outlook?.charges;
  if (known(reading, 'autoReload')?.value.on && more) {
    const until = formatDay(nextMonth(now) - 1, language);
    return i18n.t('today.reloadUntil', [roughly(more, language), until]);
  }
  const inArrears = steps.some(({ reason }) => reason === 'arrears');
  return known(reading, 'balance') && !inArrears ? sayLeft(model) : saySpent(model);
}

export function sayNearlyEmpty(model: GuideModel): TodayWords {
  const { reading, settings, steps, language } = model;
  const balance = known(reading, 'balance')?.value;
  if (!balance) return [''];
  const left = balanceOf(model);
  if (steps.some(({ name, reason }) => name === 'auto-reload' && reason === 'declined')) {
    return [i18n.t('today.nearlyEmptyByHand', [left])];
  }
  const { charge } = adviseReload(adviceBasis(model));
  const target = thresholdOf(reading, settings, model.measured) + charge;
  return [
    i18n.t('today.nearlyEmpty', [left]),
    i18n.t('today.wouldCharge', [
      formatMoney(firstCharge(balance, target), language),
      formatAdvice(charge, model),
    ]),
  ];
}

export function sayNearTheLimit(model: GuideModel): TodayWords {
  const { outlook, language, now } = model;
  const end = formatDay(nextMonth(now), language);
  return [
    saySpent(model) ?? '',
    outlook?.limitAt
      ? i18n.t('today.limitAbout', [formatLook(outlook.limitAt, language), end])
      : i18n.t('today.limitThen', [end]),
  ];
}

export function sayLeft(model: GuideModel): string {
  const days = model.outlook?.daysLeft;
  const left = balanceOf(model);
  if (days === undefined) return i18n.t('today.left', [left]);
  const about = Math.max(Math.round(days), 1);
  return i18n.t('today.leftDays', about, [about, left]);
}

function saySpent({ reading, language }: GuideModel): string | undefined {
  const { limit, used } = known(reading, 'spendCap')?.value ?? {};
  return used && limit
    ? i18n.t('today.spentOf', [whole(used, language), formatBrief(limit, language)])
    : undefined;
}

export function balanceOf({ reading, language }: GuideModel): string {
  const balance = known(reading, 'balance')?.value;
  return balance ? whole(balance, language) : '';
}

/** Nothing to do, and when to look again where a day is chosen for that. */
export function sayNothing({ settings, now, language }: GuideModel): string {
  const { on, weekday } = settings?.weeklyLook ?? {};
  return on && weekday !== undefined
    ? i18n.t('today.nothingNext', [formatLook(nextLook(weekday, now), language)])
    : i18n.t('today.nothing');
}

/** From 100 units on whole ones, rounded down: nobody plans by cents. */
function whole(money: Money, language: string): string {
  const units = unitsOf(money);
  return units >= 100
    ? formatBrief({ ...money, minorUnits: Math.floor(units), exponent: 0 }, language)
    : formatMoney(money, language);
}

/** What is estimated has no cents. */
export function roughly({ minorUnits, exponent, ...rest }: Money, language: string): string {
  const units = Math.round(minorUnits / 10 ** exponent);
  return formatBrief({ ...rest, minorUnits: units, exponent: 0 }, language);
}
