import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import type { Act } from '../model';

/** The browser lets the guide read this one page, because the button was pressed on it. */
export function PageOnly({ act }: { act: Act }): JSX.Element {
  return (
    <p class="notice" role="status" data-notice="page-only">
      {i18n.t('access.pageOnly')}{' '}
      <ActButton act={act} action={{ type: 'allow-access' }} look="link">
        {i18n.t('access.always')}
      </ActButton>
    </p>
  );
}
