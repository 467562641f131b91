import { i18n } from '#i18n';
import type { DiagnosisId } from '../../guide/diagnosis';

interface Explanation {
  title: string;
  /** Whose account the message is about. */
  whose: string;
  /** What to do about it. */
  next: string;
}

export function sayDiagnosis(id: DiagnosisId): Explanation {
  const member = i18n.t('diagnosis.whoseMember');
  const personal = i18n.t('diagnosis.whosePersonal');
  switch (id) {
    case 'organization-unclaimed':
      return {
        title: i18n.t('diagnosis.organizationUnclaimed'),
        whose: member,
        next: i18n.t('diagnosis.nextClaim'),
      };
    case 'personal-unclaimed':
      return {
        title: i18n.t('diagnosis.personalUnclaimed'),
        whose: personal,
        next: i18n.t('diagnosis.nextPersonalClaim'),
      };
    case 'personal-add-more':
      return {
        title: i18n.t('diagnosis.personalAddMore'),
        whose: personal,
        next: i18n.t('diagnosis.nextPersonalBuy'),
      };
    case 'personal-out':
      return {
        title: i18n.t('diagnosis.personalOut'),
        whose: personal,
        next: i18n.t('diagnosis.nextPersonalBuy'),
      };
    case 'organization-out':
      return {
        title: i18n.t('diagnosis.organizationOut'),
        whose: member,
        next: i18n.t('diagnosis.nextBuy'),
      };
    case 'organization-cap':
      return {
        title: i18n.t('diagnosis.organizationCap'),
        whose: member,
        next: i18n.t('diagnosis.nextRaise'),
      };
    case 'member-cap':
      return {
        title: i18n.t('diagnosis.memberCap'),
        whose: member,
        next: i18n.t('diagnosis.nextRaise'),
      };
    case 'rate-limit':
      return {
        title: i18n.t('diagnosis.rateLimit'),
        whose: i18n.t('diagnosis.whoseAny'),
        next: i18n.t('diagnosis.nextWait'),
      };
    case 'api-key':
      return {
        title: i18n.t('diagnosis.apiKey'),
        whose: i18n.t('diagnosis.whoseKey'),
        next: i18n.t('diagnosis.nextConsole'),
      };
  }
}
