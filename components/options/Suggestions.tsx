import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { adviceBasis, adviseCap, adviseReload, WORKING_DAYS } from '../../guide/advice';
import { formatWhole } from '../../guide/money';
import { Figures } from '../controls/Figures';
import { onLeft } from '../controls/onLeft';
import { trusted } from '../controls/trusted';
import { nameOfWay } from '../words/cap';
import type { OptionsModel, OptionsProps } from './model';
import { Section } from './Section';
import { SettingRow } from './SettingRow';

const WAYS = ['light', 'moderate', 'heavy'] as const;

/** What the suggested amounts rest on, and what they come to. */
export function Suggestions({ model, act }: OptionsProps): JSX.Element {
  const { settings, teamSize } = model;
  const { way } = adviceBasis({ settings });
  const chooseSize = (value: string) => {
    const size = Number.parseInt(value, 10);
    if (size >= 1) act({ type: 'set', settings: { teamSize: size } });
    else act({ type: 'unset', name: 'teamSize' });
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
        group
        fixed={nameOfWay(way)}
      >
        <span class="segments">
          {WAYS.map((one) => (
            <button
              key={one}
              type="button"
              class="button-segment"
              aria-pressed={one === way}
              data-action={`way-${one}`}
              onClick={trusted(() => act({ type: 'set', settings: { wayOfWorking: one } }))}
            >
              {nameOfWay(one)}
            </button>
          ))}
        </span>
      </SettingRow>
      <Sum model={model} />
    </Section>
  );
}

/** What follows: the amounts that the steps will suggest. */
function Sum({ model }: { model: OptionsModel }): JSX.Element {
  const { settings, currency, language } = model;
  const money = (units: number) => formatWhole(units, currency, language);
  const { teamSize = model.teamSize, ...suggested } = adviceBasis({ settings });
  const basis = { ...suggested, teamSize, currency };
  const { monthlyCap, way } = basis;
  const advice = adviseReload(basis);
  const cap = adviseCap(basis);
  return (
    <>
      <Figures
        rows={[
          [i18n.t('step.autoReload.threshold'), money(advice.threshold)],
          [i18n.t('step.autoReload.reloadTo'), money(advice.reloadTo)],
          ...(monthlyCap !== undefined
            ? [[i18n.t('step.spendCap.noun'), money(monthlyCap)] as const]
            : cap
              ? [[i18n.t('step.spendCap.noun'), money(cap.perMonth[1])] as const]
              : []),
        ]}
      />
      {monthlyCap === undefined && cap && (
        <p class="options-note">
          {i18n.t('step.spendCap.oneSum', cap.developers, [
            cap.developers,
            nameOfWay(way),
            money(cap.perDay[1]),
            WORKING_DAYS,
          ])}
        </p>
      )}
    </>
  );
}
