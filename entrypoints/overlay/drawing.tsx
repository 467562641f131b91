import { render } from 'preact';
import type { Act, GuideModel } from '../../components/model';
import { Overlay } from '../../components/panel/Overlay';
import { Spotlight } from '../../components/panel/Spotlight';
import { SpotlightLabel } from '../../components/panel/SpotlightLabel';
import { StaysLabel } from '../../components/panel/StaysLabel';
import { shortName } from '../../components/words/names';
import type { Pointed } from '../../guide/placement';
import { pageMode } from './page-mode';
import type { Placer } from './placement/placer';
import type { TrackingLoader } from './placement/tracking';
import type { Presentation } from './screen';

interface Drawn extends Presentation {
  model: GuideModel;
  /** The button that buys for the wrong account. */
  danger: HTMLElement | undefined;
  act: Act;
  /** Where what is pointed at is drawn; with nothing, it no longer is. */
  onPlaced: (pointed: Pointed | undefined) => void;
}

/** Draws the guide, the ring and what stands at the page's own controls; each as far as it is there. */
export function drawIn(
  root: HTMLElement,
  { model, view, aim, danger, act, onPlaced }: Drawn,
  placer: Placer,
  tracking: TrackingLoader,
): void {
  const { position } = placer.now();
  const mode = pageMode();
  const tracked = tracking.now();
  render(
    <>
      <Overlay
        model={model}
        view={position.form === 'pill' ? 'pill' : view}
        dialog={placer.subject()}
        pointing={aim}
        position={position}
        mode={mode}
        act={act}
      />
      {danger && tracked && (
        <StaysLabel
          target={danger}
          name={stayingIn(model)}
          besideTarget={tracked.besideTarget}
          mode={mode}
        />
      )}
      {aim?.target && tracked && (
        <Spotlight
          step={aim.step}
          target={aim.target}
          surround={tracked.surround}
          onPlaced={onPlaced}
          mode={mode}
        >
          <SpotlightLabel model={model} pointing={aim} mode={mode} />
        </Spotlight>
      )}
    </>,
    root,
  );
}

/** The account in which what is bought on this page stays. */
function stayingIn({ standing, quotes }: GuideModel): string {
  return 'current' in standing ? shortName(standing.current, quotes) : '';
}
