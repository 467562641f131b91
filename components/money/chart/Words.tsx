import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { SPEEDS } from '../../../guide/runway/pace';
import { isOpenEnded } from '../../../guide/runway/reach';
import type { Runway } from '../../../guide/runway/runway';
import { formatDay } from '../../words/moments';
import { type Plot, widthOf } from './plot';

/** Beside the forecast: which days, and how sure; nothing where that would lie on what was. */
export function Words(props: {
  plot: Plot;
  runway: Runway;
  from: number;
  language: string;
}): JSX.Element | null {
  const { plot, runway, from, language } = props;
  const { empty, charges, month, point } = runway;
  const isFitting = (text: string) => widthOf(text) + 16 < plot.width - plot.right - plot.x(from);
  if (charges && month) {
    const text = i18n.t('money.chargesRange', [`${charges.least}`, `${charges.most}`]);
    if (!isFitting(text)) return null;
    const y = (plot.y(point.reload?.target ?? 0) + plot.y(point.reload?.threshold ?? 0)) / 2;
    return (
      <text
        class="chart-word chart-strong"
        x={plot.width - plot.right - 8}
        y={y + 4}
        text-anchor="end"
      >
        {text}
      </text>
    );
  }
  if (!empty?.first || !empty.last || isOpenEnded(empty)) return null;
  const highest = Math.min(
    ...SPEEDS.map((speed) =>
      plot.y(
        runway.left?.({ at: empty.first?.at ?? 0, units: empty.first?.workingDays ?? 0 }, speed) ??
          0,
      ),
    ),
  );
  const y = Math.max(Math.min(highest - 30, plot.y(0) - 60), plot.top + 20);
  const [first, last] = [formatDay(empty.first.at, language), formatDay(empty.last.at, language)];
  const text =
    first === last ? i18n.t('money.emptyOn', [first]) : i18n.t('money.emptyRange', [first, last]);
  if (!isFitting(text)) return null;
  return (
    <g text-anchor="end">
      <text class="chart-word chart-strong" x={plot.width - plot.right - 8} y={y}>
        {text}
      </text>
      <text class="chart-word chart-quiet" x={plot.width - plot.right - 8} y={y + 18}>
        {i18n.t('money.inCases')}
      </text>
    </g>
  );
}
