import type { JSX } from 'preact';

/** The guide looks for what it will point at. */
export function Looking({ text }: { text: string }): JSX.Element {
  return (
    <div>
      <p>{text}</p>
      <div class="looking-bar" />
    </div>
  );
}
