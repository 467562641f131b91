import { i18n } from '#i18n';
import type { GuideModel, Pointing } from '../model';

/** The act that the spotlight points at, and what it brings with it. */
export function sayLabel(
  { standing, steps }: GuideModel,
  { step, stage }: Pointing,
): readonly [act: string, note?: string] {
  switch (step) {
    case 'account':
      return stage === 'entry' && standing.kind === 'wrong-organization'
        ? [i18n.t('spotlight.entry', [standing.target.name])]
        : [i18n.t('spotlight.menu'), i18n.t('spotlight.menuNote')];
    case 'claim':
      return [i18n.t('spotlight.claim'), i18n.t('spotlight.claimNote')];
    case 'balance':
      return steps.some(({ reason }) => reason === 'credits-off')
        ? [i18n.t('title.creditsOff')]
        : [i18n.t('spotlight.balance'), i18n.t('spotlight.balanceNote')];
    case 'auto-reload':
      return [i18n.t('spotlight.autoReload'), i18n.t('spotlight.autoReloadNote')];
    case 'spend-cap':
      return [i18n.t('spotlight.spendCap')];
    default:
      return [i18n.t('spotlight.other')];
  }
}
