import { i18n } from '#i18n';
import { formatMoney } from '../../guide/money';
import type { GuideModel } from '../model';
import { formatDay } from './moments';

/** The promotional credit in the balance that ends first. */
export function sayPromotion({ reading, language }: GuideModel): string | undefined {
  const [first] = (reading?.promotions?.value ?? []).toSorted(
    (a, b) => (a.expiresAt ?? Number.POSITIVE_INFINITY) - (b.expiresAt ?? Number.POSITIVE_INFINITY),
  );
  if (!first) return undefined;
  const amount = first.remaining && formatMoney(first.remaining, language);
  const day = first.expiresAt && formatDay(first.expiresAt, language);
  if (amount && day) return i18n.t('step.balance.promotion', [amount, day]);
  if (day) return i18n.t('step.balance.promotionUntil', [day]);
  return amount && i18n.t('step.balance.promotionAmount', [amount]);
}
