import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { findBlocker } from '../../guide/obstacle';
import type { Stand } from '../../guide/placement';
import { isAlarming } from '../../guide/standing';
import type { Act, GuideModel, Pointing } from '../model';
import { StillBlocked } from '../views/StillBlocked';
import { Panel } from './Panel';
import { Pill } from './Pill';

interface Props {
  model: GuideModel;
  view: 'panel' | 'pill';
  pointing?: Pointing | undefined;
  stand: Stand;
  act: Act;
  /** claude.ai's own colours; without it, the system's. */
  mode?: 'light' | 'dark' | undefined;
}

/** The guide over claude.ai's page. */
export function Overlay({ model, view, pointing, stand, act, mode }: Props): JSX.Element {
  const given = { model, act, place: 'page' as const, pointing };
  return (
    <section
      class={`guide overlay${isAlarming(model.standing, model.accepted) ? ' guide-alarm' : ''}`}
      aria-label={i18n.t('name')}
      data-guide
      data-standing={model.standing.kind}
      data-obstacle={findBlocker(model.standing, model.reading)?.kind}
      data-today={model.today}
      data-view={view}
      data-mode={mode}
      data-corner={stand.corner}
      data-folded={stand.fold === 'none' ? undefined : stand.fold}
      data-pointing={pointing?.state}
    >
      {view === 'pill' ? (
        <Pill model={model} act={act} />
      ) : (
        <Panel given={given}>
          <StillBlocked given={given} />
        </Panel>
      )}
    </section>
  );
}
