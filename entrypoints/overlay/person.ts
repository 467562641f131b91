/** What the person does anywhere on the page. */
interface Followed {
  /** They are back at this page. */
  onReturn: () => void;
  onEscape: () => void;
}

/** Follows it until `signal` aborts; what the page's scripts make up does not count. */
export function followPerson({ onReturn, onEscape }: Followed, signal: AbortSignal): void {
  const comeBack = ({ isTrusted }: Event) => {
    if (isTrusted && document.visibilityState === 'visible') onReturn();
  };
  const press = ({ isTrusted, key }: KeyboardEvent) => {
    if (isTrusted && key === 'Escape') onEscape();
  };
  window.addEventListener('focus', comeBack, { signal });
  document.addEventListener('visibilitychange', comeBack, { signal });
  window.addEventListener('keydown', press, { signal, capture: true });
}
