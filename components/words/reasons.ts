import { i18n } from '#i18n';
import type { Step } from '../../guide/checklist';
import { formatMoney } from '../../guide/money';
import type { GuideModel } from '../model';
import { formatBrief } from './amounts';
import { sayFailure } from './failures';
import { workspaceName } from './names';
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
      return i18n.t('why.switchFirst', [name]);
    case 'not-manager':
      return i18n.t('why.notManager', [name]);
    case 'no-workspace':
      return i18n.t('why.noWorkspace');
    case 'claimed':
      return model.reading?.offer?.value.state === 'claimed'
        ? i18n.t('why.claimed', [name])
        : i18n.t('why.claimedBefore', [name]);
    case 'high-demand':
      return i18n.t('why.highDemand', [name]);
    case 'enterprise':
      return i18n.t('why.enterprise');
    case 'no-offer':
      return i18n.t('why.noOffer', [name]);
    case 'no-offer-balance':
      return i18n.t('why.noOfferBalance');
    case 'arrears':
      return i18n.t('why.arrears', [name]);
    case 'funded':
      return step.amount && i18n.t('why.funded', [formatMoney(step.amount, language)]);
    case 'reload-on':
      return sayReload(model);
    case 'capped':
      return step.amount && i18n.t('why.capped', [name, formatBrief(step.amount, language)]);
    case 'balance-first':
      return i18n.t('why.balanceFirst');
    case 'signed-out':
    case 'standing-unknown':
    case 'unread':
      return `${sayFailure(step.failure, model)} ${i18n.t('failure.counted')}`;
    default:
      return undefined;
  }
}

function sayAccount({ standing }: GuideModel, name: string): string {
  const role = standing.kind === 'manager' ? roleName(standing.role) : undefined;
  return role ? i18n.t('why.inWorkspace', [name, role]) : i18n.t('why.inWorkspaceNoRole', [name]);
}

function sayReload({ reading, language }: GuideModel): string {
  const { threshold, reloadTo } = reading?.autoReload?.value ?? {};
  if (!threshold) return i18n.t('why.reloadOn');
  const below = formatBrief(threshold, language);
  return reloadTo
    ? i18n.t('why.reloadOnFull', [below, formatBrief(reloadTo, language)])
    : i18n.t('why.reloadOnBelow', [below]);
}
