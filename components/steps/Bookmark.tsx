import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../ActButton';
import type { Given } from '../given';
import { Say } from '../Say';

/** Keeping the usage page at hand for the weekly look. */
export function Bookmark({ given }: { given: Given }): JSX.Element {
  const { act, place } = given;
  const keys = /Mac/.test(navigator.userAgent) ? '⌘D' : 'Ctrl+D';
  return (
    <>
      <p class="what">
        <Say text={i18n.t('bookmark.what', [keys])} />
      </p>
      <p class="why">{i18n.t('bookmark.why')}</p>
      <div class="acts">
        {place === 'popup' && (
          <ActButton act={act} action={{ type: 'open-usage-page' }}>
            {i18n.t('act.openUsage')}
          </ActButton>
        )}
        <ActButton act={act} action={{ type: 'mark', step: 'bookmark' }} look="filled">
          {i18n.t('act.bookmarked')}
        </ActButton>
      </div>
    </>
  );
}
