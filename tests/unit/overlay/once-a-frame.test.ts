import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceAFrame } from '../../../entrypoints/overlay/once-a-frame';

/** Frames that come when the test says so. */
const frames = new Map<number, () => void>();
const nextFrame = () => {
  const due = [...frames.values()];
  frames.clear();
  for (const callback of due) callback();
};

beforeEach(() => {
  let id = 0;
  frames.clear();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    id += 1;
    frames.set(id, callback);
    return id;
  });
  vi.stubGlobal('cancelAnimationFrame', (asked: number) => frames.delete(asked));
});
afterEach(() => vi.unstubAllGlobals());

test('what is asked for often is done once, with the frame', () => {
  const work = vi.fn();
  const drawing = onceAFrame(work, new AbortController().signal);
  for (let i = 0; i < 20; i += 1) drawing.soon();
  expect(work).not.toHaveBeenCalled();
  nextFrame();
  expect(work).toHaveBeenCalledTimes(1);
  nextFrame();
  expect(work).toHaveBeenCalledTimes(1);
  drawing.soon();
  nextFrame();
  expect(work).toHaveBeenCalledTimes(2);
});

test('what is done at once is not done again with the frame', () => {
  const work = vi.fn();
  const drawing = onceAFrame(work, new AbortController().signal);
  drawing.soon();
  drawing.now();
  nextFrame();
  expect(work).toHaveBeenCalledTimes(1);
});

test('after the end nothing is done, and no frame is waited for', () => {
  const work = vi.fn();
  const end = new AbortController();
  const drawing = onceAFrame(work, end.signal);
  drawing.soon();
  end.abort();
  expect(frames.size).toBe(0);
  drawing.soon();
  drawing.now();
  expect(frames.size).toBe(0);
  expect(work).not.toHaveBeenCalled();
});
