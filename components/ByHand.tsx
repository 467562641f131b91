import type { JSX } from 'preact';
import { Say } from './Say';

/** What to do, in lettered lines. */
export function ByHand({ lines }: { lines: readonly string[] }): JSX.Element {
  return (
    <ol class="by-hand">
      {lines.map((line) => (
        <li key={line}>
          <span>
            <Say text={line} />
          </span>
        </li>
      ))}
    </ol>
  );
}
