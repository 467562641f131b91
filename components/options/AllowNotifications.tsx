import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { trusted } from '../controls/trusted';

/** Asks the browser, within the press, for the permission without which nothing can be told. */
export function AllowNotifications({ onAllow }: { onAllow: () => void }): JSX.Element {
  return (
    <button
      type="button"
      class="button-plain"
      data-action="allow-notifications"
      onClick={trusted(onAllow)}
    >
      {i18n.t('reminder.allow')}
    </button>
  );
}
