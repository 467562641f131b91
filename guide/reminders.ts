import * as z from 'zod/mini';
import { type Stored, stored } from './stored';

/** What is planned, and what has rung without having been looked at. Moments in ms since 1970. */
export const Reminders = z.object({
  version: z.literal(1),
  /** The next weekly look at the usage page. */
  weekly: z.optional(z.number()),
  /** When to look again at an offer that was in high demand. */
  offer: z.optional(z.number()),
  due: z.array(z.literal(['weekly', 'offer'])),
});
export type Reminders = z.infer<typeof Reminders>;
export const StoredReminders: Stored<Reminders> = /* @__PURE__ */ stored(1, Reminders, {});
export type ReminderName = Reminders['due'][number];

/** `weekday`: 0 is Sunday. */
export interface WeeklyLook {
  on: boolean;
  weekday: number;
}

/** The weekly look's day where nobody has chosen another: Monday; 0 is Sunday. */
export const FIRST_WEEKDAY = 1;

export const NO_REMINDERS: Reminders = { version: 1, due: [] };

/** A working day's morning, in the person's own time zone. */
const HOUR = 9;

/** The next morning of this weekday after `now`; never `now` itself. Both in ms since 1970. */
export function nextLook(weekday: number, now: number): number {
  const start = new Date(now);
  const ahead = (weekday - start.getDay() + 7) % 7;
  const today = morning(start, ahead);
  return today > now ? today : morning(start, ahead + 7);
}

/** Tomorrow morning. */
export function nextMorning(now: number): number {
  return morning(new Date(now), 1);
}

/** Counts in calendar days, since a day may last 23 or 25 hours. */
function morning(day: Date, ahead: number): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + ahead, HOUR).getTime();
}

/** A plan for the same weekday stands, so that asking twice does not put a look off. */
export function withWeeklyLook(
  reminders: Reminders,
  look: WeeklyLook | undefined,
  now: number,
): Reminders {
  const { weekly, ...others } = reminders;
  if (!look?.on) return { ...others, due: others.due.filter((name) => name !== 'weekly') };
  const stands = weekly !== undefined && new Date(weekly).getDay() === look.weekday;
  return { ...others, weekly: stands ? weekly : nextLook(look.weekday, now) };
}

export function withOfferReminder(reminders: Reminders, now: number): Reminders {
  return { ...reminders, offer: nextMorning(now) };
}

/**
 * What rings at `now`. A look that was missed while the browser was closed rings once, however many
 * weeks went by, and the next one is in the future.
 */
export function ring(
  { weekly, offer, ...others }: Reminders,
  look: WeeklyLook | undefined,
  now: number,
): { reminders: Reminders; rang: readonly ReminderName[] } {
  const rang: ReminderName[] = [];
  if (weekly !== undefined && weekly <= now) rang.push('weekly');
  if (offer !== undefined && offer <= now) rang.push('offer');
  const next = weekly !== undefined && weekly <= now && look ? nextLook(look.weekday, now) : weekly;
  return {
    rang,
    reminders: {
      ...others,
      ...(look?.on && next !== undefined && { weekly: next }),
      ...(offer !== undefined && offer > now && { offer }),
      due: [...new Set([...others.due, ...rang])],
    },
  };
}

/** The usage page was opened: everything that rang is looked at. */
export function lookedAt(reminders: Reminders): Reminders {
  return { ...reminders, due: [] };
}

/** When the browser has to wake the guide next; `undefined` for never. */
export function nextAlarm({ weekly, offer }: Reminders): number | undefined {
  const moments = [weekly, offer].flatMap((moment) => moment ?? []);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
