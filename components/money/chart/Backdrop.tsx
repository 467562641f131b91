import type { ComponentChildren, JSX } from 'preact';
import { type Calendar, weekdayOf } from '../../../guide/runway/calendar';
import type { Plot } from './plot';

/** Days between two moments, with the moments at which they begin. */
function daysIn({ from, to }: Plot, calendar: Calendar): { day: number; at: number }[] {
  const first = calendar.dayOf(from);
  return Array.from({ length: calendar.dayOf(to) - first + 1 }, (_, i) => {
    const day = first + i;
    return { day, at: Math.max(calendar.momentOf(day), from) };
  });
}

/** Days on which nobody works, from what the readings say. */
export function DaysOff(props: {
  plot: Plot;
  calendar: Calendar;
  working: readonly number[];
}): JSX.Element {
  const { plot, calendar, working } = props;
  const off = daysIn(plot, calendar).filter(({ day }) => !working.includes(weekdayOf(day)));
  return (
    <g class="chart-off">
      {off.map(({ day, at }) => {
        const end = Math.min(calendar.momentOf(day + 1), plot.to);
        return (
          <rect
            key={day}
            x={plot.x(at)}
            y={plot.top}
            width={Math.max(plot.x(end) - plot.x(at), 0)}
            height={plot.height - plot.top - plot.bottom}
          />
        );
      })}
    </g>
  );
}

/** Values at the side, each with its line. */
export function Scale(props: {
  plot: Plot;
  ticks: readonly number[];
  say: (amount: number) => string;
}): JSX.Element {
  const { plot, ticks, say } = props;
  return (
    <g class="chart-scale">
      {ticks.map((tick) => (
        <g key={tick} class={tick === 0 ? 'chart-zero' : ''}>
          <line x1={plot.left} x2={plot.width - plot.right} y1={plot.y(tick)} y2={plot.y(tick)} />
          <text x={plot.left - 8} y={plot.y(tick) + 4} text-anchor="end">
            {say(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A label needs so many pixels. */
const LABEL = 52;

/** Mondays; the month stands with the first label and where it changes. */
export function Weeks(props: { plot: Plot; calendar: Calendar; language: string }): JSX.Element {
  const { plot, calendar, language } = props;
  const mondays = daysIn(plot, calendar).filter(({ day }) => weekdayOf(day) === 1);
  const spacing = (mondays[1]?.at ?? 0) - (mondays[0]?.at ?? 0);
  const pixels = plot.x(plot.from + spacing) - plot.x(plot.from);
  const every = mondays.length > 1 && pixels > 0 ? Math.ceil(LABEL / pixels) : 1;
  const shown = (mondays.length > 1 ? mondays : daysIn(plot, calendar).slice(1)).filter(
    ({ at }, i) => i % every === 0 && plot.x(at) < plot.width - LABEL,
  );
  const monthOf = new Intl.DateTimeFormat(language, { month: 'short' });
  let month = '';
  return (
    <g class="chart-days">
      {shown.map(({ day, at }) => {
        const noon = calendar.momentOf(day, 12);
        const isNew = monthOf.format(noon) !== month;
        month = monthOf.format(noon);
        return (
          <g key={day}>
            <line x1={plot.x(at)} x2={plot.x(at)} y1={plot.y(0)} y2={plot.y(0) + 4} />
            <text x={plot.x(at)} y={plot.height - plot.bottom + 20}>
              {dayLabel(noon, isNew, language)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function dayLabel(at: number, withMonth: boolean, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    ...(withMonth && { month: 'short' }),
  });
  return format.format(at);
}

export function Now(props: { plot: Plot; at: number; children: ComponentChildren }): JSX.Element {
  const { plot, at, children } = props;
  const [x, isLate] = [plot.x(at), plot.x(at) > plot.width - plot.right - 110];
  return (
    <g class="chart-now">
      <line x1={x} x2={x} y1={plot.top - 32} y2={plot.height - plot.bottom} />
      <text x={isLate ? x - 6 : x + 8} y={plot.top - 24} text-anchor={isLate ? 'end' : 'start'}>
        {children}
      </text>
    </g>
  );
}
