import type { JSX } from 'preact';

/** Beside words that say the same. */
export function Lock(): JSX.Element {
  return (
    <svg class="icon" aria-hidden="true" width="16" height="16" viewBox="0 0 20 20">
      <path d="M4.5 9h11v8h-11Zm2.3 0V6.2a3.2 3.2 0 0 1 6.4 0V9" />
    </svg>
  );
}
