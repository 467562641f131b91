import { i18n } from '#i18n';
import type { Point } from '../../../guide/history/point';
import type { TooLittle } from '../../../guide/runway/knowledge';
import { LEAST } from '../../../guide/runway/knowledge';
import { isOpenEnded, type Reach } from '../../../guide/runway/reach';
import { isRunway, type Runway } from '../../../guide/runway/runway';
import { formatDay } from '../../words/moments';
import { type MoneyModel, newest } from '../model';
import { sayAbout, sayAmount, sayDay, sayLastDay, sayUtcDay } from './say';

/** How long the money lasts, in one sentence. */
export function headline(model: MoneyModel): string {
  const { overview, language } = model;
  const { point, old } = newest(model);
  const { runway } = overview;
  if (!point) return i18n.t('money.unread');
  if (old) return sayThen(point, language);
  if (!isRunway(runway)) return tooLittle(runway);
  if (point.balance === undefined) return spendOnly(runway, language);
  if (runway.charges) return charges(runway, language);
  if (point.balance <= 0) return i18n.t('money.empty', [sayAmount(point, point.balance, language)]);
  if (point.reload?.on) return i18n.t('money.reloadsHeadline');
  return runway.empty ? sayWorkingDays(runway, runway.empty) : i18n.t('money.far');
}

function tooLittle({ days }: TooLittle): string {
  return i18n.t('money.tooLittle', [`${Math.min(days, LEAST.days - 1)}`, `${LEAST.days}`]);
}

/** What the newest reading says, as of now or of the other day on which it was read. */
export function onItsDay(model: MoneyModel, text: string): string {
  const { point, old } = newest(model);
  return point && old
    ? i18n.t('money.amountOn', [text, formatDay(point.at, model.language)])
    : text;
}

/** A sum of the newest reading, with its day where that is another one. */
export function sayOnItsDay(model: MoneyModel, minorUnits: number): string {
  const { point } = newest(model);
  return point ? onItsDay(model, sayAmount(point, minorUnits, model.language)) : '';
}

/** What was read on another day is said of that day. */
function sayThen(point: Point, language: string): string {
  const day = formatDay(point.at, language);
  return point.balance === undefined
    ? i18n.t('today.oldSpent', [sayAmount(point, point.spent ?? 0, language), day])
    : i18n.t('money.amountOn', [sayAmount(point, point.balance, language), day]);
}

/** Billed afterwards: there is no balance, and only the month's spend has an end. */
function spendOnly({ month, point }: Runway, language: string): string {
  if (!month) return sayThen(point, language);
  const reached = month.cap?.likely?.at;
  if (reached !== undefined) return sayLimit(reached, month.end, point.at, language);
  return i18n.t('money.monthHeadline', [
    sayAbout(point, month.spent.likely, language),
    sayLastDay(month.end, language),
  ]);
}

/** When the limit is reached, or that it is. */
export function sayLimit(reached: number, end: number, now: number, language: string): string {
  const until = sayUtcDay(end, language);
  return reached <= now
    ? i18n.t('money.limitReached', [until])
    : i18n.t('money.limitLikely', [sayDay(reached, language), until]);
}

function charges({ charges, month, point }: Runway, language: string): string {
  if (!charges || !month) return i18n.t('money.reloadsHeadline');
  const until = sayLastDay(month.end, language);
  if (charges.most === 0) return i18n.t('money.noCharges', [until]);
  const likely = Math.max(charges.likely, 1) * charges.each;
  return i18n.t('money.moreUntil', [sayAbout(point, likely, language), until]);
}

/** "About 7 to 11 working days"; of a week that is not known yet, days. */
export function sayWorkingDays({ week }: Runway, reach: Reach): string {
  const isEven = week.from === 'even';
  const first = Math.round(reach.first?.workingDays ?? 0);
  const last = Math.round(reach.last?.workingDays ?? 0);
  if (isOpenEnded(reach) && first >= 1) {
    return isEven ? i18n.t('money.moreDays', first) : i18n.t('money.moreWorkingDays', first);
  }
  if (first === last || isOpenEnded(reach)) {
    const about = Math.max(isOpenEnded(reach) ? 1 : first, 1);
    return isEven ? i18n.t('money.aboutDays', about) : i18n.t('money.aboutWorkingDays', about);
  }
  const range = [`${first}`, `${last}`] as const;
  return isEven
    ? i18n.t('money.rangeDays', [...range])
    : i18n.t('money.rangeWorkingDays', [...range]);
}
