/** What the page itself has asked claude.ai for, seen without touching its requests. */
export interface PageRequests {
  /** Id of the organization that the page asked about last; empty before the first time. */
  organization: () => string;
  /** Notes a request of the guide's own, made now, so that it is not taken for the page's. */
  own: (address: string) => void;
}

/** Two clocks of one page may differ by this much. */
const CLOCK_MS = 100;

/**
 * Watches which organization the tab's own requests are about. Where they disagree with the cookie
 * `lastActiveOrg`, the tab is right: another tab may have switched (one public source, 2026).
 */
export function watchPageRequests(signal: AbortSignal): PageRequests {
  const own: { address: string; at: number }[] = [];
  let latest = '';
  const observer = new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      const organization = organizationOf(name);
      if (!organization) continue;
      const index = own.findIndex(
        ({ address, at }) => address === name && Math.abs(at - startTime) < CLOCK_MS,
      );
      if (index < 0) latest = organization;
      else own.splice(index, 1);
    }
  });
  observer.observe({ type: 'resource', buffered: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    organization: () => latest,
    own: (address) => own.push({ address, at: performance.now() }),
  };
}

/** The organization that an address of claude.ai's API is about; empty for any other address. */
export function organizationOf(address: string): string {
  return /^https:\/\/claude\.ai\/api\/organizations\/([\w-]+)\//.exec(address)?.[1] ?? '';
}
