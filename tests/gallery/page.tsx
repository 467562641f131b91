import { render } from 'preact';
import { i18n } from '#i18n';
import { diagnose } from '../../claude/messages/diagnose.ts';
import { quotesIn } from '../../claude/page/quotes.ts';
import type { Action } from '../../components/model.ts';
import { MoneyPage, MoneyView } from '../../components/money/MoneyPage.tsx';
import { MoneyTab } from '../../components/money/MoneyTab.tsx';
import type { MoneyModel } from '../../components/money/model.ts';
import type { OptionsModel } from '../../components/options/model.ts';
import { Options } from '../../components/options/Options.tsx';
import { Overlay } from '../../components/panel/Overlay.tsx';
import { Popup } from '../../components/panel/Popup.tsx';
import { SpotlightLabel } from '../../components/panel/SpotlightLabel.tsx';
import { Spend } from '../../components/spend/Spend.tsx';
import { FirstRun } from '../../components/views/FirstRun.tsx';
import { Welcome } from '../../components/views/Welcome.tsx';
import { type Form, VIEWS, type View } from './forms.ts';
import { OPTIONS, PICTURES, type Picture } from './models.ts';
import { MONEY, type MoneyPicture } from './money.ts';
import { SPEND } from './spend.ts';

declare global {
  interface Window {
    viewsInGallery: readonly View[];
    showInGallery: (view: View) => void;
  }
}

const act = (action: Action) => console.log(JSON.stringify(action));

function drawMoney(form: 'money' | 'money-narrow' | 'money-tab', picture: MoneyPicture) {
  const language = document.documentElement.lang;
  const [model, ...others] = [picture.model, ...(picture.others ?? [])].map(
    (one): MoneyModel => ({ ...one, language }),
  );
  if (!model) throw new Error(`There is no picture ${picture.name}.`);
  if (form === 'money-tab') {
    return (
      <div class="guide popup">
        <MoneyTab model={model} />
      </div>
    );
  }
  const cards = [model, ...others].map((one) => ({ model: one, role: 'owner' }));
  const content = <MoneyView model={model} cards={cards} act={(a) => console.log(a.type)} />;
  return (
    <MoneyPage
      sections={[{ id: 'money', name: i18n.t('money.title'), content }]}
      shown="money"
      optionsAddress="options.html"
    />
  );
}

function drawSpend(name: string) {
  const found = SPEND.find((one) => one.name === name);
  if (!found) throw new Error(`There is no picture ${name}.`);
  const model = { ...found.model, language: document.documentElement.lang };
  const content = <Spend model={model} act={(a) => console.log(a.type)} />;
  return (
    <MoneyPage
      sections={[
        { id: 'money', name: i18n.t('money.title'), content: null },
        { id: 'spend', name: i18n.t('spend.title'), content },
      ]}
      shown="spend"
      optionsAddress="options.html"
    />
  );
}

function optionsIn(language: string): OptionsModel {
  const { daily, weekly, ...rest } = OPTIONS;
  return {
    ...rest,
    language,
    daily: daily && { ...daily, language },
    weekly: weekly && { ...weekly, language },
  };
}

function draw(form: Form, { model: bare, pointing, workspaces = [] }: Picture) {
  const language = document.documentElement.lang;
  const model = { ...bare, language, quotes: quotesIn(language) };
  switch (form) {
    case 'options':
      return (
        <Options
          model={optionsIn(language)}
          act={(action) => console.log(JSON.stringify(action))}
        />
      );
    case 'popup':
    case 'blocked':
    case 'explained':
      return <Popup model={model} workspaces={workspaces} act={act} diagnose={diagnose} />;
    case 'first-run':
      return <FirstRun act={act} diagnose={diagnose} />;
    case 'welcome':
    case 'error-door':
    case 'diagnosis':
      return <Welcome act={act} diagnose={diagnose} />;
    case 'spotlight':
      return (
        <>
          <div
            data-spotlight="claim"
            style="inset: 30px auto auto 40px; width: 160px; height: 58px"
          />
          <div style="position: fixed; inset: 100px auto auto 40px">
            <SpotlightLabel model={model} pointing={{ step: 'claim', state: 'pointing' }} />
          </div>
          <div style="position: fixed; inset: 180px auto auto 40px">
            <SpotlightLabel
              model={model}
              pointing={{ step: 'account', state: 'pointing', stage: 'entry' }}
            />
          </div>
        </>
      );
    default: {
      const shown = form === 'head' || form === 'bar' || form === 'pill' ? form : 'panel';
      return (
        <Overlay
          model={model}
          view={form === 'pill' ? 'pill' : 'panel'}
          pointing={pointing}
          position={{ corner: 'bottom-end', form: shown }}
          act={act}
        />
      );
    }
  }
}

window.viewsInGallery = VIEWS;
window.showInGallery = ({ form, picture }) => {
  if (form === 'money' || form === 'money-narrow' || form === 'money-tab') {
    const money = MONEY.find(({ name }) => name === picture);
    if (!money) throw new Error(`There is no picture ${picture}.`);
    render(null, document.body);
    return render(drawMoney(form, money), document.body);
  }
  if (form === 'spend' || form === 'spend-narrow') {
    render(null, document.body);
    return render(drawSpend(picture), document.body);
  }
  const found = PICTURES.find(({ name }) => name === picture);
  if (!found) throw new Error(`There is no picture ${picture}.`);
  render(null, document.body);
  render(draw(form, found), document.body);
};
