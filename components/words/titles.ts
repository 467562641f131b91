import { i18n } from '#i18n';
import type { Step, StepName } from '../../guide/checklist';
import { formatBrief } from './amounts';

/** The step in one word or two. */
export function nounOf(name: StepName): string {
  switch (name) {
    case 'account':
      return i18n.t('noun.account');
    case 'claim':
      return i18n.t('noun.claim');
    case 'balance':
      return i18n.t('noun.balance');
    case 'auto-reload':
      return i18n.t('noun.autoReload');
    case 'spend-cap':
      return i18n.t('noun.spendCap');
    case 'notify':
      return i18n.t('noun.notify');
    case 'bookmark':
      return i18n.t('noun.bookmark');
  }
}

/** The step as an act. */
export function titleOf({ name, reason, amount }: Step, language: string): string {
  switch (name) {
    case 'account':
      return i18n.t('title.account');
    case 'claim':
      return amount
        ? i18n.t('title.claimAmount', [formatBrief(amount, language)])
        : i18n.t('title.claim');
    case 'balance':
      if (reason === 'credits-off') return i18n.t('title.creditsOff');
      return reason === 'buy' ? i18n.t('title.buy') : i18n.t('title.balance');
    case 'auto-reload':
      return reason === 'reload-failed'
        ? i18n.t('title.autoReloadFailed')
        : i18n.t('title.autoReload');
    case 'spend-cap':
      return i18n.t('title.spendCap');
    case 'notify':
      return i18n.t('title.notify');
    case 'bookmark':
      return i18n.t('title.bookmark');
  }
}
