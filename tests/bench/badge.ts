import type { ClaudeAi } from '../claude-ai/server.ts';
import { badgeOf } from '../drivers/guide.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { inMS, print } from './figures.ts';

const LOADS = 20;
const WARM_UP = 3;

/**
 * From the first byte of a page in the wrong account until `!` is on the badge, out of memory: the
 * guide's own requests are held back for longer than that takes.
 */
export async function measureBadge(site: ClaudeAi): Promise<void> {
  site.configure({ persona: 'personal-and-team', latencyMS: 0, faults: {} });
  await using browser = await launchBrowser(site);
  const page = await browser.context.newPage();
  const address = 'https://claude.ai/settings/usage';
  await page.goto(address);
  while ((await badgeOf(browser, page)).text !== '!') await page.waitForTimeout(50);
  const worker = await browser.background();
  site.configure({ faults: { 'other:account': 'never' } });
  const times: number[] = [];
  for (let i = -WARM_UP; i < LOADS; i += 1) {
    const seen = worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const tabId = tab?.id ?? 0;
      const until = async (shown: boolean) => {
        while (((await chrome.action.getBadgeText({ tabId })) === '!') !== shown) {
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      };
      // A committed page has no badge yet: the browser takes the old one away.
      await until(false);
      await until(true);
      return performance.timeOrigin + performance.now();
    }, address);
    await page.reload({ waitUntil: 'commit' });
    const at = await seen;
    const committed = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      const start =
        navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : 0;
      return performance.timeOrigin + start;
    });
    if (i >= 0) times.push(at - committed);
    await page.waitForTimeout(300);
  }
  site.configure({ persona: 'owner-unclaimed', latencyMS: 30, faults: {} });
  print('wrong account committed → "!" on the badge, remembered', inMS(times), '≤ 100 ms');
}
