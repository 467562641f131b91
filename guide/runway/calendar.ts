import { DAY_MS, HOUR_MS } from '../time';

const QUARTER_MS = HOUR_MS / 4;

/** The days of one time zone, numbered from 1970-01-01 there. */
export interface Calendar {
  /** Number of the local day that holds this moment (milliseconds since 1970). */
  dayOf(at: number): number;
  /** When the local day is so many hours old by its clocks; milliseconds since 1970. */
  momentOf(day: number, hour?: number): number;
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/**
 * @param zone an IANA name such as "Europe/Berlin".
 * @throws RangeError where the browser does not know it.
 */
export function calendarIn(zone: string): Calendar {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const offsets = new Map<number, number>();
  const ask = (at: number) => {
    const known = offsets.get(at);
    if (known !== undefined) return known;
    const offset = localMinute(format, at) - at;
    offsets.set(at, offset);
    return offset;
  };
  // Asking takes long, and most days have one offset; in others it changes at a quarter of an hour.
  const offsetAt = (at: number) => {
    const day = Math.floor(at / DAY_MS) * DAY_MS;
    const offset = ask(day);
    return offset === ask(day + DAY_MS) ? offset : ask(Math.floor(at / QUARTER_MS) * QUARTER_MS);
  };
  return {
    dayOf: (at) => Math.floor((at + offsetAt(at)) / DAY_MS),
    momentOf: (day, hour = 0) => {
      const local = day * DAY_MS + hour * HOUR_MS;
      const guess = local - offsetAt(local);
      return local - offsetAt(guess);
    },
  };
}

/** The local time of a moment as if it were UTC, in milliseconds. */
function localMinute(format: Intl.DateTimeFormat, at: number): number {
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute } = part;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}
