import type { CDPSession, Page } from '@playwright/test';
import { launchBrowser } from '../browser/launch.ts';
import type { ClaudeAi } from '../claude-ai/server.ts';

export interface Pair<T> {
  bare: T;
  guide: T;
}

/** A page of its own process, with the time its main thread has spent in tasks. */
export interface Measured {
  page: Page;
  /** Milliseconds since the page's last navigation. */
  taskMS: () => Promise<number>;
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
  const [bare, guide] = [
    await launchBrowser(site, { extension: false }),
    await launchBrowser(site),
  ];
  const open = (browser: typeof bare) => async () => {
    const page = await browser.context.newPage();
    const client = await browser.context.newCDPSession(page);
    await client.send('Performance.enable');
    return { page, taskMS: () => taskDuration(client) };
  };
  try {
    await measure({ bare: open(bare), guide: open(guide) });
  } finally {
    await bare.close();
    await guide.close();
  }
}

/** Chromium counts wall time of all tasks of the main thread, and starts anew with a navigation. */
async function taskDuration(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  const found = metrics.find((metric) => metric.name === 'TaskDuration');
  if (!found) throw new Error('The browser does not tell TaskDuration.');
  return found.value * 1000;
}
