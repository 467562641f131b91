import { i18n } from '#i18n';
import type { Step } from '../../guide/steps';
import type { GuideModel } from '../model';
import { formatDay, formatMoment } from './moments';

/** Where a done step's evidence comes from, with its moment. */
export function sayEvidence(step: Step, model: GuideModel): string | undefined {
  const { now, language, readAt } = model;
  const at = step.at ?? readAt;
  if (at === undefined) return undefined;
  switch (step.evidence) {
    case 'api':
      return i18n.t('evidence.api', [formatMoment(at, now, language)]);
    case 'page':
      return i18n.t('evidence.page', [formatMoment(at, now, language)]);
    case 'you':
      return step.reason === 'declined'
        ? sayDeclined(step, formatDay(at, language))
        : sayMark(step.how, formatDay(at, language));
    default:
      return undefined;
  }
}

function sayDeclined({ name }: Step, day: string): string {
  return name === 'auto-reload'
    ? i18n.t('step.autoReload.declined', [day])
    : i18n.t('step.spendCap.declined', [day]);
}

function sayMark(how: Step['how'], day: string): string {
  switch (how) {
    case 'copied':
      return i18n.t('evidence.copied', [day]);
    case 'mailed':
      return i18n.t('evidence.mailed', [day]);
    case 'shared':
      return i18n.t('evidence.shared', [day]);
    case 'bookmarked':
      return i18n.t('evidence.bookmarked', [day]);
    case 'weekly':
      return i18n.t('reminder.weeklyOn');
    default:
      return i18n.t('evidence.hand', [day]);
  }
}

/** Where an open step's figure comes from. */
export function saySource(step: Step, model: GuideModel): string | undefined {
  const { now, language, reading } = model;
  if (step.at === undefined) return undefined;
  const at = formatMoment(step.at, now, language);
  const expiresAt = step.name === 'claim' ? reading?.offer?.value.expiresAt : undefined;
  if (step.evidence === 'page') return i18n.t('evidence.seen', [at]);
  return expiresAt === undefined
    ? i18n.t('evidence.read', [at])
    : i18n.t('evidence.readUntil', [at, formatDay(expiresAt, language)]);
}
