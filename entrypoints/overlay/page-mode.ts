/** Calls back when claude.ai turns light or dark. */
export function followMode(onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-mode'] });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** claude.ai says on its root element whether it is light or dark. */
export function pageMode(): 'light' | 'dark' | undefined {
  const { mode } = document.documentElement.dataset;
  return mode === 'light' || mode === 'dark' ? mode : undefined;
}
