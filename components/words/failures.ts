import { i18n } from '#i18n';
import type { Failure } from '../../guide/reading';
import type { GuideModel } from '../model';
import { formatMoment } from './moments';

const USUAL_STATUS = { 'not-permitted': 403, absent: 404, challenged: 403, limited: 429 } as const;

/** Why something could not be read. */
export function sayFailure(
  failure: Failure | undefined,
  { now, language }: Pick<GuideModel, 'now' | 'language'>,
): string {
  switch (failure?.kind) {
    case 'signed-out':
      return i18n.t('failure.signedOut');
    case 'not-permitted':
      return i18n.t('failure.notPermitted', [failure.status ?? USUAL_STATUS[failure.kind]]);
    case 'absent':
      return i18n.t('failure.absent', [failure.status ?? USUAL_STATUS[failure.kind]]);
    case 'challenged':
      return i18n.t('failure.challenged', [failure.status ?? USUAL_STATUS[failure.kind]]);
    case 'limited': {
      const status = failure.status ?? USUAL_STATUS[failure.kind];
      return failure.retryAt !== undefined && failure.retryAt > now
        ? i18n.t('failure.limitedUntil', [status, formatMoment(failure.retryAt, now, language)])
        : i18n.t('failure.limited', [status]);
    }
    case 'unreadable':
      return i18n.t('failure.unreadable');
    case 'unreachable':
      return failure.status === undefined
        ? i18n.t('failure.unreachable')
        : i18n.t('failure.limited', [failure.status]);
    default:
      return i18n.t('failure.unread');
  }
}
