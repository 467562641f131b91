/** What the page itself has asked claude.ai for, seen without touching its requests. */
export interface PageRequests {
  /**
   * Id of the organization that the page's requests are about, where that is another one than the
   * cookie says; else empty. Once the page has asked about the cookie's organization, a single
   * request about another one says nothing: two different ones do.
   */
  elsewhere: (cookie: string) => string;
  /** Notes a request of the guide's own, made now, so that it is not taken for the page's. */
  own: (address: string) => void;
}

/** Two clocks of one page may differ by this much. */
const CLOCK_MS = 100;

/** Enough to tell where a tab is; older ones are forgotten. */
const MOST_REMEMBERED = 50;

/**
 * Watches which organization the tab's own requests are about. Where they disagree with the cookie
 * `lastActiveOrg`, the tab is right: another tab may have switched (one public source, 2026).
 *
 * @param onChange called when the page has asked about another organization than before.
 */
export function watchPageRequests(onChange: () => void, signal: AbortSignal): PageRequests {
  const own: { address: string; at: number }[] = [];
  const asked: string[] = [];
  const observer = new PerformanceObserver((list) => {
    const before = organizationOf(asked.at(-1) ?? '');
    for (const { name, startTime } of list.getEntries()) {
      if (!organizationOf(name)) continue;
      const index = own.findIndex(
        ({ address, at }) => address === name && Math.abs(at - startTime) < CLOCK_MS,
      );
      if (index < 0) asked.push(name);
      else own.splice(index, 1);
    }
    asked.splice(0, asked.length - MOST_REMEMBERED);
    if (organizationOf(asked.at(-1) ?? '') !== before) onChange();
  });
  observer.observe({ type: 'resource', buffered: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    elsewhere: (cookie) => {
      const latest = organizationOf(asked.at(-1) ?? '');
      if (latest === cookie) return '';
      const last = asked.findLastIndex((address) => organizationOf(address) === cookie);
      const since = asked.slice(last + 1).filter((address) => organizationOf(address) === latest);
      return last < 0 || new Set(since).size > 1 ? latest : '';
    },
    own: (address) => own.push({ address, at: performance.now() }),
  };
}

/** The organization that an address of claude.ai's API is about; empty for any other address. */
export function organizationOf(address: string): string {
  return /^https:\/\/claude\.ai\/api\/organizations\/([\w-]+)\//.exec(address)?.[1] ?? '';
}
