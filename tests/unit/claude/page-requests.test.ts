import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type SeenRequest, watchPageRequests } from '../../../claude/page-requests';

const ACCOUNT = 'https://claude.ai/api/account';
const USAGE = 'https://claude.ai/api/organizations/team/usage';

let tellOf: (...entries: SeenRequest[]) => void;
let isWatching: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  class Observer {
    constructor(heard: (list: { getEntries: () => object[] }) => void) {
      tellOf = (...seen) =>
        heard({
          getEntries: () => seen.map(({ address, at }) => ({ name: address, startTime: at })),
        });
    }
    observe() {
      isWatching = true;
    }
    disconnect() {
      isWatching = false;
    }
  }
  vi.stubGlobal('PerformanceObserver', Observer);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function watch() {
  const stop = new AbortController();
  const heard: string[] = [];
  const requests = watchPageRequests((seen) => {
    for (const { address, at } of seen) heard.push(`${address} ${Math.round(at)}`);
  }, stop.signal);
  const own = (address: string, at: number) => {
    vi.advanceTimersByTime(at - performance.now());
    requests.own(address);
  };
  return { own, stop, heard };
}

test('each request of the page is told, with its moment, until the end', () => {
  const { heard, stop } = watch();
  tellOf({ address: USAGE, at: 3 }, { address: ACCOUNT, at: 4 });
  expect(heard).toEqual([`${USAGE} 3`, `${ACCOUNT} 4`]);
  stop.abort();
  expect(isWatching).toBe(false);
});

describe('a browser that lists no requests of extensions', () => {
  test('a request of the page like one of the guide’s, at the same time, is the page’s', () => {
    const { own, heard } = watch();
    own(ACCOUNT, 0);
    own(USAGE, 20);
    tellOf({ address: USAGE, at: 21 });
    expect(heard).toEqual([`${USAGE} 21`]);
  });

  test('so it is where the page asked about the account a little earlier or later', () => {
    for (const at of [80, 106]) {
      const { own, heard } = watch();
      own(ACCOUNT, performance.now() + 100);
      const now = performance.now();
      tellOf({ address: ACCOUNT, at: now - 100 + at });
      own(USAGE, now + 20);
      tellOf({ address: USAGE, at: now + 20 });
      expect(heard).toHaveLength(2);
    }
  });
});

describe('a browser that lists them', () => {
  test('the guide’s own are not told, and the page’s are', () => {
    const { own, heard } = watch();
    own(ACCOUNT, 0);
    tellOf({ address: ACCOUNT, at: 1 });
    own(USAGE, 20);
    own(USAGE, 2300);
    tellOf({ address: USAGE, at: 21 }, { address: USAGE, at: 60 }, { address: USAGE, at: 2302 });
    expect(heard).toEqual([`${USAGE} 60`]);
  });

  test('of the guide’s own the latest are remembered, and no more than a visit makes', () => {
    const { own, heard } = watch();
    own(ACCOUNT, 0);
    tellOf({ address: ACCOUNT, at: 1 });
    for (let i = 0; i < 25; i++) own(`${USAGE}?${i}`, 20 + i);
    tellOf({ address: `${USAGE}?0`, at: 20 }, { address: `${USAGE}?24`, at: 44 });
    expect(heard).toEqual([`${USAGE}?0 20`]);
  });
});
