import { i18n } from '#i18n';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../guide/time';
import { ageFormat, dateFormat } from './formats';

const WEEK_MS = 7 * DAY_MS;

export function formatDay(at: number, language: string): string {
  return bare(dateFormat(language, { month: 'short', day: 'numeric' }).format(at));
}

/** "5. Nov" without the stop of its own, which would be a second one at the end of a sentence. */
function bare(day: string): string {
  return day.replace(/\.$/, '');
}

/** A day far enough away to need its year. */
export function formatYear(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
}

/** A day of the next weeks, with its weekday. */
export function formatLook(at: number, language: string): string {
  return bare(
    dateFormat(language, { weekday: 'short', month: 'short', day: 'numeric' }).format(at),
  );
}

/** The time of day; with the day, if that is not today. */
export function formatMoment(at: number, now: number, language: string): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return dateFormat(language, {
    ...(!today && { month: 'short', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/**
 * The first of the next month, when a monthly limit begins anew, as a local day: the month is that of
 * claude.ai's clock, UTC, which may be another one than here. Both in ms since 1970.
 */
export function nextMonth(now: number): number {
  const day = new Date(now);
  return new Date(day.getUTCFullYear(), day.getUTCMonth() + 1, 1).getTime();
}

/** "Read 2 min. ago". */
export function sayReadAgo(readAt: number | undefined, now: number, language: string): string {
  if (readAt === undefined) return i18n.t('panel.notRead');
  return now - readAt < MINUTE_MS
    ? i18n.t('panel.readNow')
    : i18n.t('panel.readAgo', [readAgo(readAt, now, language, 'short')]);
}

/** "3 weeks ago", as the language says it. */
export function readAgo(
  at: number,
  now: number,
  language: string,
  style: 'long' | 'short' = 'long',
): string {
  const ageMS = now - at;
  const [unit, unitMS] =
    ageMS < HOUR_MS
      ? (['minute', MINUTE_MS] as const)
      : ageMS < DAY_MS
        ? (['hour', HOUR_MS] as const)
        : ageMS < 2 * WEEK_MS
          ? (['day', DAY_MS] as const)
          : (['week', WEEK_MS] as const);
  return ageFormat(language, style).format(-Math.floor(ageMS / unitMS), unit);
}
