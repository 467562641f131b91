import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import { Icon, Signpost } from '../controls/Icon';
import type { Act } from '../model';

/** Says who speaks. */
export function Header({ act, collapsible }: { act: Act; collapsible: boolean }): JSX.Element {
  return (
    <header class="band">
      {collapsible && (
        <button
          type="button"
          class="grip"
          aria-label={i18n.t('panel.move')}
          title={i18n.t('panel.move')}
        >
          <Icon name="grip" />
        </button>
      )}
      <Signpost />
      <h1>{i18n.t('name')}</h1>
      <ActButton
        act={act}
        action={{ type: 'open-options' }}
        look="icon"
        icon="options"
        label={i18n.t('panel.options')}
      />
      {collapsible && (
        <ActButton
          act={act}
          action={{ type: 'collapse' }}
          look="icon"
          icon="down"
          label={i18n.t('panel.collapse')}
        />
      )}
    </header>
  );
}
