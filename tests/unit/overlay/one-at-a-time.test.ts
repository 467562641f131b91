import { expect, test, vi } from 'vitest';
import { oneAtATime } from '../../../entrypoints/overlay/one-at-a-time';

test('each waits for the one before, also for one that fails, and the end is told once', async () => {
  const onEmpty = vi.fn();
  const queue = oneAtATime(onEmpty, new AbortController().signal);
  const order: string[] = [];
  const first = Promise.withResolvers<void>();
  queue.add(async () => {
    await first.promise;
    order.push('first');
    throw new Error('lost');
  });
  queue.add(async () => {
    order.push('second');
  });
  await Promise.resolve();
  expect([order, queue.isBusy()]).toEqual([[], true]);
  first.resolve();
  await vi.waitFor(() => expect(queue.isBusy()).toBe(false));
  expect(order).toEqual(['first', 'second']);
  expect(onEmpty).toHaveBeenCalledOnce();
});

test('what still waits when it is over is left out', async () => {
  const end = new AbortController();
  const queue = oneAtATime(() => {}, end.signal);
  const work = vi.fn(async () => {});
  queue.add(async () => end.abort());
  queue.add(work);
  await vi.waitFor(() => expect(queue.isBusy()).toBe(false));
  expect(work).not.toHaveBeenCalled();
});
