import { i18n } from '#i18n';
import type { Step, StepName } from '../../guide/steps';
import { formatBrief } from './amounts';

/** The step in one word or two. */
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

/** The step as an act. */
export function titleOf({ name, reason, amount }: Step, language: string): string {
  switch (name) {
    case 'account':
      return i18n.t('step.account.title');
    case 'claim':
      return amount
        ? i18n.t('step.claim.titleAmount', [formatBrief(amount, language)])
        : i18n.t('step.claim.title');
    case 'balance':
      if (reason === 'credits-off') return i18n.t('step.balance.titleCreditsOff');
      return reason === 'buy' ? i18n.t('step.balance.titleBuy') : i18n.t('step.balance.title');
    case 'auto-reload':
      return reason === 'reload-failed'
        ? i18n.t('step.autoReload.titleFailed')
        : i18n.t('step.autoReload.title');
    case 'spend-cap':
      return i18n.t('step.spendCap.title');
    case 'notify':
      return i18n.t('step.notify.title');
    case 'bookmark':
      return i18n.t('step.bookmark.title');
  }
}
