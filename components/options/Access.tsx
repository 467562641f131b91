import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { trusted } from '../controls/trusted';
import type { OptionsModel, OptionsProps } from './model';

/** What keeps the guide from reading or remembering; nothing where nothing does. */
export function Access({ model, act }: OptionsProps): JSX.Element | null {
  const apart = apartFrom(model);
  if (!apart) return null;
  return (
    <section class="options-section" data-apart={apart}>
      {apart === 'no-access' ? (
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
      ) : (
        <p class="options-care" role="status">
          {apart === 'full' ? i18n.t('settings.full') : i18n.t('panel.notSaved')}
        </p>
      )}
    </section>
  );
}

function apartFrom({ canRead, isFull, isNotSaved }: OptionsModel) {
  if (!canRead) return 'no-access';
  if (isFull) return 'full';
  return isNotSaved ? 'not-saved' : undefined;
}
