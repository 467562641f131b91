import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CostNotice } from '../controls/CostNotice';
import { RichText } from '../controls/RichText';
import { ShowActs } from '../controls/ShowActs';
import type { Given } from '../step-props';

/**
 * An offer of which only its card tells: what it says, and where its terms are. Whoever claims it
 * does so by their own judgement.
 */
export function UnfamiliarOffer({ given }: { given: Given }): JSX.Element {
  const { card } = given.model;
  const terms = card?.terms;
  // The sentence around what is quoted ends with a stop of its own.
  const says = (card?.says ?? []).map((text) => text.replaceAll('**', '').replace(/[.。।]$/, ''));
  return (
    <>
      {says.length > 0 ? (
        <p class="what">
          <RichText text={i18n.t('offer.cardSays', [says.join(' · ')])} />
        </p>
      ) : (
        <p class="what">{i18n.t('offer.unfamiliar')}</p>
      )}
      {card && terms && (
        <p class="why">{i18n.t('offer.readTerms', [new URL(terms).host, card.button])}</p>
      )}
      <CostNotice title={i18n.t('cost.beforeClick')} lines={[i18n.t('offer.mayTurnOn')]} />
      <ShowActs given={given} step="claim" />
      {terms && (
        <div class="acts">
          <a
            class="button-link"
            href={terms}
            target="_blank"
            rel="noreferrer"
            onClick={onlyTrusted}
          >
            {i18n.t('offer.openTerms')}
          </a>
        </div>
      )}
    </>
  );
}

/** The page cannot press our link. */
function onlyTrusted(event: Event): void {
  if (!event.isTrusted) event.preventDefault();
}
