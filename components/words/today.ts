import { i18n } from '#i18n';
import { formatMoney } from '../../guide/money';
import { known } from '../../guide/reading';
import { isNotKnown, type TodayName } from '../../guide/today';
import type { GuideModel } from '../model';
import { sayFailure } from './failures';
import { formatDay, formatLook, formatMoment, nextMonth, readAgo } from './moments';
import { listed, workspaceName } from './names';
import { nounOf } from './nouns';
import { sayObstacle } from './obstacles';
import { clicksLeft } from './offerless';
import {
  balanceOf,
  roughly,
  sayAllWell,
  sayLeft,
  sayNearlyEmpty,
  sayNearTheLimit,
  sayNothing,
} from './today-money';
import { sayClaim, sayOffer, sayReserved } from './today-offer';
import type { TodayWords } from './today-words';

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
  const { language, outlook, standing, quotes } = model;
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
          : i18n.t('today.emptyAbout', [formatLook(outlook.emptyAt, language)]),
      ];
    case 'cap-near':
      return sayNearTheLimit(model);
    case 'offer':
      return [sayOffer(model)];
    case 'expiring':
      return [
        i18n.t('today.expiring', [
          outlook?.unused ? roughly(outlook.unused.amount, language) : '',
          outlook?.unused ? formatDay(outlook.unused.endsAt, language) : '',
        ]),
      ];
    case 'step':
      // The moment of success speaks for itself.
      return next && [next.isTold ? i18n.t('today.next', [next.title]) : next.title];
    case 'nothing':
      return standing.kind === 'manager' ? sayQuiet(model) : undefined;
    case 'member':
      return [i18n.t('today.member', [name])];
    default:
      return undefined;
  }
}

/** Something in the way that no step is about is never "nothing to do". */
function sayQuiet(model: GuideModel): TodayWords {
  const well = sayAllWell(model);
  const more = sayBlocked(model) ?? sayNothing(model);
  return well ? [well, more] : [more];
}

/** What keeps the team from working though there is no step for it, or none that is open. */
export function sayBlocked(model: GuideModel): string | undefined {
  const { reading, standing, quotes } = model;
  const isOff = known(reading, 'creditsOn')?.value === false;
  return (
    sayObstacle(model) ??
    (isOff ? i18n.t('blocker.switchedOff', [workspaceName(standing, quotes)]) : undefined)
  );
}

function sayUnreadable(model: GuideModel): TodayWords {
  const { steps, language } = model;
  const failed = steps.filter(isNotKnown);
  const failure = failed.find((step) => step.failure)?.failure;
  const isAll = failed.length >= 4;
  const names = failed.map(({ name }) => nounOf(name));
  return [
    isAll ? i18n.t('today.failed') : i18n.t('today.someFailed', [listed(names, language)]),
    sayLastKnown(model) ?? (failure && sayFailure(failure, model)),
  ];
}

function sayLastKnown({ reading, language }: GuideModel): string | undefined {
  const balance = reading?.failures.balance && reading.balance;
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

/** When the refused answers may be asked for again, if that is later than now. */
export function waitsUntil({ steps, now, language }: GuideModel): string | undefined {
  const moments = steps.flatMap(({ failure }) => failure?.retryAt ?? []);
  const at = Math.min(...moments);
  return moments.length > 0 && at > now ? formatMoment(at, now, language) : undefined;
}
