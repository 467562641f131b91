import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { AT_REST, type Stand } from './corner';
import type { Act, GuideModel, Pointing } from './model';
import { Panel } from './Panel';
import { Pill } from './Pill';
import { isAlarming } from './words/pill';

interface Props {
  model: GuideModel;
  view: 'panel' | 'pill';
  pointing?: Pointing | undefined;
  stand?: Stand | undefined;
  act: Act;
  /** claude.ai's own colours; without it, the system's. */
  mode?: 'light' | 'dark' | undefined;
}

/** The guide over claude.ai's page. */
export function Overlay({ model, view, pointing, stand = AT_REST, act, mode }: Props): JSX.Element {
  return (
    <section
      class={`guide overlay${isAlarming(model) ? ' guide-alarm' : ''}`}
      lang={model.language}
      aria-label={i18n.t('name')}
      data-guide
      data-standing={model.standing.kind}
      data-view={view}
      data-mode={mode}
      data-corner={stand.corner}
      data-folded={stand.folded || undefined}
      data-pointing={pointing?.state}
    >
      {view === 'pill' ? (
        <Pill model={model} act={act} />
      ) : (
        <Panel given={{ model, act, place: 'page', pointing }} />
      )}
    </section>
  );
}
