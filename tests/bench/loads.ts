import type { ClaudeAi } from '../claude-ai/server.ts';
import { inMS, median, print } from './figures.ts';
import { type Measured, type Pair, withPair } from './pair.ts';

const LOADS = 10;
const WARM_UP = 2;
const REST_MS = 2000;
const PLACES = [
  { path: '/new', aim: '+2 ms' },
  { path: '/admin-settings/usage', aim: '+25 ms' },
];

/** Main-thread time of one load and the rest after it, in which the guide reads and draws. */
async function load(open: () => Promise<Measured>, path: string): Promise<number> {
  const { page, taskMS } = await open();
  await page.goto(`https://claude.ai${path}`);
  await page.waitForTimeout(REST_MS);
  const spent = await taskMS();
  await page.close();
  return spent;
}

export async function measureLoads(site: ClaudeAi): Promise<void> {
  await withPair(site, async (open) => {
    for (const { path, aim } of PLACES) {
      const spent: Pair<number[]> = { bare: [], guide: [] };
      for (let i = -WARM_UP; i < LOADS; i += 1) {
        const [bare, guide] = [await load(open.bare, path), await load(open.guide, path)];
        if (i < 0) continue;
        spent.bare.push(bare);
        spent.guide.push(guide);
      }
      const more = median(spent.guide) - median(spent.bare);
      const sign = more < 0 ? '−' : '+';
      print(`main thread for a load of ${path}, bare`, inMS(spent.bare));
      print(`main thread for a load of ${path}, guide`, inMS(spent.guide));
      print(`main thread for a load of ${path}`, `${sign}${Math.abs(more).toFixed(1)} ms`, aim);
    }
  });
}
