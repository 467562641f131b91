import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Diagnosis } from './Diagnosis';
import { Due } from './Due';
import { Help } from './Help';
import type { Act, GuideModel } from './model';
import { Panel } from './Panel';
import { StillBlocked } from './StillBlocked';

/** The guide in the toolbar's popup. */
export function Popup({ model, act }: { model: GuideModel; act: Act }): JSX.Element {
  const given = { model, act, place: 'popup' as const };
  const [due] = model.due ?? [];
  return (
    <main
      class="guide popup"
      lang={i18n.t('panel.language')}
      data-guide
      data-standing={model.standing.kind}
      data-view="panel"
    >
      {due && <Due name={due} act={act} />}
      <Panel given={given}>
        <StillBlocked given={given}>
          <Help given={given} />
        </StillBlocked>
        <Diagnosis model={model} act={act} />
      </Panel>
    </main>
  );
}
