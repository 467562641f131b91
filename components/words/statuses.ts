import { i18n } from '#i18n';
import type { Step } from '../../guide/steps';

/** Read aloud instead of the mark. */
export function sayStatus({ status, evidence, was }: Step, next: boolean): string {
  if (was) return i18n.t('status.lastKnown');
  switch (status) {
    case 'done':
      if (evidence === 'you') return i18n.t('status.doneByYou');
      return evidence === 'page' ? i18n.t('status.doneOnPage') : i18n.t('status.done');
    case 'todo':
      return next ? i18n.t('status.next') : i18n.t('status.todo');
    case 'waiting':
      return i18n.t('status.waiting');
    case 'blocked':
      return i18n.t('status.blocked');
    case 'skipped':
      return i18n.t('status.skipped');
    case 'unknown':
      return i18n.t('status.unknown');
  }
}
