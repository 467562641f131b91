import * as z from 'zod/mini';
import type { Failure } from '../reading';
import { type Stored, stored } from '../stored';
import { DAY_MS, HOUR_MS } from '../time';

/** What the daily watch has planned and told; moments in milliseconds since 1970. */
export const WatchState = z.object({
  version: z.literal(1),
  /** When it was switched on. */
  since: z.optional(z.number()),
  /** When claude.ai is read next. */
  next: z.optional(z.number()),
  /** When each of the last requests was made. */
  asked: z.array(z.number()),
  /** Why it waits for the person's next visit of claude.ai. */
  waits: z.optional(z.string()),
  told: z.record(z.string(), z.number()),
});
export type WatchState = z.infer<typeof WatchState>;
export const NO_WATCH_STATE: WatchState = { version: 1, asked: [], told: {} };
export const StoredWatch: Stored<WatchState> = /* @__PURE__ */ stored(1, WatchState, {});

/** Requests on any day, in local time, of all workspaces together. */
const REQUESTS_A_DAY = 4;
/** Of a day's reading, local time: while somebody may act on it. */
const FIRST_HOUR = 9;
const LAST_HOUR = 17;
/** One that was missed while the browser was closed is caught up within this time. */
const CATCH_UP_MS = 10 * 60_000;

/**
 * When to read next: tomorrow at some moment of the working hours, so that not everybody's browser
 * asks at the same one.
 *
 * @param chance from 0 to 1.
 */
export function nextWatch(now: number, chance: number): number {
  const day = new Date(now);
  const from = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, FIRST_HOUR);
  return from.getTime() + Math.floor(chance * (LAST_HOUR - FIRST_HOUR) * HOUR_MS);
}

/** The plan after the watch was switched on or off, or the browser was started. */
export function planned(state: WatchState, on: boolean, now: number, chance: number): WatchState {
  const { since, next, waits, ...others } = state;
  if (!on) return others;
  const isFar = next !== undefined && next > now + 2 * DAY_MS;
  const due = next !== undefined && next <= now;
  return {
    ...others,
    since: since !== undefined && since <= now ? since : now,
    ...(waits !== undefined && { waits }),
    // One that lies far ahead was planned by a wrong clock.
    next:
      next === undefined || isFar
        ? nextWatch(now, chance)
        : due
          ? now + Math.floor(chance * CATCH_UP_MS)
          : next,
  };
}

/** How many requests are left at this moment. */
export function requestsLeft({ asked }: WatchState, now: number): number {
  return Math.max(REQUESTS_A_DAY - recent(asked, now).length, 0);
}

/** Without those of other days. */
export function withAsked(state: WatchState, now: number): WatchState {
  return { ...state, asked: [...recent(state.asked, now), now] };
}

function recent(asked: readonly number[], now: number): number[] {
  const today = new Date(now).toDateString();
  return asked.filter((at) => new Date(at).toDateString() === today);
}

/** Answers after which asking again is no use until the person has been to claude.ai. */
const WAITING: ReadonlySet<string> = new Set(['signed-out', 'challenged', 'not-permitted']);

export function waitsAfter(kind: Failure['kind']): boolean {
  return WAITING.has(kind);
}

/** The key under which it is told, once until then, that the watch waits. */
export const WAITS = 'waits';

/** The person was there, and claude.ai answers them. */
export function afterVisit(state: WatchState): WatchState {
  const { waits: _, ...others } = state;
  const { [WAITS]: __, ...told } = state.told;
  return { ...others, told };
}

/** A part of a workspace that can be read by one request or two, and when it was read last. */
export interface Readable<P> {
  organizationId: string;
  part: P;
  readAt: number | undefined;
}

/** What was read by the person's own visit this recently need not be read again. */
const RECENT_MS = 6 * HOUR_MS;

/** What to read now, the longest unread first, so that several workspaces take turns. */
export function readablesDue<P>(all: readonly Readable<P>[], now: number): Readable<P>[] {
  const age = ({ readAt }: Readable<P>) => now - (readAt ?? Number.NEGATIVE_INFINITY);
  return all
    .filter((each) => age(each) >= RECENT_MS || age(each) < 0)
    .sort((a, b) => age(b) - age(a));
}
