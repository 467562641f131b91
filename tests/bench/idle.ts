import { setTimeout as sleep } from 'node:timers/promises';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { type Measured, type Pair, type Spent, withPair } from './pair.ts';
import { printRatio, spentDuring } from './ratio.ts';

const SPANS = 3;
const SPAN_MS = 10_000;
const SETTLE_MS = 4000;

/**
 * A usage page that nobody touches. Both pages rest at the same time: they do next to nothing, and
 * what else the machine does falls on both. The third span holds the guide's one late look, 30 s
 * after its arrival. A ratio of such small times says little without the times themselves.
 */
export async function measureIdle(site: ClaudeAi): Promise<void> {
  await withPair(site, async (open) => {
    const pages = { bare: await settled(open.bare), guide: await settled(open.guide) };
    const spent: Pair<Spent[]> = { bare: [], guide: [] };
    for (let i = 0; i < SPANS; i += 1) {
      const rest = () => sleep(SPAN_MS);
      const [bare, guide] = await Promise.all([
        spentDuring(pages.bare, rest),
        spentDuring(pages.guide, rest),
      ]);
      spent.bare.push(bare);
      spent.guide.push(guide);
    }
    printRatio('10 s at rest on the usage page', spent, 'about 1');
  });
}

async function settled(open: () => Promise<Measured>): Promise<Measured> {
  const measured = await open();
  await measured.page.goto('https://claude.ai/admin-settings/usage');
  await sleep(SETTLE_MS);
  return measured;
}
