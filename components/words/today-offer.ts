import { i18n } from '#i18n';
import { known } from '../../guide/reading';
import type { GuideModel } from '../model';
import { formatBrief } from './amounts';
import { formatDay } from './moments';

export function sayClaim({ reading, language }: GuideModel): string {
  const { amount, needsPayment } = known(reading, 'offer')?.value ?? {};
  if (!amount) return i18n.t('today.claim');
  const brief = formatBrief(amount, language);
  return needsPayment ? i18n.t('today.addCard', [brief]) : i18n.t('today.claimAmount', [brief]);
}

export function sayReserved({ reading, language }: GuideModel, name: string): string {
  const amount = known(reading, 'offer')?.value.amount;
  return amount
    ? i18n.t('today.reservedAmount', [formatBrief(amount, language), name])
    : i18n.t('today.reserved', [name]);
}

export function sayOffer({ reading, steps, language }: GuideModel): string {
  if (steps.some(({ reason }) => reason === 'unfamiliar-offer')) {
    return i18n.t('today.offerUnfamiliar');
  }
  const { amount, expiresAt } = known(reading, 'offer')?.value ?? {};
  if (!amount) return i18n.t('today.offer');
  const brief = formatBrief(amount, language);
  return expiresAt === undefined
    ? i18n.t('today.offerAmount', [brief])
    : i18n.t('today.offerUntil', [brief, formatDay(expiresAt, language)]);
}
