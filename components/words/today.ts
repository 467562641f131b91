import { i18n } from '#i18n';
import { adviseReload, firstCharge, thresholdOf } from '../../guide/advice';
import type { Money } from '../../guide/facts';
import { formatMoney } from '../../guide/money';
import { known } from '../../guide/reading';
import type { TodayName } from '../../guide/today';
import type { GuideModel } from '../model';
import { sayLastDay } from '../money/words/say';
import { formatAdvice, formatBrief } from './amounts';
import { sayFailure } from './failures';
import { formatDay, formatMoment, nextMonth, readAgo } from './moments';
import { workspaceName } from './names';
import { nounOf } from './nouns';
import { clicksLeft } from './offerless';

/** One sentence about today, and one line more at most. */
export type TodayWords = readonly [sentence: string, more?: string | undefined];

/** The step to act on next, where today is about that. */
export interface NextWords {
  title: string;
  /** Is it told as what comes next, rather than as what has just become possible? */
  isTold: boolean;
}

/** What today is about, of a workspace whose billing the person manages. */
export function sayToday(
  today: TodayName,
  model: GuideModel,
  next?: NextWords,
): TodayWords | undefined {
  const { reading, language, outlook, standing, quotes } = model;
  const name = workspaceName(standing, quotes);
  switch (today) {
    case 'unreadable':
      return sayUnreadable(model);
    case 'old':
      return sayOld(model);
    case 'cap-reached':
      return [
        i18n.t('today.capReached'),
        i18n.t('today.capReachedWhy', [formatDay(nextMonth(model.now), language)]),
      ];
    case 'claim':
      return [sayClaim(model)];
    case 'reserved':
      return [sayReserved(model, name)];
    case 'no-offer':
      return [
        i18n.t('today.noOffer', [name]),
        clicksLeft(model) > 1 ? i18n.t('today.twoClicks') : i18n.t('today.oneClick'),
      ];
    case 'reload-failed':
      return [i18n.t('today.reloadFailed', [balanceOf(model)])];
    case 'nearly-empty':
      return sayNearlyEmpty(model);
    case 'few-days':
      return [
        sayLeft(model),
        outlook?.emptyAt === undefined
          ? undefined
          : i18n.t('today.emptyAbout', [formatDay(outlook.emptyAt, language)]),
      ];
    case 'cap-near':
      return sayNearTheLimit(model);
    case 'offer':
      return [sayOffer(model)];
    case 'expiring':
      return [
        i18n.t('today.expiring', [
          outlook?.unused ? whole(outlook.unused.amount, language) : '',
          outlook?.unused ? formatDay(outlook.unused.endsAt, language) : '',
        ]),
      ];
    case 'step':
      // The moment of success speaks for itself.
      return next && [next.isTold ? i18n.t('today.next', [next.title]) : next.title];
    case 'nothing':
      return standing.kind === 'manager' ? [sayAllWell(model), i18n.t('today.nothing')] : undefined;
    case 'member':
      return [i18n.t('today.member', [name])];
    default:
      return undefined;
  }

  function sayAllWell({ reading: read }: GuideModel): string {
    const more = outlook?.charges;
    if (known(read, 'autoReload')?.value.on && more) {
      const until = sayLastDay(nextMonth(model.now), language);
      return i18n.t('today.reloadUntil', [whole(more, language), until]);
    }
    return known(reading, 'balance') ? sayLeft(model) : saySpent(model);
  }
}

function sayUnreadable(model: GuideModel): TodayWords {
  const { steps } = model;
  const failed = steps.filter(({ status, was }) => status === 'unknown' && !was);
  const failure = failed.find((step) => step.failure)?.failure;
  const isAll = failed.length >= 4;
  return [
    isAll
      ? i18n.t('today.failed')
      : i18n.t('today.someFailed', [failed.map(({ name }) => nounOf(name)).join(', ')]),
    failure ? sayFailure(failure, model) : sayLastKnown(model),
  ];
}

function sayLastKnown({ reading, language }: GuideModel): string | undefined {
  const balance = reading?.balance;
  return (
    balance &&
    i18n.t('today.lastKnown', [
      formatMoney(balance.value, language),
      formatDay(balance.at, language),
    ])
  );
}

