import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { findBlocker } from '../../guide/obstacle';
import type { Organization } from '../../guide/organization';
import type { Act, GuideModel } from '../model';
import { Diagnosis } from '../views/Diagnosis';
import { Help } from '../views/Help';
import { LookAfter } from '../views/LookAfter';
import { StillBlocked } from '../views/StillBlocked';
import { PageOnly } from './PageOnly';
import { Panel } from './Panel';
import { ReminderBanner } from './ReminderBanner';

interface Props {
  model: GuideModel;
  /** Workspaces of which the person can say that it is theirs to look after. */
  workspaces: readonly Organization[];
  act: Act;
}

/** The guide in the toolbar's popup. */
export function Popup({ model, workspaces, act }: Props): JSX.Element {
  const given = { model, act, place: 'popup' as const };
  const [due] = model.due ?? [];
  return (
    <main
      class="guide popup"
      lang={i18n.t('panel.language')}
      data-guide
      data-standing={model.standing.kind}
      data-obstacle={findBlocker(model.standing, model.reading)?.kind}
      data-view="panel"
    >
      {model.pageOnly && <PageOnly act={act} />}
      {due && <ReminderBanner name={due} act={act} />}
      <Panel given={given}>
        <StillBlocked given={given}>
          <Help given={given} />
        </StillBlocked>
        <LookAfter workspaces={workspaces} pinned={model.settings?.pinned} act={act} />
        <Diagnosis model={model} act={act} />
      </Panel>
    </main>
  );
}
