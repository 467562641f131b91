import { i18n } from '#i18n';
import { isOpenEnded } from '../../../guide/runway/reach';
import { isRunway, type Runway } from '../../../guide/runway/runway';
import { trackRecord } from '../../../guide/runway/track-record';
import { weekOf } from '../../../guide/runway/week';
import { formatDay } from '../../words/moments';
import { type MoneyModel, newest } from '../model';
import { sayAbout, sayAmount, sayDay, sayRound } from './say';

/** What follows the headline: until when, how fast, and what then. */
export function details(model: MoneyModel): string[] {
  const { overview, language } = model;
  const { runway } = overview;
  const { point, old } = newest(model);
  if (!point) return [];
  if (old) return [i18n.t('money.old', [formatDay(point.at, language)])];
  if (!isRunway(runway)) return [i18n.t('money.tooLittleWhy')];
  const pace = isSpending(runway) ? [sayPace(runway, language)] : [];
  if (point.balance === undefined) return pace;
  if (point.reload?.on) return [sayReloads(runway, language), ...sayExpected(runway), ...pace];
  return [...sayUntil(runway, language), ...pace, i18n.t('money.reloadOff')];
}

function isSpending({ perDay, point }: Runway): boolean {
  return perDay >= 10 ** point.exponent / 2;
}

function sayPace({ perDay, point, week }: Runway, language: string): string {
  const amount = sayAbout(point, perDay, language);
  return week.from === 'even'
    ? i18n.t('money.perDay', [amount])
    : i18n.t('money.perWorkingDay', [amount]);
}

function sayUntil({ empty, point }: Runway, language: string): string[] {
  const balance = sayAmount(point, point.balance ?? 0, language);
  // Of an empty balance the headline has said all.
  if ((point.balance ?? 0) <= 0) return [];
  if (!empty?.first) return [i18n.t('money.balanceIs', [balance])];
  if (isOpenEnded(empty) || !empty.likely || !empty.last) {
    return [i18n.t('money.lastsAtLeast', [balance, sayDay(empty.first.at, language)])];
  }
  const [first, likely, last] = [empty.first, empty.likely, empty.last].map(({ at }) =>
    sayDay(at, language),
  );
  if (first === undefined || likely === undefined || last === undefined) return [];
  return first === last
    ? [i18n.t('money.lastsUntil', [balance, likely])]
    : [i18n.t('money.lasts', [balance, likely, first, last])];
}

function sayReloads({ charges, point }: Runway, language: string): string {
  const threshold = point.reload?.threshold;
  if (!charges || threshold === undefined) return i18n.t('money.reloadsBare');
  return i18n.t('money.reloads', [
    sayRound(point, threshold, language),
    sayAbout(point, charges.each, language),
  ]);
}

function sayExpected({ charges }: Runway): string[] {
  if (!charges || charges.most === 0) return [];
  return [i18n.t('money.expectedCharges', [`${charges.least}`, `${charges.most}`])];
}

/** How often the forecasts of this workspace held; `undefined` where too few can be checked, or nothing is forecast. */
export function sayHeld(model: MoneyModel): string | undefined {
  const { calendar, workdays } = model;
  const { runway, points } = model.overview;
  if (!isRunway(runway) || newest(model).old) return undefined;
  const week = workdays && workdays.length > 0 ? weekOf(workdays) : undefined;
  const record = trackRecord(points, calendar, week);
  return record && i18n.t('money.held', [`${record.checked}`, `${record.held}`]);
}

/** How sure, and from what. */
export function sayBasis(model: MoneyModel): string | undefined {
  const { overview, language } = model;
  const { runway } = overview;
  if (!isRunway(runway) || newest(model).old) return undefined;
  const { readings, days, since, sure } = runway.basis;
  const count = new Intl.NumberFormat(language);
  const from: [string, string, string] = [
    count.format(readings),
    count.format(days),
    formatDay(since, language),
  ];
  switch (sure) {
    case 'rough':
      return i18n.t('money.sureRough', from);
    case 'fair':
      return i18n.t('money.sureFair', from);
    case 'likely':
      return i18n.t('money.sureLikely', from);
  }
}
