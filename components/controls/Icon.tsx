import type { JSX } from 'preact';

/** On a 20-unit grid, drawn with the colour of the text. */
const PATHS = {
  options:
    'M3 6.5h7m5 0h2M3 13.5h2m5 0h7M12.5 4a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Zm-5 7a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  down: 'm5 7.5 5 5 5-5',
  up: 'm5 12.5 5-5 5 5',
  crosshair:
    'M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12Zm0-2.5V5m0 10v3.5M1.5 10H5m10 0h3.5M10 9.2v1.6M9.2 10h1.6',
  card: 'M3.5 4.5h13A1.5 1.5 0 0 1 18 6v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 14V6a1.5 1.5 0 0 1 1.5-1.5ZM2 8.5h16M5 12.3h3',
  triangle: 'M10 2.8 18.3 17H1.7L10 2.8Zm0 5.2v4.2m0 2.3v.3',
  copy: 'M7.5 7h8A1.5 1.5 0 0 1 17 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 15.5v-8M4.5 13A1.5 1.5 0 0 1 3 11.5v-7A1.5 1.5 0 0 1 4.5 3h7A1.5 1.5 0 0 1 13 4.5',
  mail: 'M3.5 4.5h13A1.5 1.5 0 0 1 18 6v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 14V6a1.5 1.5 0 0 1 1.5-1.5Zm-1 1.5 7.5 5.5L17.5 6',
  again: 'M16.5 10a6.5 6.5 0 1 1-2-4.7M14.8 2v3.6h-3.6',
  grip: 'M7.5 5v0m5 0v0m-5 5v0m5 0v0m-5 5v0m5 0v0',
  terminal: 'M3 4.5h14v11H3Zm3 3.2 2.2 2.1L6 12m4.5.3h3',
  grid: 'M4 4h4.5v4.5H4Zm7.5 0H16v4.5h-4.5ZM4 11.5h4.5V16H4Zm7.5 0H16V16h-4.5Z',
  puzzle: 'M8 4.5a2 2 0 1 1 4 0V6h4v4h-1.5a2 2 0 1 0 0 4H16v3.5H4V14h1.5a2 2 0 1 0 0-4H4V6h4Z',
  ahead: 'm7.5 5 5 5-5 5',
  tick: 'm4.5 10.5 3.7 3.7 7.3-8',
  plus: 'M10 5v10M5 10h10',
} as const;

export type IconName = keyof typeof PATHS;

/** Never the only carrier of meaning, hence hidden from screen readers. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg class="icon" aria-hidden="true" width={size} height={size} viewBox="0 0 20 20">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The extension's own sign, in its own colours. */
export function Signpost(): JSX.Element {
  return (
    <svg class="signpost" aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
      <rect x="8" y="2" width="2.4" height="17" rx="1.2" fill="var(--band-ink)" />
      <path
        d="M3 3.5h10a1 1 0 0 1 .7.3l3.3 3.2a.8.8 0 0 1 0 1.2l-3.3 3a1 1 0 0 1-.7.3H3a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1Z"
        fill="#ffc857"
      />
    </svg>
  );
}
