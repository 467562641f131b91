import { render } from 'preact';
import type { Action } from '../../components/model.ts';
import { Options } from '../../components/Options.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Popup } from '../../components/Popup.tsx';
import { SpotlightLabel } from '../../components/SpotlightLabel.tsx';
import { Welcome } from '../../components/Welcome.tsx';
import { sayLater } from '../../components/words/later.ts';
import { OPTIONS, PICTURES } from './models.ts';

/** Shows the state that the address names: `?form=panel&name=claim`. */
const query = new URLSearchParams(location.search);
const form = query.get('form');
const picture = PICTURES.find(({ name }) => name === query.get('name')) ?? PICTURES[0];
const act = (action: Action) => console.log(JSON.stringify(action));

if (picture) {
  const { pointing } = picture;
  const model = { ...picture.model, later: sayLater(picture.model) };
  render(
    form === 'popup' ? (
      <Popup model={model} act={act} />
    ) : form === 'options' ? (
      <Options model={OPTIONS} act={(action) => console.log(JSON.stringify(action))} />
    ) : form === 'diagnosis' && query.has('name') ? (
      <Popup model={model} act={act} />
    ) : form === 'welcome' || form === 'diagnosis' ? (
      <Welcome act={act} />
    ) : form === 'spotlight' ? (
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
    ) : (
      <Overlay
        model={model}
        view={form === 'pill' ? 'pill' : 'panel'}
        pointing={pointing}
        stand={{ corner: 'bottom-end', fold: 'none' }}
        act={act}
      />
    ),
    document.body,
  );
}
