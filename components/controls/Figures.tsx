import type { JSX } from 'preact';

/** Suggested amounts, each beside what it is for. */
export function Figures({ rows }: { rows: readonly (readonly [string, string])[] }): JSX.Element {
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
