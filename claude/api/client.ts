import { askOnce } from './ask';
import type { Outcome } from './result';

/** Asks claude.ai for one path below `/api/`. */
export type Get = (path: string) => Promise<Outcome<unknown>>;

export interface Reader {
  get: Get;
  /** How many requests are left in this visit. */
  left: () => number;
}

/** What outlives single visits of a document. Moments are of a clock that never goes back. */
export interface RequestLimits {
  /** When each path was asked last. */
  askedAt: Map<string, number>;
  /** Before when each path is not to be asked again. */
  notBefore: Map<string, number>;
  /** Who is signed in concerns the whole document: one question, whoever waits for it. */
  account?: Promise<Outcome<unknown>> | undefined;
  /** Of the document, not of a visit. */
  signal: AbortSignal;
}

export function newRequestLimits(signal: AbortSignal): RequestLimits {
  return { askedAt: new Map(), notBefore: new Map(), signal };
}

export interface ReaderOptions {
  limits: RequestLimits;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds of a clock that never goes back, whatever is done to the computer's. */
  clock: () => number;
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
const ACCOUNT = 'account';
/** A page that is left has its requests cancelled, and within this time has gone. */
const LEAVING_MS = 100;

/**
 * A reader for one visit of a usage page: `GET` only, at most {@link REQUESTS_PER_VISIT} requests,
 * each path at most every {@link SPACING_MS}, and no request before `Retry-After` is over. What it
 * may not ask is answered as a failure.
 */
export function createReader(options: ReaderOptions): Reader {
  const { fetch, now, clock, sleep, limits } = options;
  const { askedAt, notBefore } = limits;
  let left = REQUESTS_PER_VISIT;
  const limitOf = (path: string): Outcome<unknown> | undefined => {
    const waitMS = (notBefore.get(path) ?? Number.NEGATIVE_INFINITY) - clock();
    return waitMS > 0
      ? { failure: { kind: 'limited', status: 429, retryAt: now() + waitMS } }
      : undefined;
  };
  const ask = async (path: string, signal: AbortSignal): Promise<Outcome<unknown>> => {
    const limited = limitOf(path);
    if (limited) return limited;
    if (left <= 0) return { failure: { kind: 'unread' } };
    left -= 1;
    const before = askedAt.get(path);
    const due = (before ?? Number.NEGATIVE_INFINITY) + SPACING_MS;
    const slot = Math.max(due, clock());
    askedAt.set(path, slot);
    if (due > clock()) {
      // What an ended visit has not asked yet, the next one need not wait for.
      const free = () =>
        askedAt.get(path) === slot && before !== undefined && askedAt.set(path, before);
      signal.addEventListener('abort', free);
      await sleepWithin(signal, sleep(due - clock()));
      signal.removeEventListener('abort', free);
      if (signal.aborted) return { failure: { kind: 'unreachable' } };
      const limitedMeanwhile = limitOf(path);
      if (limitedMeanwhile) {
        left += 1;
        return limitedMeanwhile;
      }
    }
    const outcome = await askOnce(path, { fetch, now, signal, credentials: 'same-origin' });
    const { kind, status, retryAt } = 'failure' in outcome ? outcome.failure : {};
    if (retryAt) notBefore.set(path, clock() + retryAt - now());
    if (kind === 'unreachable' && !status) await sleep(LEAVING_MS);
    return outcome;
  };
  const get: Get = (path) => {
    if (path !== ACCOUNT) return ask(path, options.signal);
    limits.account ??= ask(path, limits.signal).finally(() => {
      limits.account = undefined;
    });
    return limits.account;
  };
  return { get, left: () => left };
}

/** Ends with the sleep or with the visit, so that a visit that has ended is not held by what it awaits. */
async function sleepWithin(signal: AbortSignal, sleep: Promise<void>): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const end = () => ended.resolve();
  signal.addEventListener('abort', end);
  await Promise.race([sleep, ended.promise]);
  signal.removeEventListener('abort', end);
}
