import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { isRunway, type Runway } from '../../../guide/runway/runway';
import { workingDays } from '../../../guide/runway/week';
import { formatMoment } from '../../words/moments';
import { forecastIn, type MoneyModel, newest } from '../model';
import { headline } from '../words/headline';
import { sayAmount, sayRound } from '../words/say';
import { DaysOff, Now, Scale, Weeks } from './Backdrop';
import { Balance } from './Balance';
import { Band, Empty, Reloads } from './Forecast';
import { Hatch } from './Hatch';
import { type Plot, plotIn, ticksUpTo } from './plot';
import { Rises } from './Rises';
import { spanOf, valuesOf } from './span';
import { Words } from './Words';

const WORKWEEK = [1, 2, 3, 4, 5];
/** Pixels that a value at the side needs; where much is owed, little is left above $0. */
const TICK = 20;

/** The balance until now and what is expected; `isCompact` for the popup. */
export function BalanceChart(props: {
  model: MoneyModel;
  width: number;
  height: number;
  isCompact: boolean;
}): JSX.Element {
  const { model, width, height, isCompact } = props;
  const { overview, calendar, language, now } = model;
  const { points, steps, runway } = overview;
  const { point, old } = newest(model);
  const hatch = useId();
  const span = spanOf(model, isCompact);
  const plot = plotFor(model, span, { width, height }, isCompact);
  const forecast = forecastIn(model);
  const until = old ? (point?.at ?? now) : now;
  const threshold = point?.reload?.threshold ?? model.suggestedThreshold;
  const say = (amount: number) => (point ? sayAmount(point, amount, language) : '');
  const fitting = 1 + Math.floor((plot.y(0) - plot.y(plot.high)) / TICK);
  const ticks = ticksUpTo(plot.high, Math.min(fitting, isCompact ? 3 : 4));
  const working =
    isRunway(runway) && runway.week.from !== 'even' ? workingDays(runway.week) : WORKWEEK;
  return (
    <svg
      class="chart"
      role="img"
      aria-label={headline(model)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <Hatch id={hatch} />
      <DaysOff plot={plot} calendar={calendar} working={working} />
      <Scale
        plot={plot}
        ticks={ticks}
        say={(tick) => (point ? sayRound(point, tick, language) : '')}
      />
      <Weeks plot={plot} calendar={calendar} language={language} />
      {threshold !== undefined && (
        <line
          class="chart-threshold"
          x1={plot.left}
          x2={width - plot.right}
          y1={plot.y(threshold)}
          y2={plot.y(threshold)}
        />
      )}
      {isRunway(runway) ? (
        <Balance plot={plot} points={points} until={until} hatch={hatch} />
      ) : (
        valuesOf(points, span.from, ({ balance }) => balance).map(({ at, amount }) => (
          <circle key={at} class="chart-point" cx={plot.x(at)} cy={plot.y(amount)} r="3.5" />
        ))
      )}
      {forecast && <Ahead plot={plot} runway={forecast} from={now} isCompact={isCompact} />}
      <Rises plot={plot} steps={steps} points={points} hasAmounts={!isCompact} say={say} />
      {!old && (
        <Now plot={plot} at={now}>
          {isCompact || !point
            ? i18n.t('money.today')
            : i18n.t('money.todayAt', [formatMoment(point.at, now, language)])}
        </Now>
      )}
      {point?.balance !== undefined && (
        <Here plot={plot} at={until} amount={point.balance} text={say(point.balance)} />
      )}
      {forecast && !isCompact && (
        <Words plot={plot} runway={forecast} from={now} language={language} />
      )}
    </svg>
  );
}

/** What is left now; its figure keeps clear of the edge and of the words at the top. */
function Here(props: { plot: Plot; at: number; amount: number; text: string }): JSX.Element {
  const { plot, at, amount, text } = props;
  const [x, y] = [plot.x(at), plot.y(amount)];
  const isAtEnd = x > plot.width - plot.right - 80;
  return (
    <>
      <circle class="chart-here" cx={x} cy={y} r="4.5" />
      <text
        class="chart-word chart-strong"
        x={isAtEnd ? x - 10 : x + 12}
        y={y < plot.top + 16 ? y + 20 : y - 9}
        text-anchor={isAtEnd ? 'end' : 'start'}
      >
        {text}
      </text>
    </>
  );
}

/** Room for words at the top; the scale starts from $0, or below where something is owed. */
function plotFor(
  model: MoneyModel,
  span: { from: number; to: number },
  size: { width: number; height: number },
  isCompact: boolean,
): Plot & { high: number } {
  const { points, runway } = model.overview;
  const balances = valuesOf(points, span.from, ({ balance }) => balance).map((v) => v.amount);
  const { threshold = 0, target = 0 } = points.at(-1)?.reload ?? {};
  const reloads = isRunway(runway) && runway.charges ? [threshold, target] : [];
  const high = Math.max(...balances, ...reloads, model.suggestedThreshold ?? 0, 100);
  const low = Math.min(0, ...balances);
  const frame = { ...size, left: 56, right: 4, top: 38, bottom: isCompact ? 24 : 30 };
  return { ...plotIn(frame, span, low, high * 1.04), high };
}

function Ahead(props: {
  plot: Plot;
  runway: Runway;
  from: number;
  isCompact: boolean;
}): JSX.Element | null {
  const { plot, runway, from } = props;
  const { left, ahead, charges, empty } = runway;
  if (charges) return <Reloads plot={plot} runway={runway} from={from} />;
  if (!left) return null;
  return (
    <>
      <Band
        plot={plot}
        ahead={ahead}
        until={Math.min(plot.to, empty?.last?.at ?? plot.to)}
        amount={(moment, speed) => Math.max(left(moment, speed), 0)}
      />
      <Empty plot={plot} runway={runway} />
    </>
  );
}
