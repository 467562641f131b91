/** What the page itself has asked claude.ai for, seen without touching its requests. */
export interface PageRequests {
  /** Notes a request of the guide's own, made now, so that it is not taken for the page's. */
  own: (address: string) => void;
}

/** A request in the browser's own list; `at` is milliseconds since the page's time origin. */
export interface SeenRequest {
  address: string;
  at: number;
}

/** Two clocks of one page may differ by this much. */
const CLOCK_MS = 100;
/** So soon after the guide's own question about the account, the page's would be a rare chance. */
const SAME_MOMENT_MS = 5;
const ACCOUNT = 'https://claude.ai/api/account';
/** More than a visit may make; older ones have been answered. */
const MOST_OWN = 20;

/**
 * Watches the tab's own requests, those before the guide came, too. A browser that does not list
 * those of extensions (Chromium, seen in November 2026) lists only the page's: what is then like one
 * of the guide's is the page's. Whether it lists them is seen from the guide's question about the
 * account.
 */
export function watchPageRequests(
  onRequests: (requests: readonly SeenRequest[]) => void,
  signal: AbortSignal,
): PageRequests {
  const own: SeenRequest[] = [];
  let listsOwn = false;
  const isOwn = ({ address, at }: SeenRequest): boolean => {
    const index = own.findIndex((o) => o.address === address && Math.abs(o.at - at) < CLOCK_MS);
    const found = own[index];
    if (!found) return false;
    const delay = at - found.at;
    listsOwn ||= address === ACCOUNT && delay >= 0 && delay < SAME_MOMENT_MS;
    if (listsOwn) own.splice(index, 1);
    return listsOwn;
  };
  const observer = new PerformanceObserver((list) => {
    const seen = list.getEntries().map(({ name, startTime }) => ({ address: name, at: startTime }));
    const ofPage = seen.filter((request) => !isOwn(request));
    if (ofPage.length > 0) onRequests(ofPage);
  });
  observer.observe({ type: 'resource', buffered: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    own: (address) => {
      own.push({ address, at: performance.now() });
      own.splice(0, own.length - MOST_OWN);
    },
  };
}
