import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { trusted } from '../controls/trusted';
import type { OptionsProps } from './model';
import { Section } from './Section';

/** Everything stored: to keep, or to erase. */
export function Data({ model, act }: OptionsProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  const erase = () => {
    setAsking(false);
    act({ type: 'erase' });
  };
  const button = (action: string, label: string, look: string, onClick: () => void) => (
    <button type="button" class={look} data-action={action} onClick={trusted(onClick)}>
      {label}
    </button>
  );
  return (
    <Section title={i18n.t('settings.data')} note={i18n.t('settings.dataNote')}>
      {model.unreadable > 0 && (
        <p class="options-care">{i18n.t('settings.unreadable', model.unreadable)}</p>
      )}
      {asking && <p role="alert">{i18n.t('settings.eraseSure')}</p>}
      <div class="acts">
        {asking ? (
          <>
            {button('erase', i18n.t('settings.eraseNow'), 'button-plain options-erase', erase)}
            {button('keep', i18n.t('settings.keep'), 'button-plain', () => setAsking(false))}
          </>
        ) : (
          <>
            {button('export', i18n.t('settings.export'), 'button-plain', () =>
              act({ type: 'export' }),
            )}
            {button('ask-erase', i18n.t('settings.erase'), 'button-plain options-erase', () =>
              setAsking(true),
            )}
          </>
        )}
      </div>
      <p role="status">{model.erased && i18n.t('settings.erased')}</p>
    </Section>
  );
}
