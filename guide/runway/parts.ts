import { HOUR_MS } from '../time';
import { type Calendar, weekdayOf } from './calendar';

/** When people are at work, by their clocks (look of the chart; the share in it is learnt). */
export const WORK = { from: 9, to: 18 } as const;

/** A part of a local day that lies wholly in working hours or wholly outside them. */
export interface DayPart {
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  atWork: boolean;
  from: number;
  to: number;
  hours: number;
}

/** The parts of days between two moments (milliseconds since 1970), in order. */
export function partsBetween(from: number, to: number, calendar: Calendar): DayPart[] {
  const parts: DayPart[] = [];
  for (let day = calendar.dayOf(from); ; day++) {
    const edges = [0, WORK.from, WORK.to, 24].map((hour) =>
      hour === 24 ? calendar.momentOf(day + 1) : calendar.momentOf(day, hour),
    );
    for (const [i, start] of edges.slice(0, -1).entries()) {
      const [begin, end] = [Math.max(start, from), Math.min(edges[i + 1] ?? to, to)];
      if (end <= begin) continue;
      const hours = (end - begin) / HOUR_MS;
      parts.push({ day, weekday: weekdayOf(day), atWork: i === 1, from: begin, to: end, hours });
    }
    if ((edges[3] ?? to) >= to) return parts;
  }
}
