import { setTimeout as sleep } from 'node:timers/promises';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { inMS, median, print } from './figures.ts';
import { type Measured, type Pair, withPair } from './pair.ts';

const SPANS = 3;
const SPAN_MS = 10_000;
const SETTLE_MS = 4000;

/**
 * A usage page that nobody touches. Both pages rest at the same time: they do next to nothing, and
 * what else the machine does falls on both. The third span holds the guide's one late look, 30 s
 * after its arrival.
 */
export async function measureIdle(site: ClaudeAi): Promise<void> {
  await withPair(site, async (open) => {
    const { bare, guide } = { bare: await settled(open.bare), guide: await settled(open.guide) };
    const spent: Pair<number[]> = { bare: [], guide: [] };
    for (let i = 0; i < SPANS; i += 1) {
      const before = await Promise.all([bare.taskMS(), guide.taskMS()]);
      await sleep(SPAN_MS);
      const after = await Promise.all([bare.taskMS(), guide.taskMS()]);
      spent.bare.push(after[0] - before[0]);
      spent.guide.push(after[1] - before[1]);
    }
    const ratio = median(spent.guide) / median(spent.bare);
    print('10 s at rest on the usage page, bare', inMS(spent.bare));
    print('10 s at rest on the usage page, guide', inMS(spent.guide));
    print('10 s at rest on the usage page, guide/bare', ratio.toFixed(2), 'about 1');
  });
}

async function settled(open: () => Promise<Measured>): Promise<Measured> {
  const measured = await open();
  await measured.page.goto('https://claude.ai/admin-settings/usage');
  await sleep(SETTLE_MS);
  return measured;
}
