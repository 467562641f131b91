import { i18n } from '#i18n';
import { campaignEndingAt } from '../../guide/campaign';
import { formatMoney } from '../../guide/money';
import { isAllPromotional } from '../../guide/promotions';
import type { GuideModel } from '../model';
import { formatDay } from './moments';
import { sayPaysFor } from './offers';

/** The promotional credit in the balance that ends first; what it pays for, where it is all there is. */
export function sayPromotion(model: GuideModel): string | undefined {
  const { reading, language } = model;
  const [first] = (reading?.promotions?.value ?? []).toSorted(
    (a, b) => (a.expiresAt ?? Number.POSITIVE_INFINITY) - (b.expiresAt ?? Number.POSITIVE_INFINITY),
  );
  if (!first) return undefined;
  const amount = first.remaining && formatMoney(first.remaining, language);
  const day = first.expiresAt ? formatDay(first.expiresAt, language) : undefined;
  if (isAllPromotional(reading)) return sayAll(model, day, first.expiresAt);
  if (amount && day) return i18n.t('step.balance.promotion', [amount, day]);
  if (day) return i18n.t('step.balance.promotionUntil', [day]);
  return amount && i18n.t('step.balance.promotionAmount', [amount]);
}

/** @param day on which it ends, or the first part of it. Parts of several campaigns have terms of their own. */
function sayAll(model: GuideModel, day: string | undefined, expiresAt: number | undefined): string {
  const ends = new Set(model.reading?.promotions?.value.map((each) => each.expiresAt));
  if (day && ends.size > 1) {
    return `${i18n.t('step.balance.promotionAllFirst', [day])} ${i18n.t('step.balance.promotionTerms')}`;
  }
  const all = day
    ? i18n.t('step.balance.promotionAll', [day])
    : i18n.t('step.balance.promotionAllPlain');
  return `${all} ${sayUse(model, expiresAt)}`;
}

function sayUse({ campaigns = [], standing }: GuideModel, expiresAt: number | undefined): string {
  const kind = standing.kind === 'manager' ? standing.organization.kind : undefined;
  const campaign =
    kind && expiresAt !== undefined ? campaignEndingAt(campaigns, kind, expiresAt) : undefined;
  return campaign ? sayPaysFor(campaign.paysFor) : i18n.t('step.balance.promotionTerms');
}
