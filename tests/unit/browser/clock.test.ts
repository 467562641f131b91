import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eachHour } from '../../../browser/clock';

const MINUTE_MS = 60_000;
const TURN = Date.UTC(2026, 11, 1);

beforeEach(() => {
  vi.useFakeTimers({ now: TURN - 130 * MINUTE_MS });
});
afterEach(() => {
  vi.useRealTimers();
});

test('calls with each new hour, at the moment it begins, and no more once it has ended', () => {
  const called: number[] = [];
  const lifetime = new AbortController();
  eachHour(() => called.push(Date.now()), lifetime.signal);
  vi.advanceTimersByTime(135 * MINUTE_MS);
  expect(called).toEqual([TURN - 120 * MINUTE_MS, TURN - 60 * MINUTE_MS, TURN]);
  lifetime.abort();
  vi.advanceTimersByTime(300 * MINUTE_MS);
  expect(called).toHaveLength(3);
  expect(vi.getTimerCount()).toBe(0);
});

test('a computer that slept for days is told within a minute, once; so is a clock that is set back', () => {
  const called: number[] = [];
  eachHour(() => called.push(Date.now()), new AbortController().signal);
  for (const days of [3, -2]) {
    vi.setSystemTime(Date.now() + days * 24 * 60 * MINUTE_MS);
    vi.advanceTimersByTime(MINUTE_MS);
  }
  expect(called).toHaveLength(2);
});
