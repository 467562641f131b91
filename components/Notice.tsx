import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { GuideModel } from './model';

/** A thing that went wrong in the extension itself. */
export function Notice({ notice }: { notice: NonNullable<GuideModel['notice']> }): JSX.Element {
  return (
    <p class="notice" role="status">
      {notice === 'reload-page' ? i18n.t('notice.reloadPage') : i18n.t('notice.notSaved')}
    </p>
  );
}
