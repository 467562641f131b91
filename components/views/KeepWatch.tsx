import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import type { Given } from '../step-props';

/** From the end of the list on the guide can keep an eye on it, if the person wants that. */
export function KeepWatch({ given: { model, act } }: { given: Given }): JSX.Element | null {
  if (model.settings?.watch?.on) return null;
  return (
    <div data-keep-watch>
      <p class="why">{i18n.t('watch.keepText')}</p>
      <div class="acts">
        <ActButton act={act} action={{ type: 'watch' }}>
          {i18n.t('watch.keepOn')}
        </ActButton>
      </div>
    </div>
  );
}
