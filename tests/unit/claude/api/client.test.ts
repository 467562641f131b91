import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createReader,
  newRequestLimits,
  REQUESTS_PER_VISIT,
  SPACING_MS,
} from '../../../../claude/api/client';
import { NOON } from '../../guide/examples';
import { json } from './answers';

interface Asked {
  url: string;
  method: string | undefined;
  at: number;
}

type Answer = (init: RequestInit, url: string) => Response | Promise<Response>;

/** A reader over fake timers, and what it asked when. */
function reading(
  answer: Answer,
  signal: AbortSignal = new AbortController().signal,
  limits = newRequestLimits(new AbortController().signal),
) {
  const asked: Asked[] = [];
  const reader = createReader({
    fetch: async (input, init) => {
      const url = String(input);
      asked.push({ url, method: init?.method, at: Date.now() - NOON });
      return answer(init ?? {}, url);
    },
    now: Date.now,
    sleep: (durationMS) => new Promise((resolve) => setTimeout(resolve, durationMS)),
    signal,
    limits,
    clock: () => performance.now(),
  });
  return { ...reader, asked };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});
afterEach(() => {
  vi.useRealTimers();
});

const unreachable = { failure: { kind: 'unreachable' } };

/** What is answered once all waiting is over. */
async function inTheEnd<T>(answer: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return answer;
}

test('asks by GET, on claude.ai, without a body', async () => {
  const inits: RequestInit[] = [];
  const { get, asked } = reading((init) => {
    inits.push(init);
    return json({ ok: true });
  });
  expect(await get('organizations/acme/usage')).toEqual({ value: { ok: true } });
  expect(asked).toEqual([
    { url: 'https://claude.ai/api/organizations/acme/usage', method: 'GET', at: 0 },
  ]);
  expect(inits[0]).not.toHaveProperty('body');
  expect(inits[0]?.credentials).toBe('same-origin');
});

describe('the budget', () => {
  test('is twelve requests a visit', async () => {
    const { get, left, asked } = reading(() => json(null));
    expect(REQUESTS_PER_VISIT).toBe(12);
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => get(`path/${i}`)));
    expect(asked).toHaveLength(12);
    expect(outcomes.slice(0, 12)).toEqual(Array(12).fill({ value: null }));
    expect(outcomes.slice(12)).toEqual(Array(8).fill({ failure: { kind: 'unread' } }));
    expect(left()).toBe(0);
  });

  test('is spent by failures, too', async () => {
    const { get, left } = reading(() => json(null, 500));
    await get('a');
    await get('b');
    expect(left()).toBe(10);
  });

  test('is new with every visit', async () => {
    const first = reading(() => json(null));
    await first.get('a');
    expect(reading(() => json(null)).left()).toBe(12);
  });
});

describe('spacing', () => {
  test('asks one path at most every two seconds, in parallel calls, too', async () => {
    const { get, asked } = reading(() => json(null));
    const all = Promise.all([get('a'), get('a'), get('a')]);
    await vi.runAllTimersAsync();
    await all;
    expect(SPACING_MS).toBeGreaterThan(2000);
    expect(asked.map((a) => a.at)).toEqual([0, SPACING_MS, 2 * SPACING_MS]);
  });

  test('waits only for what is left of the two seconds', async () => {
    const { get, asked } = reading(() => json(null));
    await get('a');
    await vi.advanceTimersByTimeAsync(1500);
    const second = get('a');
    await vi.runAllTimersAsync();
    await second;
    await vi.advanceTimersByTimeAsync(5000);
    await get('a');
    expect(asked.map((a) => a.at)).toEqual([0, SPACING_MS, SPACING_MS + 5000]);
  });

  test('does not wait for what an ended visit had still wanted to ask', async () => {
    const limits = newRequestLimits(new AbortController().signal);
    const visit = new AbortController();
    const first = reading(() => json(null), visit.signal, limits);
    await first.get('a');
    void first.get('a');
    await vi.advanceTimersByTimeAsync(100);
    visit.abort();
    const next = reading(() => json(null), undefined, limits);
    void next.get('a');
    await vi.runAllTimersAsync();
    expect(next.asked.map((a) => a.at)).toEqual([SPACING_MS]);
  });

  test('does not hold back other paths', async () => {
    const { get, asked } = reading(() => json(null));
    await Promise.all([get('a'), get('b'), get('c')]);
    expect(asked.map((a) => a.at)).toEqual([0, 0, 0]);
  });
});

describe('a clock of the computer that is set back', () => {
  test('delays no request', async () => {
    const { get, asked } = reading(() => json(null));
    await get('a');
    await vi.advanceTimersByTimeAsync(SPACING_MS);
    vi.setSystemTime(NOON - 3_600_000);
    void get('a');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
  });

  test('leaves Retry-After as long as it is', async () => {
    const { get, asked } = reading(() => json({}, 429, { 'retry-after': '30' }));
    await get('a');
    vi.setSystemTime(NOON - 3_600_000);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(await get('a')).toMatchObject({
      failure: { kind: 'limited', retryAt: Date.now() + 1000 },
    });
    await vi.advanceTimersByTimeAsync(1000);
    await get('a');
    expect(asked).toHaveLength(2);
  });
});

