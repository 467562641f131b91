import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { displayName, isWorkspace } from '../../guide/organization';
import { onLeft } from '../controls/onLeft';
import type { OptionsProps } from './model';
import { Section } from './Section';
import { SettingRow } from './SettingRow';

/** Which workspace the guide looks after, and whom its members ask. */
export function Workspace({ model, act }: OptionsProps): JSX.Element {
  const { settings, organizations, workspaceName } = model;
  const { pinned = '', ownerContact = '' } = settings;
  const known = organizations.filter(isWorkspace).map((o) => ({ id: o.id, name: displayName(o) }));
  // One that no login here has: by the company, or from before.
  const isForeign = pinned !== '' && !known.some(({ id }) => id === pinned);
  const foreign = { id: pinned, name: workspaceName || i18n.t('account.kind.unnamed') };
  const choices = isForeign ? [...known, foreign] : known;
  const chosen = choices.find(({ id }) => id === pinned);
  return (
    <Section title={i18n.t('settings.workspace')} note={i18n.t('settings.workspaceNote')}>
      <SettingRow
        model={model}
        name="pinned"
        label={i18n.t('settings.mine')}
        note={i18n.t('settings.mineNote')}
        fixed={chosen?.name ?? i18n.t('settings.none')}
      >
        <select
          value={pinned}
          onChange={onLeft((organization) => act({ type: 'pin', organization }))}
          data-action="pin"
        >
          <option value="">{i18n.t('settings.none')}</option>
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </SettingRow>
      {isForeign && <p class="options-care">{i18n.t('account.notHere', [foreign.name])}</p>}
      {chosen && <p class="options-note options-id">{i18n.t('settings.id', [chosen.id])}</p>}
      <SettingRow
        model={model}
        name="ownerContact"
        label={i18n.t('settings.contact')}
        note={i18n.t('settings.contactNote')}
        fixedNote={i18n.t('settings.contactFixed')}
        fixed={ownerContact}
      >
        <input
          type="text"
          maxlength={200}
          value={ownerContact}
          data-action="set-contact"
          onChange={onLeft((value) =>
            act(
              value.trim()
                ? { type: 'set', settings: { ownerContact: value.trim() } }
                : { type: 'unset', name: 'ownerContact' },
            ),
          )}
        />
      </SettingRow>
    </Section>
  );
}
