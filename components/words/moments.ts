import { i18n } from '#i18n';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export function formatDay(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }).format(at);
}

/** The time of day; with the day, if that is not today. */
export function formatMoment(at: number, now: number, language: string): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(!today && { month: 'short', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** "Read 2 min. ago". */
export function sayReadAgo(readAt: number | undefined, now: number, language: string): string {
  if (readAt === undefined) return i18n.t('panel.notRead');
  const ageMS = now - readAt;
  if (ageMS < MINUTE_MS) return i18n.t('panel.readNow');
  const format = new Intl.RelativeTimeFormat(language, { style: 'short' });
  const [unit, unitMS] =
    ageMS < HOUR_MS
      ? (['minute', MINUTE_MS] as const)
      : ageMS < DAY_MS
        ? (['hour', HOUR_MS] as const)
        : (['day', DAY_MS] as const);
  return i18n.t('panel.readAgo', [format.format(-Math.floor(ageMS / unitMS), unit)]);
}
