import { i18n } from '#i18n';
import { type Campaign, endOf, type PaysFor, worthOf } from '../../guide/campaign';
import { formatWhole } from '../../guide/money';
import type { GuideModel } from '../model';
import { formatDay } from './moments';

/** The campaign of the offer that is there; `undefined` where it is of none that is known. */
export function campaignIn({ campaigns, reading }: GuideModel): Campaign | undefined {
  const { campaign } = reading?.offer?.value ?? {};
  return campaigns?.find(({ id }) => id === campaign);
}

function offerName({ id }: Campaign): string | undefined {
  switch (id) {
    case 'starter-2026-04':
      return i18n.t('offer.name.starter');
    case 'launch-2026-07':
      return i18n.t('offer.name.launch');
    case 'tag-2026-08':
      return i18n.t('offer.name.tag');
    case 'activation-2026-06':
      return i18n.t('offer.name.activation');
    case 'cloud-session-2026-09':
      return i18n.t('offer.name.cloudSession');
    default:
      return undefined;
  }
}

export function sayPaysFor(use: PaysFor): string {
  switch (use) {
    case 'past-plan':
      return i18n.t('offer.pays.pastPlan');
    case 'any-model':
      return i18n.t('offer.pays.anyModel');
    case 'channels':
      return i18n.t('offer.pays.channels');
    case 'code-and-cowork':
      return i18n.t('offer.pays.codeAndCowork');
    case 'cloud-sessions':
      return i18n.t('offer.pays.cloudSessions');
    case 'api':
      return i18n.t('offer.pays.api');
  }
}

/** What it is: its name, what it pays for, and for how long. */
export function sayOffer(campaign: Campaign, model: GuideModel): string {
  const { paysFor, spentFirst } = campaign;
  const name = offerName(campaign);
  return [
    name,
    sayPaysFor(paysFor),
    spentFirst && i18n.t('offer.spentFirst'),
    sayWorth(campaign, model),
    saySpend(campaign, model),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What claiming does to usage credits, by the offer's own terms. */
export function sayClaiming(campaign: Campaign | undefined): string {
  switch (campaign?.claiming) {
    case 'turns-credits-on':
      return i18n.t('step.claim.turnsOn');
    case 'leaves-credits':
      return i18n.t('offer.leavesCredits');
    default:
      return i18n.t('offer.mayTurnOn');
  }
}

/** Computed only where claude.ai named no amount and the seats were read. */
function sayWorth(campaign: Campaign, { reading, language }: GuideModel): string | undefined {
  if (reading?.offer?.value.amount) return undefined;
  const worth = worthOf(campaign, reading?.seats?.value);
  return worth ? i18n.t('offer.bySeats', [formatWhole(worth, 'USD', language)]) : undefined;
}

function saySpend({ spend }: Campaign, { language, now }: GuideModel): string | undefined {
  if (!spend || spend === 'billing-cycle') return undefined;
  if ('days' in spend) return i18n.t('offer.validDays', [spend.days]);
  // A day that is past says nothing of an offer that is there all the same.
  if (endOf(spend.until) <= now) return undefined;
  return i18n.t('offer.validUntil', [formatDay(Date.parse(spend.until), language)]);
}
