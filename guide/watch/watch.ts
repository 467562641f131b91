import * as z from 'zod/mini';

/** Shares of the monthly limit of which the guide can tell. claude.ai mails the first itself. */
export const CAP_SHARES = [75, 90, 100] as const;

/** Local hours, 0 to 23, in which nothing is told; from and to alike: none. */
export const QuietHours = z.object({
  from: z.number().check(z.minimum(0), z.maximum(23)),
  to: z.number().check(z.minimum(0), z.maximum(23)),
  weekends: z.boolean(),
});
export type QuietHours = z.infer<typeof QuietHours>;

/** The daily watch, as the person wants it. */
export const Watch = z.object({
  on: z.boolean(),
  caps: z.array(z.literal(CAP_SHARES)),
  /** Whole units of the workspace's currency; absent: a low balance is not told. */
  balanceBelow: z.optional(z.number().check(z.nonnegative())),
  charges: z.boolean(),
  offers: z.boolean(),
  /** Absent: told at any hour. */
  quiet: z.optional(QuietHours),
});
export type Watch = z.infer<typeof Watch>;

/** Off, and as it is once somebody switches it on. */
export const NO_WATCH: Watch = {
  on: false,
  caps: [90, 100],
  balanceBelow: 25,
  charges: true,
  offers: true,
  quiet: { from: 18, to: 8, weekends: true },
};

/** When the quiet that holds at `now` is over; `undefined` where none holds. Local time. */
export function quietUntil(quiet: QuietHours | undefined, now: number): number | undefined {
  if (!quiet || !isQuiet(quiet, new Date(now))) return undefined;
  // Hour by hour, for a day may have 23 or 25 of them. A quiet week-end ends within three days.
  const start = new Date(now);
  for (let ahead = 1; ahead <= 24 * 4; ahead += 1) {
    const hour = new Date(
      start.getFullYear(),
      start.getMonth(),
      start.getDate(),
      start.getHours() + ahead,
    );
    if (hour.getTime() > now && !isQuiet(quiet, hour)) return hour.getTime();
  }
  return undefined;
}

const SATURDAY = 6;
const SUNDAY = 0;

function isQuiet({ from, to, weekends }: QuietHours, at: Date): boolean {
  if (weekends && (at.getDay() === SATURDAY || at.getDay() === SUNDAY)) return true;
  const hour = at.getHours();
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}
