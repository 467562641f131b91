import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { trusted } from '../controls/trusted';
import type { OptionsProps } from './model';

/** What keeps the guide from reading or remembering; nothing where nothing does. */
export function Access({ model, act }: OptionsProps): JSX.Element | null {
  if (model.canRead && !model.isFull) return null;
  return (
    <section class="options-section" data-apart={model.canRead ? 'full' : 'no-access'}>
      {model.canRead ? (
        <p class="options-care">{i18n.t('settings.full')}</p>
      ) : (
        <div class="options-care">
          <p>
            <strong>{i18n.t('access.title')}</strong> {i18n.t('access.why')}
          </p>
          <button
            type="button"
            class="button-filled"
            data-action="allow-access"
            onClick={trusted(() => act({ type: 'allow-access' }))}
          >
            {i18n.t('access.allow')}
          </button>
        </div>
      )}
    </section>
  );
}
