import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { trusted } from '../controls/trusted';

/** Before anything was read, the page has one thing to do. */
export function NothingRead({ open }: { open: () => void }): JSX.Element {
  return (
    <section class="money-view" data-money="nothing">
      <h1 class="money-title">{i18n.t('money.unread')}</h1>
      <div class="acts">
        <button
          type="button"
          class="button-filled"
          data-action="read-again"
          onClick={trusted(open)}
        >
          {i18n.t('money.readNow')}
        </button>
      </div>
    </section>
  );
}
