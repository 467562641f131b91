import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { displayName } from '../../guide/organization';
import { trusted } from '../controls/trusted';
import { formatDay } from '../words/moments';
import type { OptionsProps } from './model';
import { Section } from './Section';
import { SettingRow } from './SettingRow';

/** Where the guide does not warn. */
export function AcceptedAccounts({ model, act }: OptionsProps): JSX.Element {
  const { accepted, organizations, language, settings } = model;
  return (
    <Section title={i18n.t('settings.fine')} note={i18n.t('settings.fineNote')}>
      {accepted.length === 0 && <p class="options-row">{i18n.t('settings.nothingFine')}</p>}
      {accepted.map(({ organization: id, at }) => {
        const organization = organizations.find((o) => o.id === id);
        return (
          <div class="options-row" key={id}>
            <span>
              {organization ? displayName(organization) : i18n.t('account.kind.unnamed')}
              <span class="options-note">
                {i18n.t('settings.since', [formatDay(at, language)])}
              </span>
            </span>
            <button
              type="button"
              class="button-plain"
              data-action="warn-again"
              onClick={trusted(() => act({ type: 'warn-again', organization: id }))}
            >
              {i18n.t('settings.warnAgain')}
            </button>
          </div>
        );
      })}
      <SettingRow
        model={model}
        name="personalSilence"
        label={i18n.t('settings.silence')}
        note={i18n.t('settings.silenceNote')}
        fixed={
          settings.personalSilence ? i18n.t('figure.switchedOn') : i18n.t('figure.switchedOff')
        }
      >
        <input
          type="checkbox"
          checked={settings.personalSilence === true}
          data-action="silence-personal"
          onChange={trusted((event) =>
            act({ type: 'set', settings: { personalSilence: event.currentTarget.checked } }),
          )}
        />
      </SettingRow>
    </Section>
  );
}
