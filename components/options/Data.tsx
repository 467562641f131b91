import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { trusted } from '../controls/trusted';
import type { Imported, OptionsProps } from './model';
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
      {model.newer > 0 && <p class="options-care">{i18n.t('settings.newer')}</p>}
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
            <Import act={act} />
            {button('ask-erase', i18n.t('settings.erase'), 'button-plain options-erase', () =>
              setAsking(true),
            )}
          </>
        )}
      </div>
      <p role="status" data-imported={model.imported?.result}>
        {model.erased && i18n.t('settings.erased')}
        {model.imported && sayImported(model.imported)}
      </p>
    </Section>
  );
}

/** A file is chosen in the browser's own dialog, which a button of ours opens. */
function Import({ act }: Pick<OptionsProps, 'act'>): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const give = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    if (file) act({ type: 'import', file });
    // So that the same file can be given again.
    currentTarget.value = '';
  };
  return (
    <>
      <button
        type="button"
        class="button-plain"
        data-action="import"
        onClick={trusted(() => input.current?.click())}
      >
        {i18n.t('settings.import')}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        data-import
        onChange={give}
      />
    </>
  );
}

function sayImported({ result, workspaces = 0 }: Imported): string {
  switch (result) {
    case 'done':
      return i18n.t('settings.imported', workspaces);
    case 'foreign':
      return i18n.t('settings.importForeign');
    case 'broken':
      return i18n.t('settings.importBroken');
    case 'newer':
      return i18n.t('settings.importNewer');
    case 'failed':
      return i18n.t('panel.notSaved');
  }
}
