import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Point } from '../../../guide/history/point';
import type { BalanceStep } from '../../../guide/history/steps';
import { Triangle } from './Forecast';
import { type Plot, widthOf } from './plot';

/** More in the chart, and only the list has the amounts. */
const MOST_AMOUNTS = 6;

/** Charges and purchases under a triangle, claims under a tick, each with its amount. */
export function Rises(props: {
  plot: Plot;
  steps: readonly BalanceStep[];
  points: readonly Point[];
  hasAmounts: boolean;
  say: (amount: number) => string;
}): JSX.Element {
  const { plot, steps, points, hasAmounts, say } = props;
  const rises = steps.filter(
    ({ kind, at }) => at > plot.from && at <= plot.to && kind !== 'month' && kind !== 'expiry',
  );
  const isSaid = hasAmounts && rises.length <= MOST_AMOUNTS;
  let end = Number.NEGATIVE_INFINITY;
  return (
    <g>
      {rises.map(({ kind, at, amount }) => {
        const x = plot.x(at);
        const y = plot.y(points.find((point) => point.at === at)?.balance ?? 0) - 5;
        const isClaim = kind === 'claim';
        const text = isClaim ? i18n.t('money.claimed', [say(amount)]) : `+${say(amount)}`;
        const width = widthOf(text);
        const middle = Math.max(x - width / 2, plot.left - 4);
        const start = Math.min(isClaim ? x + 14 : middle, plot.width - width);
        const fits = isSaid && start > end + 4;
        if (fits) end = start + width;
        return (
          <g key={`${kind}${at}`}>
            {isClaim ? <Tick x={x} y={y - 8} /> : <Triangle x={x} y={y} />}
            {fits && (
              <text class="chart-word" x={start} y={isClaim ? y - 4 : y - 13}>
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function Tick({ x, y }: { x: number; y: number }): JSX.Element {
  return (
    <g class="chart-claim">
      <circle cx={x} cy={y} r="8" />
      <path d={`m${x - 3.5},${y + 0.5}l2.6,2.6l4.6,-5.2`} />
    </g>
  );
}
