/**
 * Why a visit is read again: the person asked for it, and is given it even if the page must be loaded
 * anew; they look at the popup, and see what this visit can still ask; or they came back, which is
 * read sparingly.
 */
export type Why = 'asked' | 'opened' | 'returned';

/** What is done then: everything or what is still open is read, the page is loaded anew, or nothing. */
export type Refresh = 'all' | 'open' | 'reload' | 'nothing';

/** Requests kept for what the person does on the page, when mere attention asks for a reading. */
const RESERVE = 4;

/**
 * @param left how many requests this visit may still make.
 * @param whole how many it takes to read everything.
 */
export function decideRefresh(why: Why, left: number, whole: number): Refresh {
  if (why !== 'returned' && left > whole) return 'all';
  // This visit has asked enough; what the person wants is a new one.
  if (why === 'asked') return 'reload';
  return left > RESERVE ? 'open' : 'nothing';
}

/** Who is told to wait for longer asks again by hand. */
const LONGEST_WAIT_MS = 2 * 60_000;

/**
 * In how many milliseconds a visit asks once more by itself; `undefined`: not at all.
 *
 * @param retryAt when claude.ai said that it would answer again.
 */
export function retryDelay(retryAt: number | undefined, now: number): number | undefined {
  if (retryAt === undefined || retryAt - now > LONGEST_WAIT_MS) return undefined;
  return Math.max(retryAt - now, 0);
}
