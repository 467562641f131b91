import type { JSX } from 'preact';
import { RichText } from './RichText';

/** What to do, in lettered lines. */
export function Instructions({ lines }: { lines: readonly string[] }): JSX.Element {
  return (
    <ol class="by-hand">
      {lines.map((line) => (
        <li key={line}>
          <span>
            <RichText text={line} />
          </span>
        </li>
      ))}
    </ol>
  );
}
