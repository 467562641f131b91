import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from './ActButton';
import { Band } from './Band';
import type { Act } from './model';

/** The popup before any workspace was read. Not a guide yet, hence without its attributes. */
export function Welcome({ act }: { act: Act }): JSX.Element {
  return (
    <main class="guide popup">
      <Band act={act} collapsible={false} />
      <div class="middle view">
        <p class="what">{i18n.t('welcome.text')}</p>
        <div class="acts">
          <ActButton act={act} action={{ type: 'open-usage-page' }} look="filled">
            {i18n.t('welcome.open')}
          </ActButton>
        </div>
      </div>
      <footer class="foot">{i18n.t('foot.independent')}</footer>
    </main>
  );
}
