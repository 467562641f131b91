import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPageRequests } from '../../../claude/page-requests';

const [TEAM, MINE, CONSOLE] = ['team', 'mine', 'console'];
const address = (organization: string, path: string) =>
  `https://claude.ai/api/organizations/${organization}/${path}`;

let tellOf: (...entries: { name: string; startTime: number }[]) => void;
let isWatching: boolean;

beforeEach(() => {
  class Observer {
    constructor(heard: (list: { getEntries: () => object[] }) => void) {
      tellOf = (...entries) => heard({ getEntries: () => entries });
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
});

function watch(onChange = () => {}) {
  const stop = new AbortController();
  const requests = watchPageRequests(onChange, stop.signal);
  const ask = (organization: string, path: string) =>
    tellOf({ name: address(organization, path), startTime: performance.now() });
  return { requests, stop, ask };
}

describe('which organization the page asks about', () => {
  test.each<[string, [string, string][], string]>([
    ['none', [], ''],
    ['the cookie’s', [[TEAM, 'usage']], ''],
    ['another one, never the cookie’s', [[MINE, 'usage']], MINE],
    [
      'once another one beside the cookie’s',
      [
        [TEAM, 'usage'],
        [MINE, 'usage'],
      ],
      '',
    ],
    [
      'the same of another one again and again',
      [
        [TEAM, 'a'],
        [MINE, 'b'],
        [MINE, 'b'],
      ],
      '',
    ],
    [
      'twice another one since the cookie’s',
      [
        [TEAM, 'a'],
        [MINE, 'a'],
        [MINE, 'b'],
      ],
      MINE,
    ],
    [
      'the cookie’s after others',
      [
        [MINE, 'a'],
        [MINE, 'b'],
        [TEAM, 'a'],
      ],
      '',
    ],
    [
      'two others once each',
      [
        [TEAM, 'a'],
        [MINE, 'a'],
        [CONSOLE, 'a'],
      ],
      '',
    ],
  ])('%s', (_, asked, elsewhere) => {
    const { requests, ask } = watch();
    for (const [organization, path] of asked) ask(organization, path);
    expect(requests.elsewhere(TEAM)).toBe(elsewhere);
  });

  test('what is no question about an organization counts for nothing', () => {
    const { requests } = watch();
    const names = ['https://claude.ai/api/account', 'https://example.com/api/organizations/mine/a'];
    for (const name of names) tellOf({ name, startTime: 1 });
    expect(requests.elsewhere(TEAM)).toBe('');
  });

  test('the guide’s own questions are not the page’s', () => {
    const { requests, ask } = watch();
    requests.own(address(MINE, 'usage'));
    ask(MINE, 'usage');
    expect(requests.elsewhere(TEAM)).toBe('');
    ask(MINE, 'usage');
    expect(requests.elsewhere(TEAM)).toBe(MINE);
  });

  test('a change is told, a repetition is not', () => {
    const onChange = vi.fn();
    const { ask, stop } = watch(onChange);
    ask(TEAM, 'a');
    ask(TEAM, 'b');
    expect(onChange).toHaveBeenCalledTimes(1);
    ask(MINE, 'a');
    expect(onChange).toHaveBeenCalledTimes(2);
    stop.abort();
    expect(isWatching).toBe(false);
  });
});
