import { i18n } from '#i18n';
import { formatMoney } from '../../guide/money';
import type { Step } from '../../guide/steps';
import type { FromOutside } from '../../guide/steps/from-outside';
import type { UnreadReason, Verdict } from '../../guide/steps/verdict';
import type { GuideModel } from '../model';
import { sayConflict } from '../words/conflicts';
import { sayFailure } from '../words/failures';
import { workspaceName } from '../words/names';

/** The reasons that any step may have. */
export type SharedReason = FromOutside | UnreadReason;

export function sharedFigure(
  reason: SharedReason,
  { amount }: Pick<Step, 'amount'>,
  { language }: GuideModel,
): string {
  switch (reason) {
    case 'no-workspace':
      return '';
    case 'switch-first':
      return i18n.t('figure.later');
    case 'not-manager':
      return i18n.t('figure.needsOwner');
    case 'unread':
      return amount ? formatMoney(amount, language) : i18n.t('figure.notKnown');
    default:
      return i18n.t('figure.notKnown');
  }
}

export function sharedReason(
  reason: SharedReason,
  { fact, failure }: Verdict<string>,
  model: GuideModel,
): string {
  const name = workspaceName(model.standing, model.quotes);
  switch (reason) {
    case 'switch-first':
      return i18n.t('account.switchFirst', [name]);
    case 'not-manager':
      return i18n.t('account.notManager', [name]);
    case 'no-workspace':
      return i18n.t('account.noWorkspace');
    case 'conflict':
      return uncounted(sayConflict(fact, model));
    default:
      return uncounted(sayFailure(failure, model));
  }
}

/** What is not known counts neither as done nor as open. */
export function uncounted(sentence: string): string {
  return `${sentence} ${i18n.t('failure.counted')}`;
}

export function markFigure(how: Step['how']): string {
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

/** Sentences, one after the other. */
export function join(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter(Boolean).join(' ');
}
