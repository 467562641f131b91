import type { ClaudeAi } from '../claude-ai/server.ts';
import { inMS, median, print } from './figures.ts';
import { type Measured, type Pair, type Spent, withPair } from './pair.ts';

const LOADS = 10;
const WARM_UP = 2;
const REST_MS = 2000;
const PLACES = [
  { path: '/new', aim: '+2 ms' },
  { path: '/admin-settings/usage', aim: '+25 ms' },
];

/** One load and the rest after it, in which the guide reads and draws. */
async function load(open: () => Promise<Measured>, path: string): Promise<Spent> {
  const { page, spent } = await open();
  await page.goto(`https://claude.ai${path}`);
  await page.waitForTimeout(REST_MS);
  const total = await spent();
  await page.close();
  return total;
}

/** What the guide costs the page's main thread in one load. */
export async function measureLoads(site: ClaudeAi): Promise<void> {
  await withPair(site, async (open) => {
    for (const { path, aim } of PLACES) {
      const loads: Pair<Spent[]> = { bare: [], guide: [] };
      for (let i = -WARM_UP; i < LOADS; i += 1) {
        const [bare, guide] = [await load(open.bare, path), await load(open.guide, path)];
        if (i < 0) continue;
        loads.bare.push(bare);
        loads.guide.push(guide);
      }
      report(`main thread for a load of ${path}`, loads, aim);
    }
  });
}

function report(name: string, { bare, guide }: Pair<Spent[]>, aim: string): void {
  const of = (loads: Spent[], what: keyof Spent) => loads.map((load) => load[what]);
  const more = (what: keyof Spent) => {
    const difference = median(of(guide, what)) - median(of(bare, what));
    return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(1)} ms`;
  };
  print(`${name}, bare`, inMS(of(bare, 'tasks')));
  print(`${name}, guide`, inMS(of(guide, 'tasks')));
  print(`${name}, difference`, more('tasks'), aim);
  print(`${name}, difference in processor time`, more('cpu'), aim);
}
