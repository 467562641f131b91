import type { Login } from '../../guide/reading';
import { askOnce } from './ask';
import type { Outcome } from './result';

/** Asks claude.ai for one path below `/api/`. */
export type Get = (path: string) => Promise<Outcome<unknown>>;

export interface Reader {
  get: Get;
  /** How many requests are left in this visit. */
  left: () => number;
}

/** When each path was asked last, and before when not again; outlives single visits. */
export interface Timetable {
  askedAt: Map<string, number>;
  notBefore: Map<string, number>;
  /** Who was signed in, as the latest visit read it; milliseconds since 1970. */
  latest?: { login: Login; at: number };
}

export function newTimetable(): Timetable {
  return { askedAt: new Map(), notBefore: new Map() };
}

export interface ReaderOptions {
  timetable?: Timetable;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  sleep: (durationMS: number) => Promise<void>;
  signal: AbortSignal;
}

/** How many requests one visit of a usage page may cost. */
export const REQUESTS_PER_VISIT = 12;
/**
 * claude.ai limits its usage paths; the guide asks each at most every two seconds, also as the
 * server sees it, to which two questions do not take equally long.
 */
export const SPACING_MS = 2200;
/** A page that is left has its requests cancelled, and within this time has gone. */
const LEAVING_MS = 100;

/**
 * A reader for one visit of a usage page: `GET` only, at most {@link REQUESTS_PER_VISIT} requests,
 * each path at most every {@link SPACING_MS}, and no request before `Retry-After` is over. What it
 * may not ask is answered as a failure.
 */
export function createReader(options: ReaderOptions): Reader {
  const { fetch, now, sleep, signal, timetable = newTimetable() } = options;
  const { askedAt, notBefore } = timetable;
  let left = REQUESTS_PER_VISIT;
  const limitOf = (path: string): Outcome<unknown> | undefined => {
    const retryAt = notBefore.get(path);
    return retryAt !== undefined && now() < retryAt
      ? { failure: { kind: 'limited', status: 429, retryAt } }
      : undefined;
  };
  const get: Get = async (path) => {
    const limited = limitOf(path);
    if (limited) return limited;
    if (left <= 0) return { failure: { kind: 'unread' } };
    left -= 1;
    const before = askedAt.get(path);
    const due = (before ?? Number.NEGATIVE_INFINITY) + SPACING_MS;
    const slot = Math.max(due, now());
    askedAt.set(path, slot);
    if (due > now()) {
      // What an ended visit has not asked yet, the next one need not wait for.
      const free = () => askedAt.get(path) === slot && before && askedAt.set(path, before);
      signal.addEventListener('abort', free);
      await sleep(due - now());
      signal.removeEventListener('abort', free);
      const limitedMeanwhile = limitOf(path);
      if (limitedMeanwhile) {
        left += 1;
        return limitedMeanwhile;
      }
    }
    const outcome = await askOnce(path, { fetch, now, signal, credentials: 'same-origin' });
    const { kind, status, retryAt } = 'failure' in outcome ? outcome.failure : {};
    if (retryAt) notBefore.set(path, retryAt);
    if (kind === 'unreachable' && !status) await sleep(LEAVING_MS);
    return outcome;
  };
  return { get, left: () => left };
}
