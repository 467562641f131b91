import type { ClaudeAi } from '../claude-ai/server.ts';
import { type Measured, type Pair, type Spent, withPair } from './pair.ts';
import { printRatio, spentDuring } from './ratio.ts';

const PAIRS = 6;

/** A long reply is written: what does it cost the page that the guide is installed? */
export async function measureMutations(site: ClaudeAi): Promise<void> {
  await withPair(site, async (open) => {
    const pages = { bare: await settled(open.bare), guide: await settled(open.guide) };
    const spent: Pair<Spent[]> = { bare: [], guide: [] };
    for (let i = 0; i < PAIRS; i += 1) {
      // Who comes second finds a warmer machine.
      const order = i % 2 ? (['bare', 'guide'] as const) : (['guide', 'bare'] as const);
      for (const which of order) spent[which].push(await mutate(pages[which]));
    }
    printRatio('500 mutations/s for 5 s on /new', spent, '≤ 1.02');
  });
}

async function settled(open: () => Promise<Measured>): Promise<Measured> {
  const measured = await open();
  await measured.page.goto('https://claude.ai/new');
  // The first second compiles what the rest runs.
  await measured.page.evaluate(() => window.standinMutate(500, 1));
  await measured.page.waitForTimeout(1000);
  return measured;
}

function mutate(measured: Measured): Promise<Spent> {
  const { page } = measured;
  return spentDuring(measured, () => page.evaluate(() => window.standinMutate(500, 5)));
}
