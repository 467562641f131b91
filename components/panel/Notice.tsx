import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { GuideModel } from '../model';

/** One line above everything: what the person should know before they go on. */
export function Notice({ notice }: { notice: NonNullable<GuideModel['notice']> }): JSX.Element {
  return (
    <p class="notice" role="status" data-notice={notice}>
      {sayNotice(notice)}
    </p>
  );
}

function sayNotice(notice: NonNullable<GuideModel['notice']>): string {
  switch (notice) {
    case 'not-saved':
      return i18n.t('panel.notSaved');
    case 'not-claim':
      return i18n.t('panel.notClaim');
    case 'full':
      return i18n.t('settings.full');
    case 'ousted':
      return i18n.t('panel.ousted');
    case 'unseen':
      return i18n.t('panel.unseen');
  }
}
