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
        ? [i18n.t('pointing.ring.entry', [standing.target.name])]
        : [i18n.t('pointing.ring.menu'), i18n.t('pointing.ring.menuNote')];
    case 'claim':
      return [i18n.t('pointing.ring.claim'), i18n.t('pointing.ring.claimNote')];
    case 'balance':
      return steps.some(({ reason }) => reason === 'credits-off')
        ? [i18n.t('step.balance.titleCreditsOff')]
        : [i18n.t('pointing.ring.balance'), i18n.t('pointing.ring.balanceNote')];
    case 'auto-reload':
      return [i18n.t('pointing.ring.autoReload'), i18n.t('pointing.ring.autoReloadNote')];
    case 'spend-cap':
      return [i18n.t('pointing.ring.spendCap')];
    default:
      return [i18n.t('pointing.ring.other')];
  }
}
