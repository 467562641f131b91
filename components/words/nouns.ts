import { i18n } from '#i18n';
import type { StepName } from '../../guide/steps';

/** The step in one word or two; apart from its view, for the toolbar shows no views. */
export function nounOf(name: StepName): string {
  switch (name) {
    case 'account':
      return i18n.t('step.account.noun');
    case 'claim':
      return i18n.t('step.claim.noun');
    case 'balance':
      return i18n.t('step.balance.noun');
    case 'auto-reload':
      return i18n.t('step.autoReload.noun');
    case 'spend-cap':
      return i18n.t('step.spendCap.noun');
    case 'notify':
      return i18n.t('step.notify.noun');
    case 'bookmark':
      return i18n.t('step.bookmark.noun');
  }
}