describe('who is signed in concerns the document', () => {
  test('a visit that ends leaves its question to the next one, which asks no second time', async () => {
    const limits = newRequestLimits(new AbortController().signal);
    const visit = new AbortController();
    let answer: (response: Response) => void = () => {};
    const first = reading(
      ({ signal }) =>
        new Promise((resolve, reject) => {
          answer = resolve;
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
      visit.signal,
      limits,
    );
    void first.get('account');
    await vi.advanceTimersByTimeAsync(500);
    visit.abort();
    const next = reading(() => json('a second answer'), undefined, limits);
    const outcome = next.get('account');
    answer(json('who'));
    expect(await outcome).toEqual({ value: 'who' });
    expect(next.asked).toEqual([]);
    expect(next.left()).toBe(REQUESTS_PER_VISIT);
  });

  test('until the guide leaves the document', async () => {
    const end = new AbortController();
    const { get } = reading(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
      undefined,
      newRequestLimits(end.signal),
    );
    const outcome = get('account');
    end.abort();
    expect(await inTheEnd(outcome)).toEqual(unreachable);
  });

  test('and is asked anew when it is over', async () => {
    const { get, asked } = reading(() => json('who'));
    await get('account');
    void get('account');
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
  });
});

describe('Retry-After', () => {
  const limited = (seconds: string) => json({}, 429, { 'retry-after': seconds });

  test('is respected without a request, and costs nothing', async () => {
    const { get, left, asked } = reading(() => limited('30'));
    const failure = { kind: 'limited', status: 429, retryAt: NOON + 30_000 };
    expect(await get('a')).toEqual({ failure });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(await get('a')).toEqual({ failure });
    expect(asked).toHaveLength(1);
    expect(left()).toBe(11);
    await vi.advanceTimersByTimeAsync(1);
    await get('a');
    expect(asked).toHaveLength(2);
  });

  test('of 0 still leaves the spacing', async () => {
    const { get, asked } = reading(() => limited('0'));
    await get('a');
    const again = get('a');
    await vi.runAllTimersAsync();
    await again;
    expect(asked.map((a) => a.at)).toEqual([0, SPACING_MS]);
  });

  test('of one path says nothing about another', async () => {
    const { get } = reading((_, url) => (url.endsWith('/a') ? limited('30') : json(1)));
    await get('a');
    expect(await get('b')).toEqual({ value: 1 });
  });

  test('holds for a call that was already waiting for its turn', async () => {
    const { get, asked } = reading(() => limited('30'));
    const both = Promise.all([get('a'), get('a')]);
    await vi.runAllTimersAsync();
    expect((await both)[1]).toMatchObject({ failure: { kind: 'limited' } });
    expect(asked).toHaveLength(1);
  });
});

describe('unreachable', () => {
  /** As the real `fetch` does: rejects as soon as its signal aborts. */
  const never: Answer = ({ signal }) =>
    new Promise((_, reject) => {
      const fail = () => reject(signal?.reason);
      if (signal?.aborted) fail();
      signal?.addEventListener('abort', fail);
    });

  test('after a network error', async () => {
    const { get } = reading(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await inTheEnd(get('a'))).toEqual(unreachable);
  });

  test('is not said by a page that is just being left', async () => {
    const { get } = reading(() => Promise.reject(new TypeError('Failed to fetch')));
    let isSaid = false;
    const outcome = get('a').then(() => {
      isSaid = true;
    });
    await vi.advanceTimersByTimeAsync(99);
    expect(isSaid).toBe(false);
    await inTheEnd(outcome);
    expect(isSaid).toBe(true);
  });

  test('after a timeout', async () => {
    const timeout = new AbortController();
    const spy = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timeout.signal);
    const outcome = reading(never).get('a');
    timeout.abort(new DOMException('', 'TimeoutError'));
    expect(await inTheEnd(outcome)).toEqual(unreachable);
    expect(spy).toHaveBeenCalledExactlyOnceWith(8000);
  });

  test('when the visit ends', async () => {
    const visit = new AbortController();
    const outcome = reading(never, visit.signal).get('a');
    visit.abort();
    expect(await inTheEnd(outcome)).toEqual(unreachable);
  });

  test('when the visit ends while a call waits for its turn', async () => {
    const visit = new AbortController();
    let first = true;
    const { get } = reading((init, url) => {
      if (!first) return never(init, url);
      first = false;
      return json(null);
    }, visit.signal);
    await get('a');
    const second = get('a');
    visit.abort();
    await vi.runAllTimersAsync();
    expect(await second).toEqual(unreachable);
  });

  test('when the connection breaks in the middle of the body', async () => {
    const broken = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"memberships":'));
          controller.error(new TypeError('network error'));
        },
      });
    const { get } = reading(() => new Response(broken(), { status: 200 }));
    expect(await inTheEnd(get('a'))).toMatchObject(unreachable);
  });
});
