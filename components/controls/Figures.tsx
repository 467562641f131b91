import type { JSX } from 'preact';

/** Names and amounts. */
export type Rows = readonly (readonly [name: string, amount: string])[];

interface Props {
  rows: Rows;
  /** What the amounts rest on, in the same box. */
  note?: string | undefined;
}

/** Suggested amounts, each beside what it is for. */
export function Figures({ rows, note }: Props): JSX.Element {
  return (
    <div class="figures">
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {note && <p class="figures-note">{note}</p>}
    </div>
  );
}
