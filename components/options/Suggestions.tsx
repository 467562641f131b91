import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { adviseCap, adviseReload, WORKING_DAYS } from '../../guide/advice';
import { formatWhole } from '../../guide/money';
import { Settings } from '../../guide/settings';
import { Figures } from '../controls/Figures';
import { onLeft } from '../controls/onLeft';
import type { OptionsModel, OptionsProps } from './model';
import { Section } from './Section';
import { SettingRow } from './SettingRow';

/** What the suggested amounts rest on, and what they come to. */
export function Suggestions({ model, act }: OptionsProps): JSX.Element {
  const { settings, teamSize } = model;
  const { wayOfWorking } = settings;
  const chooseSize = (value: string) => {
    const size = Number.parseInt(value, 10);
    if (size >= 1) act({ type: 'set', settings: { teamSize: size } });
    else act({ type: 'unset', name: 'teamSize' });
  };
  const chooseWay = (value: string) => {
    const chosen = Settings.safeParse({ wayOfWorking: value });
    if (chosen.success) act({ type: 'set', settings: chosen.data });
    else act({ type: 'unset', name: 'wayOfWorking' });
  };
  return (
    <Section title={i18n.t('settings.suggestions')} note={i18n.t('settings.suggestionsNote')}>
      <SettingRow
        model={model}
        name="teamSize"
        label={i18n.t('settings.developers')}
        note={
          teamSize === undefined
            ? i18n.t('settings.developersUnread')
            : i18n.t('settings.developersRead', [teamSize])
        }
        fixed={`${settings.teamSize ?? ''}`}
      >
        <input
          type="number"
          min={1}
          inputmode="numeric"
          value={settings.teamSize ?? ''}
          placeholder={teamSize === undefined ? undefined : `${teamSize}`}
          data-action="set-team-size"
          onChange={onLeft(chooseSize)}
        />
      </SettingRow>
      <SettingRow
        model={model}
        name="wayOfWorking"
        label={i18n.t('settings.way')}
        fixed={wayOfWorking ? sayWay(wayOfWorking) : ''}
      >
        <select value={wayOfWorking ?? ''} data-action="set-way" onChange={onLeft(chooseWay)}>
          <option value="">{i18n.t('settings.none')}</option>
          {(['light', 'moderate', 'heavy'] as const).map((way) => (
            <option key={way} value={way}>
              {sayWay(way)}
            </option>
          ))}
        </select>
      </SettingRow>
      <Sum model={model} />
    </Section>
  );
}

function sayWay(way: 'light' | 'moderate' | 'heavy'): string {
  switch (way) {
    case 'light':
      return i18n.t('settings.light');
    case 'moderate':
      return i18n.t('settings.moderate');
    case 'heavy':
      return i18n.t('settings.heavy');
  }
}

/** What follows: the amounts that the steps will suggest. */
function Sum({ model }: { model: OptionsModel }): JSX.Element {
  const { settings, currency, language } = model;
  const { reload, monthlyCap, wayOfWorking } = settings;
  const size = settings.teamSize ?? model.teamSize;
  const money = (units: number) => formatWhole(units, currency, language);
  const advice = adviseReload(size, reload);
  const cap = wayOfWorking && adviseCap(size, wayOfWorking);
  const range = ([low, high]: readonly [number, number]) =>
    i18n.t('step.spendCap.range', [money(low), money(high)]);
  return (
    <>
      <Figures
        rows={[
          [i18n.t('step.autoReload.threshold'), money(advice.threshold)],
          [i18n.t('step.autoReload.reloadTo'), money(advice.reloadTo)],
          ...(monthlyCap !== undefined
            ? [[i18n.t('step.spendCap.noun'), money(monthlyCap)] as const]
            : cap
              ? [[i18n.t('step.spendCap.noun'), range(cap.perMonth)] as const]
              : []),
        ]}
      />
      {monthlyCap === undefined && cap && (
        <p class="options-note">
          {i18n.t('settings.sum', cap.developers, [
            cap.developers,
            range(cap.perDay),
            WORKING_DAYS,
          ])}
        </p>
      )}
    </>
  );
}
