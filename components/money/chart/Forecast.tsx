import type { JSX } from 'preact';
import type { Ahead } from '../../../guide/runway/ahead';
import type { Speed } from '../../../guide/runway/pace';
import { isOpenEnded } from '../../../guide/runway/reach';
import type { Runway } from '../../../guide/runway/runway';
import { between, line, type Plot, type Value } from './plot';

/** A band between the fast and the slow tenth with its middle; it moves only while people work. */
export function Band(props: {
  plot: Plot;
  ahead: readonly Ahead[];
  until: number;
  amount: (moment: Ahead, speed: Speed) => number;
}): JSX.Element {
  const { plot, ahead, until, amount } = props;
  const within = ahead.filter(({ at }, i) => at <= until || (ahead[i - 1]?.at ?? until) < until);
  const values = (speed: Speed): Value[] =>
    within.map((moment) => ({ at: Math.min(moment.at, until), amount: amount(moment, speed) }));
  const [fast, slow] = [values('fast'), values('slow')];
  const back = slow.toReversed().map((v) => `${plot.x(v.at)},${plot.y(v.amount)}`);
  return (
    <g data-part="forecast">
      <path class="chart-band" d={between(line(plot, fast), back)} />
      <path class="chart-edge" d={line(plot, fast)} />
      <path class="chart-edge" d={line(plot, slow)} />
      <path class="chart-likely" d={line(plot, values('likely'))} />
    </g>
  );
}

/** The first to the last likely day on the line of $0, and the likeliest. */
export function Empty({ plot, runway }: { plot: Plot; runway: Runway }): JSX.Element | null {
  const { empty } = runway;
  if (!empty?.first || !empty.last || isOpenEnded(empty)) return null;
  const [y, likely] = [plot.y(0), empty.likely?.at];
  return (
    <g class="chart-empty">
      <line
        x1={plot.x(empty.first.at)}
        x2={plot.x(Math.min(empty.last.at, plot.to))}
        y1={y}
        y2={y}
      />
      {likely !== undefined && <circle cx={plot.x(likely)} cy={y} r="5" />}
    </g>
  );
}

/** With auto-reload on: between threshold and target until the month ends, and when it charges. */
export function Reloads(props: { plot: Plot; runway: Runway; from: number }): JSX.Element | null {
  const { plot, from } = props;
  const { charges, month, point } = props.runway;
  const { threshold, target } = point.reload ?? {};
  if (!charges || !month || threshold === undefined || target === undefined) return null;
  const [start, end] = [plot.x(from), plot.x(Math.min(month.end, plot.to))];
  return (
    <g data-part="forecast">
      <rect
        class="chart-band"
        x={start}
        y={plot.y(target)}
        width={Math.max(end - start, 0)}
        height={plot.y(threshold) - plot.y(target)}
      />
      <line class="chart-edge" x1={start} x2={end} y1={plot.y(target)} y2={plot.y(target)} />
      {charges.at.map((at) => (
        <Triangle key={at} x={plot.x(at)} y={plot.y(target) - 4} isExpected />
      ))}
    </g>
  );
}

/** Of what was charged solid, of what is expected hollow. Its point is up. */
export function Triangle(props: { x: number; y: number; isExpected?: boolean }): JSX.Element {
  const { x, y, isExpected = false } = props;
  return (
    <path
      class={isExpected ? 'chart-expected' : 'chart-charge'}
      d={`M${x - 5},${y}L${x},${y - 8}L${x + 5},${y}Z`}
    />
  );
}
