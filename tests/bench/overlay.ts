import type { ClaudeAi } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { inMS, print } from './figures.ts';
import { recordFrames, seenAt } from './frames.ts';

const LOADS = 20;
const WARM_UP = 3;

/**
 * From the usage page's first byte until the guide is to be seen. The latencies alternate, so that
 * whatever else the machine does falls on both.
 */
export async function measureOverlay(site: ClaudeAi): Promise<void> {
  await using browser = await launchBrowser(site);
  const page = await browser.context.newPage();
  await recordFrames(page);
  const load = async (latencyMS: number) => {
    site.configure({ latencyMS });
    await page.goto('https://claude.ai/admin-settings/usage');
    const shown = await seenAt(page, 'guide');
    const committed = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : 0;
    });
    await page.waitForTimeout(300);
    return shown - committed;
  };
  const times = { 0: [] as number[], 30: [] as number[] };
  for (let i = 0; i < WARM_UP; i += 1) await load(0);
  for (let i = 0; i < LOADS; i += 1) {
    times[0].push(await load(0));
    times[30].push(await load(30));
  }
  print('usage page committed → overlay visible, latency 0', inMS(times[0]), '≤ 150 ms');
  print('usage page committed → overlay visible, latency 30', inMS(times[30]), '≤ 150 ms');
}
