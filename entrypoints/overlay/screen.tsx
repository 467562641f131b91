import { render } from 'preact';
import { i18n } from '#i18n';
import { AT_REST, chooseStand, type Stand } from '../../components/corner';
import type { Act, GuideModel } from '../../components/model';
import { Overlay } from '../../components/Overlay';
import { Spotlight } from '../../components/Spotlight';
import { SpotlightLabel } from '../../components/SpotlightLabel';
import { StaleNotice } from '../../components/StaleNotice';
import { createHost, type Host } from './host';
import type { Aim } from './pointer';

export interface Screen {
  draw: (model: GuideModel, view: 'panel' | 'pill', aim: Aim | undefined) => void;
  /** Puts the guide back where the page has removed it. */
  keep: () => void;
  clear: () => void;
  /** The last words, which the person closes. */
  sayStale: () => void;
}

/** Everything that the overlay puts on the page. */
export function createScreen(act: Act): Screen {
  // Texts for the moment in which the extension, and with it its texts, is gone.
  const stale = {
    text: i18n.t('notice.reloadPage'),
    name: i18n.t('name'),
    close: i18n.t('notice.close'),
  };
  let host: Host | undefined;
  let stand: Stand = AT_REST;
  let redraw = () => {};

  /** Moves the panel out of the way of what is being pointed at. */
  const dodge = (zone: DOMRect) => {
    const panel = host?.root.querySelector('[data-guide]')?.getBoundingClientRect();
    if (!panel || stand.folded) return;
    const viewport = { width: innerWidth, height: innerHeight };
    const next = chooseStand(panel, viewport, zone, document.dir === 'rtl');
    if (!next.folded) return;
    stand = next;
    redraw();
  };

  const draw: Screen['draw'] = (model, view, aim) => {
    redraw = () => draw(model, view, aim);
    host ??= createHost();
    if (!aim) stand = AT_REST;
    const mode = pageMode();
    const { surround } = globalThis.workspaceCreditGuide ?? {};
    const { standing } = model;
    const target = standing.kind === 'wrong-organization' ? standing.target.name : undefined;
    render(
      <>
        <Overlay model={model} view={view} pointing={aim} stand={stand} mode={mode} act={act} />
        {aim?.target && surround && (
          <Spotlight
            step={aim.step}
            target={aim.target}
            surround={surround}
            onPlaced={dodge}
            mode={mode}
          >
            <SpotlightLabel step={aim.step} stage={aim.stage} target={target} mode={mode} />
          </Spotlight>
        )}
      </>,
      host.root,
    );
  };

  const clear = () => {
    if (!host) return;
    render(null, host.root);
    host.remove();
    host = undefined;
  };

  return {
    draw,
    keep: () => host?.keep(),
    clear,
    sayStale: () => {
      clear();
      const { root, remove } = createHost();
      render(<StaleNotice {...stale} mode={pageMode()} onClose={remove} />, root);
    },
  };
}

/** claude.ai says on its root element whether it is light or dark. */
function pageMode(): 'light' | 'dark' | undefined {
  const { mode } = document.documentElement.dataset;
  return mode === 'light' || mode === 'dark' ? mode : undefined;
}
