import type { ClaudeAi } from '../claude-ai/server.ts';
import { inMS, median, print } from './figures.ts';
import { type Measured, type Pair, withPair } from './pair.ts';

const PAIRS = 3;

/** A long reply is written: what does it cost the page that the guide is installed? */
export async function measureMutations(site: ClaudeAi): Promise<void> {
  await withPair(site, async (open) => {
    const pages = { bare: await settled(open.bare), guide: await settled(open.guide) };
    const spent: Pair<number[]> = { bare: [], guide: [] };
    for (let i = 0; i < PAIRS; i += 1) {
      spent.bare.push(await mutate(pages.bare));
      spent.guide.push(await mutate(pages.guide));
    }
    const ratios = spent.guide.map((guide, i) => guide / (spent.bare[i] ?? Number.NaN));
    print('500 mutations/s for 5 s on /new, bare', inMS(spent.bare));
    print('500 mutations/s for 5 s on /new, guide', inMS(spent.guide));
    print('500 mutations/s for 5 s on /new, guide/bare', median(ratios).toFixed(3), '≤ 1.02');
  });
}

async function settled(open: () => Promise<Measured>): Promise<Measured> {
  const measured = await open();
  await measured.page.goto('https://claude.ai/new');
  await measured.page.evaluate(() => window.standinMutate(500, 1));
  await measured.page.waitForTimeout(1000);
  return measured;
}

async function mutate({ page, taskMS }: Measured): Promise<number> {
  await page.bringToFront();
  const before = await taskMS();
  await page.evaluate(() => window.standinMutate(500, 5));
  return (await taskMS()) - before;
}
