import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { endOfMonth, startOfMonth } from '../../../guide/history/steps';
import { useOf } from '../../../guide/runway/pace';
import { isRunway } from '../../../guide/runway/runway';
import { workingDays } from '../../../guide/runway/week';
import { type MoneyModel, newest } from '../model';
import { sayRound } from '../words/say';
import { DaysOff, Now, Scale, Weeks } from './Backdrop';
import { Band } from './Forecast';
import { plotIn, stairs, ticksUpTo } from './plot';
import { valuesOf } from './span';

const WORKWEEK = [1, 2, 3, 4, 5];

/** The month's spend as a staircase, its limit as a line, and what is expected to the last day. */
export function MonthChart(props: {
  model: MoneyModel;
  width: number;
  height: number;
  label: string;
}): JSX.Element | null {
  const { model, width, height, label } = props;
  const { overview, calendar, language, now } = model;
  const { point, old } = newest(model);
  if (!point) return null;
  const { runway } = overview;
  const [from, to] = [startOfMonth(now), endOfMonth(now)];
  const month = overview.points.filter(({ at }) => at >= from);
  const values = [{ at: from, amount: 0 }, ...valuesOf(month, from, ({ spent }) => spent)];
  const forecast =
    isRunway(runway) && !old && runway.spendPace && runway.month ? runway : undefined;
  const cap = point.cap ?? undefined;
  const high = Math.max(
    ...values.map(({ amount }) => amount),
    cap ?? 0,
    forecast?.month?.spent.likely ?? 0,
    100,
  );
  const frame = { width, height, left: 56, right: 4, top: 34, bottom: 26 };
  const plot = plotIn(frame, { from, to }, 0, high * 1.04);
  const working = forecast && forecast.week.from !== 'even' ? workingDays(forecast.week) : WORKWEEK;
  const until = old ? point.at : now;
  const last = values.at(-1);
  return (
    <svg
      class="chart"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <DaysOff plot={plot} calendar={calendar} working={working} />
      <Scale
        plot={plot}
        ticks={ticksUpTo(high, 3)}
        say={(tick) => sayRound(point, tick, language)}
      />
      <Weeks plot={plot} calendar={calendar} language={language} />
      {cap !== undefined && (
        <g>
          <line
            class="chart-limit"
            x1={plot.left}
            x2={width - plot.right}
            y1={plot.y(cap)}
            y2={plot.y(cap)}
          />
          <text class="chart-word chart-strong" x={plot.left + 4} y={plot.y(cap) - 6}>
            {i18n.t('money.limit', [sayRound(point, cap, language)])}
          </text>
        </g>
      )}
      <path class="chart-balance" d={stairs(plot, values, until)} />
      {forecast && (
        <Band
          plot={plot}
          ahead={forecast.ahead}
          until={to}
          amount={({ units }, speed) =>
            Math.min(
              (last?.amount ?? 0) +
                (forecast.spendPace ? useOf(forecast.spendPace, units, speed) : 0),
              high * 1.04,
            )
          }
        />
      )}
      {!old && (
        <Now plot={plot} at={now}>
          {''}
        </Now>
      )}
      {last && <circle class="chart-here" cx={plot.x(until)} cy={plot.y(last.amount)} r="4.5" />}
    </svg>
  );
}
