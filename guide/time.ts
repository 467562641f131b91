/** In milliseconds. A day of daylight saving is shorter or longer: where days are counted, see the calendar. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
