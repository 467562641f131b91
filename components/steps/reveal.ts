/** Narrower is nothing that anybody reads: Firefox lays a popup out at 16 × 8 pixels first. */
const READABLE_PX = 100;

/**
 * Acts once the guide has a size; before, any place to scroll to is a wrong one.
 *
 * @returns what gives up waiting.
 */
export function onceLaidOut(step: HTMLElement, act: () => void): (() => void) | undefined {
  const middle = step.offsetParent;
  if (!middle) return undefined;
  // It tells the size that there is, too, in the next frame.
  const observer = new ResizeObserver(() => {
    if (middle.clientWidth < READABLE_PX) return;
    observer.disconnect();
    act();
  });
  observer.observe(middle);
  return () => observer.disconnect();
}

/** Scrolls only what is the guide's own, never claude.ai's page; of a tall step it shows the head. */
export function reveal(step: HTMLElement): void {
  const room = scrolling(step);
  if (!room) return;
  const [{ top, height }, around] = [step.getBoundingClientRect(), room.getBoundingClientRect()];
  const above = top - around.top - stickyHeight(room);
  const below = top + height - around.top - room.clientHeight;
  if (above < 0 || height > room.clientHeight) room.scrollTop += above;
  else if (below > 0) room.scrollTop += below;
}

/** The middle; in a small window the panel as a whole. */
function scrolling(step: HTMLElement): HTMLElement | undefined {
  for (let box = step.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === 'auto') return box;
  }
  return undefined;
}

/** What stays in sight at the top of what scrolls. */
function stickyHeight(room: HTMLElement): number {
  const first = room.firstElementChild;
  return first && getComputedStyle(first).position === 'sticky' ? first.clientHeight : 0;
}
