import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { StepOf } from '../../guide/steps';
import { ActButton } from '../controls/ActButton';
import { CostNotice } from '../controls/CostNotice';
import { Instruction } from '../controls/Instruction';
import { Instructions } from '../controls/Instructions';
import { ShowActs } from '../controls/ShowActs';
import type { GuideModel } from '../model';
import type { Given } from '../step-props';
import { formatBrief } from '../words/amounts';
import { workspaceName } from '../words/names';
import { campaignIn, sayClaiming, sayOffer } from '../words/offers';
import { sayPromotion } from '../words/promotions';
import { join, sharedFigure, sharedReason, uncounted } from './shared';
import type { StepView } from './step-view';
import { UnfamiliarOffer } from './UnfamiliarOffer';

export const claim: StepView<'claim'> = {
  title: ({ amount, reason }, { language }) => {
    const brief = amount && formatBrief(amount, language);
    if (reason === 'unfamiliar-offer') return i18n.t('step.claim.titleUnfamiliar');
    if (reason === 'card-first') {
      return brief
        ? i18n.t('step.claim.titleCardFirstAmount', [brief])
        : i18n.t('step.claim.titleCardFirst');
    }
    return brief ? i18n.t('step.claim.titleAmount', [brief]) : i18n.t('step.claim.title');
  },
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
      case 'card-first':
        return step.amount ? formatBrief(step.amount, language) : i18n.t('figure.open');
      case 'high-demand':
        return i18n.t('figure.waiting');
      case 'enterprise':
        return i18n.t('figure.notNeeded');
      case 'no-offer':
      case 'no-offer-balance':
        return i18n.t('figure.noOffer');
      case 'unfamiliar-offer':
        return i18n.t('figure.open');
      default:
        return sharedFigure(step.reason, step, model);
    }
  },
  reason: (step, model) => {
    const name = workspaceName(model.standing, model.quotes);
    const isHint = model.reading?.unfamiliar === 'hint';
    switch (step.reason) {
      case 'claimed':
        return sayClaimed(model, name);
      case 'claimable':
      case 'card-first':
      case 'unfamiliar-offer':
        return undefined;
      case 'high-demand':
        return join(
          i18n.t('step.claim.highDemand', [name]),
          campaignIn(model) && sayClaiming(campaignIn(model)),
        );
      case 'enterprise':
        return join(i18n.t('step.claim.enterprise'), isHint ? i18n.t('offer.hint') : undefined);
      case 'no-offer':
      case 'no-offer-balance':
        if (isHint) return join(i18n.t('offer.noneKnown', [name]), i18n.t('offer.hint'));
        return step.reason === 'no-offer'
          ? i18n.t('step.claim.noOffer', [name])
          : join(i18n.t('step.claim.noOfferBalance'), sayPromotion(model));
      case 'unread':
        // An answer about the credit that cannot be read may be about an offer.
        if (step.failure?.kind === 'unreadable') return uncounted(i18n.t('offer.unreadable'));
        return sharedReason(step.reason, step, model);
      default:
        return sharedReason(step.reason, step, model);
    }
  },
  ring: (model) => {
    const { steps, standing } = model;
    if (standing.kind === 'member') return [i18n.t('member.ring'), i18n.t('member.ringNote')];
    if (steps.some(({ reason }) => reason === 'unfamiliar-offer')) {
      return [i18n.t('pointing.ring.unfamiliar'), i18n.t('pointing.ring.unfamiliarNote')];
    }
    return campaignIn(model)?.claiming === 'turns-credits-on'
      ? [i18n.t('pointing.ring.claim'), i18n.t('pointing.ring.claimNote')]
      : [i18n.t('pointing.ring.claim')];
  },
  Body: Claim,
};

function sayClaimed({ reading }: GuideModel, name: string): string {
  const claimed =
    reading?.offer?.value.state === 'claimed'
      ? i18n.t('step.claim.claimed', [name])
      : i18n.t('step.claim.claimedBefore', [name]);
  return join(claimed, reading?.unfamiliar === 'hint' ? i18n.t('offer.hint') : undefined);
}

/** The claim while it can be made: of the offer that is there. */
function Claim({ given, step }: { given: Given; step: StepOf<'claim'> }): JSX.Element {
  if (step.reason === 'unfamiliar-offer') return <UnfamiliarOffer given={given} />;
  const { model } = given;
  const campaign = campaignIn(model);
  const button = buttonOf(model);
  const isCardFirst = step.reason === 'card-first';
  return (
    <>
      {isCardFirst ? (
        <Instructions
          lines={[
            i18n.t('step.claim.addCard', [model.quotes.billing]),
            i18n.t('step.claim.comeBack', [button]),
          ]}
        />
      ) : (
        <Instruction
          given={given}
          step="claim"
          what={i18n.t('step.claim.what', [button])}
          target={button}
        />
      )}
      {campaign ? (
        <p class="why">{sayOffer(campaign, model)}</p>
      ) : (
        <p class="why">{i18n.t('step.claim.why')}</p>
      )}
      <CostNotice
        title={isCardFirst ? i18n.t('cost.beforeCard') : i18n.t('cost.beforeClick')}
        lines={[
          sayClaiming(campaign),
          sayReload(model),
          i18n.t('panel.notClaim', [model.quotes.buy]),
        ]}
      />
      <ShowActs given={given} step="claim" />
      {isCardFirst && (
        <div class="acts">
          <ActButton act={given.act} action={{ type: 'open-billing' }} look="link">
            {i18n.t('act.openBilling')}
          </ActButton>
        </div>
      )}
    </>
  );
}

/** As it stands on the page; else as the campaign's was known to be called. */
function buttonOf({ card, quotes, campaigns, reading }: GuideModel): string {
  if (card) return card.button;
  const { campaign } = reading?.offer?.value ?? {};
  const [first] = campaigns?.find(({ id }) => id === campaign)?.recognisedBy.buttons ?? [];
  return campaign === 'starter-2026-04' || !first ? quotes.claim : first;
}

function sayReload({ reading }: GuideModel): string {
  const reload = reading?.autoReload?.value.on;
  if (reload === undefined) return i18n.t('step.claim.reloadUnknown');
  return reload ? i18n.t('step.claim.reloadOn') : i18n.t('step.claim.reloadOff');
}
