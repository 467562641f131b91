import { CORNERS, type Corner } from '../../../guide/corner';
import { cornerTowards, nearestCorner, type Viewport } from '../../../guide/corner-areas';

/** Less than this is a press with an unsteady hand. */
const THRESHOLD_PX = 5;
const SNAP = { duration: 180, easing: 'cubic-bezier(0.2, 0, 0, 1)' };

/**
 * Lets the person move the guide to another corner: by dragging its band or pill with mouse, pen or
 * finger, or by the arrow keys on its handle or pill.
 *
 * @param root holds the guide's one element `[data-guide]`.
 * @param onMove has to redraw the guide in that corner before it returns.
 */
export function letMove(
  root: HTMLElement,
  onMove: (corner: Corner) => void,
  signal: AbortSignal,
): void {
  const begin = (event: PointerEvent) => {
    const guide = guideIn(root);
    if (guide && event.isTrusted && event.button === 0 && isHandle(event.target)) {
      drag(guide, event, (corner) => settle(guide, () => onMove(corner)));
    }
  };
  const step = (event: KeyboardEvent) => {
    const guide = guideIn(root);
    const corner = CORNERS.find((c) => c === guide?.dataset.corner);
    if (!guide || !corner || !event.isTrusted || !isKeyHandle(event.target)) return;
    if (!event.key.startsWith('Arrow') || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = cornerTowards(event.key, corner, viewportOf(guide).rightToLeft);
    if (next !== corner) settle(guide, () => onMove(next));
  };
  const calm = (event: MouseEvent) => {
    // Or the browser selects the page's text on the way, and drags that the next time.
    if (isHandle(event.target)) event.preventDefault();
  };
  root.addEventListener('pointerdown', begin, { signal });
  root.addEventListener('mousedown', calm, { signal });
  root.addEventListener('keydown', step, { signal });
}

/** The window in the terms of {@link nearestCorner}. */
export function viewportOf(guide: Element): Viewport {
  const rightToLeft = getComputedStyle(guide).direction === 'rtl';
  return { width: innerWidth, height: innerHeight, rightToLeft };
}

function guideIn(root: HTMLElement): HTMLElement | undefined {
  return root.querySelector<HTMLElement>('[data-guide]') ?? undefined;
}

function isHandle(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.closest('.band, .pill')) return false;
  return target.closest('.grip, .pill') !== null || target.closest('button') === null;
}

function isKeyHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('.grip, .pill');
}

/** Follows the pointer until it is let go; Escape, or a gesture that the browser takes over, undoes it. */
function drag(guide: HTMLElement, start: PointerEvent, onDrop: (corner: Corner) => void): void {
  const end = new AbortController();
  const { signal } = end;
  let moved = false;
  const stop = () => {
    end.abort();
    guide.style.translate = '';
    guide.classList.remove('moving');
    if (moved) swallowClick(guide);
  };
  const follow = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
    if (!moved && Math.hypot(x, y) < THRESHOLD_PX) return;
    if (!moved) guide.setPointerCapture(start.pointerId);
    moved = true;
    guide.classList.add('moving');
    guide.style.translate = `${x}px ${y}px`;
  };
  const drop = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    // By the pointer rather than by the guide's middle, which in a low window hardly moves.
    if (moved) onDrop(nearestCorner(event.clientX, event.clientY, viewportOf(guide)));
    stop();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop();
  };
  window.addEventListener('pointermove', follow, { signal });
  window.addEventListener('pointerup', drop, { signal });
  window.addEventListener('pointercancel', stop, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
}

/** The browser makes a click of a drag that ends over the element it began on. */
function swallowClick(guide: HTMLElement): void {
  const end = new AbortController();
  const swallow = (event: Event) => event.stopPropagation();
  guide.addEventListener('click', swallow, { capture: true, signal: end.signal });
  setTimeout(() => end.abort(), 50);
}

/** Glides from where the guide is to where `redraw` puts it. */
function settle(guide: HTMLElement, redraw: () => void): void {
  const before = guide.getBoundingClientRect();
  guide.style.translate = '';
  redraw();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const after = guide.getBoundingClientRect();
  const from = `${before.left - after.left}px ${before.top - after.top}px`;
  guide.animate({ translate: [from, '0 0'] }, SNAP);
}
