import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Diagnosis } from '../../guide/diagnosis';
import { findBlocker } from '../../guide/obstacle';
import type { Organization } from '../../guide/organization';
import { MyError } from '../error/MyError';
import type { Act, GuideModel } from '../model';
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
  /** Which known message a text holds. */
  diagnose: (text: string) => Diagnosis;
}

/** The guide in the toolbar's popup. */
export function Popup({ model, workspaces, act, diagnose }: Props): JSX.Element {
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
        <MyError model={model} act={act} diagnose={diagnose} />
      </Panel>
    </main>
  );
}
