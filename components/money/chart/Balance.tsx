import type { JSX } from 'preact';
import type { Point } from '../../../guide/history/point';
import { between, type Plot, stairs, type Value } from './plot';
import { valuesOf } from './span';

/** The balance as a staircase, and what of it was given. */
export function Balance(props: {
  plot: Plot;
  points: readonly Point[];
  /** The last reading holds until then. */
  until: number;
  hatch: string;
}): JSX.Element {
  const { plot, points, until, hatch } = props;
  const values = valuesOf(points, plot.from, ({ balance }) => balance);
  const last = values.at(-1);
  return (
    <g>
      {givenParts(points, plot.from).map((part) => {
        const end = part.at(-1)?.at ?? until;
        const upper = stairs(
          plot,
          part.map(({ at, balance }) => ({ at, amount: balance })),
          end,
        );
        const paid = part.map(({ at, paid }) => ({ at, amount: paid }));
        const area = between(upper, backwards(plot, paid, end));
        return (
          <g key={part[0]?.at}>
            <path class="chart-given" d={area} />
            <path d={area} fill={`url(#${hatch})`} />
            <path class="chart-paid" d={stairs(plot, paid, end)} />
          </g>
        );
      })}
      <path class="chart-balance" d={stairs(plot, values, last && Math.max(until, last.at))} />
    </g>
  );
}

interface Part {
  at: number;
  balance: number;
  paid: number;
}

/** Runs of readings that hold promotional credit, each up to the reading at which it was gone. */
function givenParts(points: readonly Point[], from: number): Part[][] {
  const parts: Part[][] = [];
  let run: Part[] | undefined;
  for (const { at, balance, promotional } of points) {
    if (balance === undefined || promotional === undefined) continue;
    const paid = balance - Math.min(Math.max(promotional, 0), Math.max(balance, 0));
    if (promotional > 0) {
      if (!run) {
        run = [];
        parts.push(run);
      }
      if (run.length > 0 && at <= from) run.pop();
      run.push({ at: Math.max(at, from), balance, paid });
    } else if (run) {
      run.push({ at, balance, paid });
      run = undefined;
    }
  }
  return parts.filter((part) => (part.at(-1)?.at ?? 0) > from);
}

function backwards(plot: Plot, values: readonly Value[], end: number): string[] {
  const corners: [number, number][] = [];
  for (const [i, { at, amount }] of values.entries()) {
    corners.push([at, amount], [values[i + 1]?.at ?? end, amount]);
  }
  return corners.reverse().map(([at, amount]) => `${plot.x(at)},${plot.y(amount)}`);
}
