import type { CDPSession, Page } from '@playwright/test';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { type GuideBrowser, launchBrowser } from '../drivers/launch.ts';

export interface Pair<T> {
  bare: T;
  guide: T;
}

/** Milliseconds of the page's main thread since its last navigation. */
export interface Spent {
  /** From begin to end of its tasks, by the clock. */
  tasks: number;
  /** On the processor: what the tasks would take if nothing else ran on the machine. */
  cpu: number;
}

export interface Measured {
  page: Page;
  spent: () => Promise<Spent>;
}

/**
 * Two browsers, without and with the extension, for one measurement. They live side by side, so that
 * measurements can alternate between them.
 */
export async function withPair(
  site: ClaudeAi,
  measure: (open: Pair<() => Promise<Measured>>) => Promise<void>,
): Promise<void> {
  site.configure({ persona: 'owner-unclaimed', latencyMS: 30 });
  await using bare = await launchBrowser(site, { extension: false });
  await using guide = await launchBrowser(site);
  await measure({ bare: () => openIn(bare), guide: () => openIn(guide) });
}

/** A page of its own, whose main thread is watched. */
export async function openIn({ context }: GuideBrowser): Promise<Measured> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable');
  return { page, spent: () => spentBy(client) };
}

/** Chromium begins to count anew with every navigation; each page here has a process of its own. */
async function spentBy(client: CDPSession): Promise<Spent> {
  const { metrics } = await client.send('Performance.getMetrics');
  const inMS = (name: string) => {
    const found = metrics.find((metric) => metric.name === name);
    if (!found) throw new Error(`The browser does not tell ${name}.`);
    return found.value * 1000;
  };
  return { tasks: inMS('TaskDuration'), cpu: inMS('ThreadTime') };
}
