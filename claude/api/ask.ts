import { interpret } from './response';
import type { Outcome } from './result';

const TIMEOUT_MS = 8000;

export interface AskOptions {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  signal: AbortSignal;
  /**
   * `same-origin` from claude.ai's own page; `include` from the extension's pages and background, to
   * which the person's session is another origin's.
   */
  credentials: 'same-origin' | 'include';
}

/** Asks claude.ai once for one path below `/api/`, by `GET`. How often is the caller's business. */
export async function askOnce(
  path: string,
  { fetch, now, signal, credentials }: AskOptions,
): Promise<Outcome<unknown>> {
  try {
    const response = await fetch(`https://claude.ai/api/${path}`, {
      method: 'GET',
      credentials,
      redirect: 'error',
      // Nothing old as if it were now; and Chromium keeps a request that may be cached waiting for one
      // of the same address that is under way, such as the page's own.
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return await interpret(response, now());
  } catch {
    return { failure: { kind: 'unreachable' } };
  }
}
