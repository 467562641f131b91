import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { isUncovered } from '../../claude/page/uncovered';
import type { Pointed } from '../../guide/placement';

/** How far the ring's border box stands off the control: 6 air, 2 halo, 3 stroke. */
const AWAY_PX = 11;
/** Around a control as small as a link in a sentence, which has neighbours. */
const AWAY_FROM_SMALL_PX = 7;
const SMALL_PX = 30;

/**
 * Keeps the ring around `target` and the label beside it, through scrolling, resizing, zoom and
 * layout.
 *
 * @param onPlaced called with the places of ring and label whenever they, or the window, have
 *   changed; with nothing where the control is no longer drawn.
 * @returns stops it.
 */
export function surround(
  ring: HTMLElement,
  label: HTMLElement,
  target: Element,
  onPlaced: (pointed: Pointed | undefined) => void,
): () => void {
  let last = '';
  let stopped = false;
  const update = async () => {
    const rect = target.getBoundingClientRect();
    const now = JSON.stringify([rect, innerWidth, innerHeight]);
    if (now === last || stopped) return;
    last = now;
    const isDrawn = rect.width > 0 && rect.height > 0;
    for (const { style } of [ring, label]) style.display = isDrawn ? '' : 'none';
    if (!isDrawn) {
      // What follows may stop this, and a loop that is stopped from within its own frame asks for
      // the next one all the same: it is left first.
      await null;
      if (!stopped) onPlaced(undefined);
      return;
    }
    const away = rect.height < SMALL_PX ? AWAY_FROM_SMALL_PX : AWAY_PX;
    const around = new DOMRect(
      rect.left - away,
      rect.top - away,
      rect.width + 2 * away,
      rect.height + 2 * away,
    );
    place(ring, around);
    // Over what lies on the control it would point at the wrong thing.
    ring.style.visibility = isUncovered(target) ? '' : 'hidden';
    await placeLabel(label, target, away);
    if (!stopped) onPlaced({ ring: around, label: label.getBoundingClientRect() });
  };
  const end = autoUpdate(target, label, () => void update(), { animationFrame: true });
  return () => {
    stopped = true;
    end();
  };
}

/** Where the page itself is drawn enlarged (CSS `zoom` on its root), so is what is placed in it. */
function place(ring: HTMLElement, { left, top, width, height }: DOMRect): void {
  const zoom = ring.currentCSSZoom ?? 1;
  Object.assign(ring.style, {
    left: `${left / zoom}px`,
    top: `${top / zoom}px`,
    width: `${width / zoom}px`,
    height: `${height / zoom}px`,
  });
}

/** Below, else above, else at a side of the ring; never over the control. */
async function placeLabel(label: HTMLElement, target: Element, away: number): Promise<void> {
  const { x, y } = await computePosition(target, label, {
    strategy: 'fixed',
    placement: 'bottom-end',
    middleware: [
      offset(away + 9),
      flip({ fallbackPlacements: ['bottom-start', 'top-end', 'top', 'left', 'right'], padding: 8 }),
      shift({ padding: 8 }),
    ],
  });
  // Its start is the right in a language that runs to the left.
  Object.assign(label.style, { left: `${x}px`, top: `${y}px`, right: 'auto' });
}
