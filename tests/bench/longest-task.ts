import type { GuideBrowser } from '../drivers/launch.ts';

const REST_MS = 4000;

/** The main thread's longest task while a usage page loads and rests, in milliseconds. */
export async function longestTask({ context }: GuideBrowser, slowedBy: number): Promise<number> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto('https://claude.ai/admin-settings/usage');
  await page.waitForTimeout(REST_MS);
  const longest = await page.evaluate(() => {
    const tasks: unknown = Reflect.get(globalThis, 'longTasks');
    return Array.isArray(tasks) ? Math.max(0, ...tasks.map(Number)) : 0;
  });
  await page.close();
  return longest;
}
