import type { JSX } from 'preact';

/** Names and amounts. */
export type Rows = readonly (readonly [name: string, amount: string])[];

/** Suggested amounts, each beside what it is for. */
export function Figures({ rows }: { rows: Rows }): JSX.Element {
  return (
    <dl class="figures">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
