import { i18n } from '#i18n';
import type { Money } from '../../guide/facts';
import { formatMoney } from '../../guide/money';
import type { Step } from '../../guide/steps';
import type { GuideModel } from '../model';
import { formatBrief } from './amounts';
import { sayConflict } from './conflicts';
import { sayFailure } from './failures';
import { workspaceName } from './names';
import { sayObstacle } from './obstacles';
import { sayPromotion } from './promotions';
import { roleName } from './roles';

/**
 * Why a step that nobody can act on here has its status. `undefined` for the reasons of open and
 * marked steps, which have more than a sentence.
 */
export function sayReason(step: Step, model: GuideModel): string | undefined {
  const { standing, quotes, language } = model;
  const name = workspaceName(standing, quotes);
  switch (step.reason) {
    case 'in-workspace':
      return sayAccount(model, name);
    case 'switch-first':
      return i18n.t('account.switchFirst', [name]);
    case 'not-manager':
      return i18n.t('account.notManager', [name]);
    case 'no-workspace':
      return i18n.t('account.noWorkspace');
    case 'claimed':
      return sayClaimed(model, name);
    case 'unfamiliar-offer':
      return `${i18n.t('offer.unfamiliar')} ${i18n.t('failure.counted')}`;
    case 'conflict':
      return `${sayConflict(step.fact, model)} ${i18n.t('failure.counted')}`;
    case 'high-demand':
      return i18n.t('step.claim.highDemand', [name]);
    case 'enterprise':
      return i18n.t('step.claim.enterprise');
    case 'no-offer':
      return i18n.t('step.claim.noOffer', [name]);
    case 'no-offer-balance':
      return join(i18n.t('step.claim.noOfferBalance'), sayPromotion(model));
    case 'arrears':
      return i18n.t('step.balance.arrears', [name]);
    case 'funded':
      return join(
        step.amount && i18n.t('step.balance.funded', [formatMoney(step.amount, language)]),
        sayPromotion(model),
        sayObstacle(model),
      );
    case 'reload-on':
      return sayReload(model);
    case 'capped':
      return step.amount && sayCap(step.amount, model, name);
    case 'balance-first':
      return i18n.t('step.notify.balanceFirst');
    case 'cap-first':
      return i18n.t('step.notify.capFirst');
    case 'signed-out':
    case 'standing-unknown':
    case 'unread':
      return `${sayUnread(step, model)} ${i18n.t('failure.counted')}`;
    default:
      return undefined;
  }
}

/** Sentences, one after the other. */
function join(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter(Boolean).join(' ');
}

function sayClaimed({ reading }: GuideModel, name: string): string {
  const claimed =
    reading?.offer?.value.state === 'claimed'
      ? i18n.t('step.claim.claimed', [name])
      : i18n.t('step.claim.claimedBefore', [name]);
  return join(claimed, reading?.unknownOffer ? i18n.t('offer.unfamiliarToo') : undefined);
}

/** An answer about the credit that cannot be read may be about an offer. */
function sayUnread(step: Step, model: GuideModel): string {
  return step.name === 'claim' && step.failure?.kind === 'unreadable'
    ? i18n.t('offer.unreadable')
    : sayFailure(step.failure, model);
}

/** A cap of nothing is a cap, and blocks everything. */
function sayCap(limit: Money, { language }: GuideModel, name: string): string {
  const amount = formatBrief(limit, language);
  if (limit.minorUnits === 0) return i18n.t('step.spendCap.zero', [amount]);
  return i18n.t('step.spendCap.capped', [name, amount]);
}

function sayAccount({ standing }: GuideModel, name: string): string {
  const role = standing.kind === 'manager' ? roleName(standing.role) : undefined;
  return role
    ? i18n.t('account.inWorkspace', [name, role])
    : i18n.t('account.inWorkspaceNoRole', [name]);
}

function sayReload({ reading, language }: GuideModel): string {
  const { threshold, reloadTo } = reading?.autoReload?.value ?? {};
  if (!threshold) return i18n.t('step.autoReload.isOn');
  const below = formatBrief(threshold, language);
  return reloadTo
    ? i18n.t('step.autoReload.isOnFull', [below, formatBrief(reloadTo, language)])
    : i18n.t('step.autoReload.isOnBelow', [below]);
}
