import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Diagnosis } from './Diagnosis';
import type { Act, GuideModel } from './model';
import { Panel } from './Panel';

/** The guide in the toolbar's popup. */
export function Popup({ model, act }: { model: GuideModel; act: Act }): JSX.Element {
  return (
    <main
      class="guide popup"
      lang={i18n.t('panel.language')}
      data-guide
      data-standing={model.standing.kind}
      data-view="panel"
    >
      <Panel given={{ model, act, place: 'popup' }}>
        <Diagnosis model={model} />
      </Panel>
    </main>
  );
}
