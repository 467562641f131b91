import { i18n } from '#i18n';
import type { FactName, Offer, Values } from '../../guide/facts';
import { SHOWN_FACTS, type ShownFact } from '../../guide/facts';
import { formatMoney } from '../../guide/money';
import type { GuideModel } from '../model';

/** What claude.ai's data and its page say of a fact about which they disagree. */
export function sayConflict(fact: FactName | undefined, { reading, language }: GuideModel): string {
  const name = SHOWN_FACTS.find((shown) => shown === fact);
  if (!name || !reading?.conflicts) return i18n.t('failure.unread');
  const said = sayValue(name, reading.conflicts.said, language);
  const shown = sayValue(name, reading.conflicts.shown, language);
  return i18n.t('conflict.says', [said, shown]);
}

function sayValue(fact: ShownFact, values: Values, language: string): string {
  switch (fact) {
    case 'offer':
      return sayOffer(values.offer?.state);
    case 'balance':
      return values.balance ? formatMoney(values.balance, language) : i18n.t('figure.notKnown');
    case 'spendCap': {
      const limit = values.spendCap?.limit;
      return limit ? formatMoney(limit, language) : i18n.t('conflict.noCap');
    }
    case 'autoReload':
      return values.autoReload?.on ? i18n.t('figure.switchedOn') : i18n.t('figure.switchedOff');
    case 'creditsOn':
      return values.creditsOn ? i18n.t('conflict.creditsOn') : i18n.t('figure.creditsOff');
  }
}

function sayOffer(state: Offer['state'] | undefined): string {
  switch (state) {
    case 'claimed':
      return i18n.t('figure.claimed');
    case 'claimable':
      return i18n.t('conflict.creditOpen');
    case 'high-demand':
      return i18n.t('conflict.creditWaiting');
    default:
      return i18n.t('figure.noOffer');
  }
}
