import { beforeEach, expect, test, vi } from 'vitest';
import { openOverlay } from '../../../browser/injection';

/** Tabs in which an overlay answers, and those into which one was injected, in order. */
const world = vi.hoisted(() => ({ running: new Set<number>(), injected: [] as number[] }));

vi.mock('../../../browser/messenger', () => ({
  sendToOverlay: async (tab: number) => world.running.has(tab),
}));
vi.mock('../../../browser/browser', () => ({
  browser: {
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        world.injected.push(target.tabId);
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (target.tabId < 0) throw new Error('The tab is gone.');
        world.running.add(target.tabId);
      },
    },
  },
}));

beforeEach(() => {
  world.running.clear();
  world.injected.length = 0;
});

test('whoever wants the overlay while it is being injected waits for it', async () => {
  await Promise.all([openOverlay(1), openOverlay(2), openOverlay(1), openOverlay(1)]);
  expect(world.injected).toEqual([1, 2]);
  await openOverlay(1);
  expect(world.injected).toEqual([1, 2]);
});

test('what failed is told, and tried again by the next', async () => {
  const both = await Promise.allSettled([openOverlay(-1), openOverlay(-1)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(world.injected).toEqual([-1, -1]);
});
