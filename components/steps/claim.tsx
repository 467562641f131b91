import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CostNotice } from '../controls/CostNotice';
import { Instruction } from '../controls/Instruction';
import { ShowActs } from '../controls/ShowActs';
import type { GuideModel } from '../model';
import type { Given } from '../step-props';
import { formatBrief } from '../words/amounts';
import { workspaceName } from '../words/names';
import { sayPromotion } from '../words/promotions';
import { join, sharedFigure, sharedReason, uncounted } from './shared';
import type { StepView } from './step-view';

export const claim: StepView<'claim'> = {
  noun: () => i18n.t('step.claim.noun'),
  title: ({ amount }, { language }) =>
    amount
      ? i18n.t('step.claim.titleAmount', [formatBrief(amount, language)])
      : i18n.t('step.claim.title'),
  figure: (step, model) => {
    const { language, reading } = model;
    switch (step.reason) {
      case 'claimed': {
        const claimed = reading?.offer?.value.amount;
        return claimed
          ? i18n.t('figure.claimedAmount', [formatBrief(claimed, language)])
          : i18n.t('figure.claimed');
      }
      case 'claimable':
        return step.amount ? formatBrief(step.amount, language) : i18n.t('figure.open');
      case 'high-demand':
        return i18n.t('figure.waiting');
      case 'enterprise':
        return i18n.t('figure.notNeeded');
      case 'no-offer':
      case 'no-offer-balance':
        return i18n.t('figure.noOffer');
      case 'unfamiliar-offer':
        return i18n.t('figure.notKnown');
      default:
        return sharedFigure(step.reason, step, model);
    }
  },
  reason: (step, model) => {
    const name = workspaceName(model.standing, model.quotes);
    switch (step.reason) {
      case 'claimed':
        return sayClaimed(model, name);
      case 'claimable':
        return undefined;
      case 'high-demand':
        return i18n.t('step.claim.highDemand', [name]);
      case 'enterprise':
        return i18n.t('step.claim.enterprise');
      case 'no-offer':
        return i18n.t('step.claim.noOffer', [name]);
      case 'no-offer-balance':
        return join(i18n.t('step.claim.noOfferBalance'), sayPromotion(model));
      case 'unfamiliar-offer':
        return uncounted(i18n.t('offer.unfamiliar'));
      case 'unread':
        // An answer about the credit that cannot be read may be about an offer.
        if (step.failure?.kind === 'unreadable') return uncounted(i18n.t('offer.unreadable'));
        return sharedReason(step.reason, step, model);
      default:
        return sharedReason(step.reason, step, model);
    }
  },
  ring: () => [i18n.t('pointing.ring.claim'), i18n.t('pointing.ring.claimNote')],
  Body: Claim,
};

function sayClaimed({ reading }: GuideModel, name: string): string {
  const claimed =
    reading?.offer?.value.state === 'claimed'
      ? i18n.t('step.claim.claimed', [name])
      : i18n.t('step.claim.claimedBefore', [name]);
  return join(claimed, reading?.unknownOffer ? i18n.t('offer.unfamiliarToo') : undefined);
}

/** The claim while it can be made. */
function Claim({ given }: { given: Given }): JSX.Element {
  const { quotes, reading } = given.model;
  const reload = reading?.autoReload?.value.on;
  return (
    <>
      <Instruction
        given={given}
        step="claim"
        what={i18n.t('step.claim.what', [quotes.claim])}
        target={quotes.claim}
      />
      <p class="why">{i18n.t('step.claim.why')}</p>
      <CostNotice
        title={i18n.t('cost.beforeClick')}
        lines={[
          ...(reading?.offer?.value.needsPayment ? [i18n.t('step.claim.needsPayment')] : []),
          i18n.t('step.claim.turnsOn'),
          reload === undefined
            ? i18n.t('step.claim.reloadUnknown')
            : reload
              ? i18n.t('step.claim.reloadOn')
              : i18n.t('step.claim.reloadOff'),
          i18n.t('panel.notClaim'),
        ]}
      />
      <ShowActs given={given} step="claim" />
    </>
  );
}
