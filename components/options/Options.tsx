import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Signpost } from '../controls/Icon';
import { AcceptedAccounts } from './AcceptedAccounts';
import { Access } from './Access';
import { CompanyPolicy } from './CompanyPolicy';
import { DailyWatch } from './DailyWatch';
import { Data } from './Data';
import type { OptionsProps } from './model';
import { Suggestions } from './Suggestions';
import { WeeklyLook } from './WeeklyLook';
import { Workspace } from './Workspace';

export function Options({ model, act }: OptionsProps): JSX.Element {
  return (
    <main class="guide options" lang={model.language}>
      <header class="band">
        <Signpost />
        <h1>{i18n.t('name')}</h1>
        <span class="options-whose">
          {i18n.t('settings.title')} · {i18n.t('panel.independent')}
        </span>
      </header>
      <Access model={model} act={act} />
      <Workspace model={model} act={act} />
      <Suggestions model={model} act={act} />
      <WeeklyLook model={model.weekly} act={act} />
      {model.daily && <DailyWatch model={{ ...model.daily, currency: model.currency }} act={act} />}
      <AcceptedAccounts model={model} act={act} />
      <CompanyPolicy model={model} />
      <Data model={model} act={act} />
    </main>
  );
}
