/**
 * Calls `check` at most once a frame, and at most every `spacingMS`, while the page changes; never
 * when it does not.
 */
export function onPageChange(check: () => void, spacingMS: number, signal: AbortSignal): void {
  // The observer would never be told to stop.
  if (signal.aborted) return;
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const run = () => {
    waiting = false;
    last = performance.now();
    if (!signal.aborted) check();
  };
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    const wait = last + spacingMS - performance.now();
    if (wait <= 0) requestAnimationFrame(run);
    else timer = setTimeout(run, wait);
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [
      'aria-checked',
      'aria-expanded',
      'data-mode',
      'inert',
      'lang',
      'open',
      'hidden',
    ],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
