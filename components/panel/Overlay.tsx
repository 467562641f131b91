import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { findBlocker } from '../../guide/obstacle';
import type { Position } from '../../guide/placement';
import { isAlarming } from '../../guide/standing';
import { ActButton } from '../controls/ActButton';
import type { Act, GuideModel, Pointing } from '../model';
import { LaterSteps } from '../steps/LaterSteps';
import { StillBlocked } from '../views/StillBlocked';
import { DialogFigures } from './DialogFigures';
import { Panel } from './Panel';
import { Pill } from './Pill';

interface Props {
  model: GuideModel;
  view: 'panel' | 'pill';
  /** Which figures an open dialog of the page asks for. */
  dialog?: 'auto-reload' | 'spend-cap' | undefined;
  pointing?: Pointing | undefined;
  position: Position;
  act: Act;
  /** claude.ai's own colours; without it, the system's. */
  mode?: 'light' | 'dark' | undefined;
}

/** The guide over claude.ai's page. */
export function Overlay({
  model,
  view,
  dialog,
  pointing,
  position,
  act,
  mode,
}: Props): JSX.Element {
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
      data-corner={position.corner}
      data-folded={
        position.form === 'panel' || position.form === 'pill' ? undefined : position.form
      }
      data-figures-only={dialog}
      data-pointing={pointing?.state}
    >
      {view === 'pill' ? (
        <>
          <Pill model={model} act={act} />
          <LaterSteps given={given} without={[]} />
        </>
      ) : (
        <>
          <Panel given={given}>
            <StillBlocked given={given} />
          </Panel>
          {dialog && <DialogFigures model={model} subject={dialog} />}
          <ActButton
            act={act}
            action={{ type: 'expand' }}
            look="icon"
            icon="up"
            label={i18n.t('panel.expand')}
          />
        </>
      )}
    </section>
  );
}
