import type { JSX } from 'preact';

/** What was given, told from what was bought by more than colour: one line in six pixels. */
export function Hatch({ id }: { id: string }): JSX.Element {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line class="chart-hatch" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  );
}
