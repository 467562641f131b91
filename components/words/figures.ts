import { i18n } from '#i18n';
import { formatMoney } from '../../guide/money';
import type { Step } from '../../guide/steps';
import type { GuideModel } from '../model';
import { formatBrief } from './amounts';
import { youAre } from './roles';

/** What was read of a step, for the end of its line. */
export function figureOf(step: Step, model: GuideModel): string {
  const { language, standing } = model;
  const { amount } = step;
  switch (step.reason) {
    case 'in-workspace':
      return (
        (standing.kind === 'manager' ? youAre(standing.role) : undefined) ??
        i18n.t('figure.mayManage')
      );
    case 'wrong-organization':
    case 'no-workspace':
      return '';
    case 'switch-first':
    case 'balance-first':
    case 'cap-first':
      return i18n.t('figure.later');
    case 'not-manager':
      return i18n.t('figure.needsOwner');
    case 'signed-out':
    case 'standing-unknown':
    case 'unfamiliar-offer':
    case 'conflict':
      return i18n.t('figure.notKnown');
    case 'unread':
      return amount ? formatMoney(amount, language) : i18n.t('figure.notKnown');
    case 'claimed': {
      const claimed = model.reading?.offer?.value.amount;
      return claimed
        ? i18n.t('figure.claimedAmount', [formatBrief(claimed, language)])
        : i18n.t('figure.claimed');
    }
    case 'claimable':
      return amount ? formatBrief(amount, language) : i18n.t('figure.open');
    case 'high-demand':
      return i18n.t('figure.waiting');
    case 'enterprise':
      return i18n.t('figure.notNeeded');
    case 'no-offer':
    case 'no-offer-balance':
      return i18n.t('figure.noOffer');
    case 'funded':
      return amount ? formatMoney(amount, language) : i18n.t('figure.done');
    case 'credits-off':
    case 'claim-first':
    case 'buy':
      return amount ? formatMoney(amount, language) : i18n.t('figure.creditsOff');
    case 'arrears':
      return i18n.t('figure.arrears');
    case 'reload-on':
      return amount
        ? i18n.t('figure.below', [formatBrief(amount, language)])
        : i18n.t('figure.switchedOn');
    case 'reload-off':
      return i18n.t('figure.switchedOff');
    case 'reload-failed':
      return i18n.t('figure.offFailed');
    case 'capped':
      return amount
        ? i18n.t('figure.perMonth', [formatBrief(amount, language)])
        : i18n.t('figure.done');
    case 'uncapped':
      return i18n.t('figure.none');
    case 'marked':
      return markFigure(step.how);
    case 'tell':
    case 'save':
      return i18n.t('figure.notYet');
  }
}

function markFigure(how: Step['how']): string {
  switch (how) {
    case 'copied':
      return i18n.t('figure.copied');
    case 'mailed':
      return i18n.t('figure.mailed');
    case 'shared':
      return i18n.t('figure.shared');
    case 'bookmarked':
      return i18n.t('figure.bookmarked');
    case 'weekly':
      return i18n.t('figure.weeklyLook');
    default:
      return i18n.t('figure.youSaid');
  }
}
