import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { GuideModel } from '../model';

/** One line above everything: something was not stored, or claude.ai asks to pay. */
export function Notice({ notice }: { notice: NonNullable<GuideModel['notice']> }): JSX.Element {
  return (
    <p class="notice" role="status" data-notice={notice}>
      {notice === 'not-saved' ? i18n.t('panel.notSaved') : i18n.t('panel.notClaim')}
    </p>
  );
}
