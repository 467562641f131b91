import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';

/** How far the ring's border box stands off the control: 6 air, 2 halo, 3 stroke. */
const AWAY_PX = 11;
/** Around a control as small as a link in a sentence, which has neighbours. */
const AWAY_FROM_SMALL_PX = 7;
const SMALL_PX = 30;

export type Surround = typeof surround;

/**
 * Keeps the ring around `target` and the label beside it, through scrolling, resizing and layout.
 *
 * @param onPlaced called with the rectangle of ring and label whenever it has changed.
 * @returns stops it.
 */
export function surround(
  ring: HTMLElement,
  label: HTMLElement,
  target: Element,
  onPlaced: (zone: DOMRect) => void,
): () => void {
  let last = '';
  const update = async () => {
    const rect = target.getBoundingClientRect();
    const away = rect.height < SMALL_PX ? AWAY_FROM_SMALL_PX : AWAY_PX;
    const around = new DOMRect(
      rect.left - away,
      rect.top - away,
      rect.width + 2 * away,
      rect.height + 2 * away,
    );
    const now = JSON.stringify(around);
    if (now === last) return;
    last = now;
    place(ring, around);
    await placeLabel(label, target, away);
    onPlaced(union(around, label.getBoundingClientRect()));
  };
  return autoUpdate(target, label, () => void update(), { animationFrame: true });
}

function place(ring: HTMLElement, { left, top, width, height }: DOMRect): void {
  Object.assign(ring.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
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
  Object.assign(label.style, { left: `${x}px`, top: `${y}px` });
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  const [right, bottom] = [Math.max(a.right, b.right), Math.max(a.bottom, b.bottom)];
  return new DOMRect(left, top, right - left, bottom - top);
}