function sayOld({ reading, language, now }: GuideModel): TodayWords {
  const balance = known(reading, 'balance');
  const cap = known(reading, 'spendCap');
  const at = (balance ?? cap)?.at ?? now;
  const used = cap?.value.used;
  const day = formatDay(at, language);
  const sentence = balance
    ? i18n.t('today.old', [formatMoney(balance.value, language), day])
    : used
      ? i18n.t('today.oldSpent', [formatMoney(used, language), day])
      : i18n.t('progress.lastRead', [day]);
  return [sentence, i18n.t('today.notKnownToday', [readAgo(at, now, language)])];
}

function sayClaim({ reading, language }: GuideModel): string {
  const { amount, needsPayment } = known(reading, 'offer')?.value ?? {};
  if (!amount) return i18n.t('today.claim');
  const brief = formatBrief(amount, language);
  return needsPayment ? i18n.t('today.addCard', [brief]) : i18n.t('today.claimAmount', [brief]);
}

function sayReserved({ reading, language }: GuideModel, name: string): string {
  const amount = known(reading, 'offer')?.value.amount;
  return amount
    ? i18n.t('today.reservedAmount', [formatBrief(amount, language), name])
    : i18n.t('today.reserved', [name]);
}

function sayNearlyEmpty(model: GuideModel): TodayWords {
  const { reading, settings, steps, language } = model;
  const balance = known(reading, 'balance')?.value;
  if (!balance) return [''];
  const left = formatMoney(balance, language);
  if (steps.some(({ name, reason }) => name === 'auto-reload' && reason === 'declined')) {
    return [i18n.t('today.nearlyEmptyByHand', [left])];
  }
  const { reload, teamSize = known(reading, 'teamSize')?.value } = settings ?? {};
  const { charge } = adviseReload(teamSize, reload, model.measured);
  const target = thresholdOf(reading, settings, model.measured) + charge;
  return [
    i18n.t('today.nearlyEmpty', [left]),
    i18n.t('today.wouldCharge', [
      formatMoney(firstCharge(balance, target), language),
      formatAdvice(charge, model),
    ]),
  ];
}

function sayNearTheLimit(model: GuideModel): TodayWords {
  const { outlook, language, now } = model;
  const end = formatDay(nextMonth(now), language);
  return [
    saySpent(model),
    outlook?.limitAt
      ? i18n.t('today.limitAbout', [formatDay(outlook.limitAt, language), end])
      : i18n.t('today.limitThen', [end]),
  ];
}

function sayOffer({ reading, steps, language }: GuideModel): string {
  if (steps.some(({ reason }) => reason === 'unfamiliar-offer')) {
    return i18n.t('today.offerUnfamiliar');
  }
  const { amount, expiresAt } = known(reading, 'offer')?.value ?? {};
  if (!amount) return i18n.t('today.offer');
  const brief = formatBrief(amount, language);
  return expiresAt === undefined
    ? i18n.t('today.offerAmount', [brief])
    : i18n.t('today.offerUntil', [brief, formatDay(expiresAt, language)]);
}

function sayLeft(model: GuideModel): string {
  const days = model.outlook?.daysLeft;
  const left = balanceOf(model);
  if (days === undefined) return i18n.t('today.left', [left]);
  const about = Math.max(Math.round(days), 1);
  return i18n.t('today.leftDays', about, [about, left]);
}

function saySpent({ reading, language }: GuideModel): string {
  const { limit, used } = known(reading, 'spendCap')?.value ?? {};
  return used && limit
    ? i18n.t('today.spentOf', [whole(used, language), formatBrief(limit, language)])
    : i18n.t('pill.allDone');
}

function balanceOf({ reading, language }: GuideModel): string {
  const balance = known(reading, 'balance')?.value;
  return balance ? whole(balance, language) : '';
}

/** From 100 units on whole ones, rounded down: nobody plans by cents. */
function whole(money: Money, language: string): string {
  const units = money.minorUnits / 10 ** money.exponent;
  return units >= 100
    ? formatBrief({ ...money, minorUnits: Math.floor(units), exponent: 0 }, language)
    : formatMoney(money, language);
}

/** When the refused answers may be asked for again, if that is later than now. */
export function waitsUntil({ steps, now, language }: GuideModel): string | undefined {
  const moments = steps.flatMap(({ failure }) => failure?.retryAt ?? []);
  const at = Math.min(...moments);
  return moments.length > 0 && at > now ? formatMoment(at, now, language) : undefined;
}
