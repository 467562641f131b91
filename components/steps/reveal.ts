/**
 * Firefox lays a popup out at a few pixels first, where any place to scroll to is a wrong one.
 *
 * @returns what gives up waiting.
 */
export function onceLaidOut(step: HTMLElement, act: () => void): (() => void) | undefined {
  const middle = step.offsetParent;
  if (!middle) return undefined;
  if (middle.clientHeight > 0) return void act();
  const observer = new ResizeObserver(() => {
    if (middle.clientHeight === 0) return;
    observer.disconnect();
    act();
  });
  observer.observe(middle);
  return () => observer.disconnect();
}

/** Scrolls only the panel's own middle, never claude.ai's page; of a tall step it shows the head. */
export function reveal(step: HTMLElement): void {
  const middle = step.offsetParent;
  if (!middle) return;
  const { offsetTop: top, offsetHeight: height } = step;
  const { scrollTop, clientHeight } = middle;
  if (top < scrollTop || height > clientHeight) middle.scrollTop = top;
  else if (top + height > scrollTop + clientHeight) middle.scrollTop = top + height - clientHeight;
}
