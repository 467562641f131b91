import type { ClaudeAi } from '../claude-ai/server.ts';
import { print } from './figures.ts';
import { type Measured, type Pair, withPair } from './pair.ts';

const ROUNDS = 6;
const CLICKS = 12;
const SPACING_MS = 80;
/** What a person feels as a delay, and half of what counts as a good answer to a press. */
const LATE_MS = 100;

/** Milliseconds from a click until the page's listeners begin to run, and until they have run. */
interface Delay {
  until: number;
  during: number;
}

/**
 * Clicks on the page beside the guide from its first moment on, while the guide loads, reads and
 * draws: how long do they wait? As the browser's event timing tells.
 */
export async function measureClicks(site: ClaudeAi): Promise<void> {
  await withPair(site, async (open) => {
    const delays: Pair<Delay[]> = { bare: [], guide: [] };
    for (let i = 0; i < ROUNDS; i += 1) {
      const order = i % 2 ? (['bare', 'guide'] as const) : (['guide', 'bare'] as const);
      for (const which of order)
        delays[which].push(...(await clickWhileLoading(await open[which]())));
    }
    for (const which of ['bare', 'guide'] as const) {
      const late = delays[which].filter(({ until }) => until > LATE_MS);
      const longest = Math.max(0, ...delays[which].map(({ during }) => during));
      const aim = which === 'guide' ? 'as the bare page' : undefined;
      const all = ROUNDS * CLICKS;
      print(
        `clicks on the usage page while it loads that wait over ${LATE_MS} ms for their listeners, ${which}`,
        `${late.length} of ${all}`,
        aim,
      );
      print(`longest time that listeners held such a click, ${which}`, `${longest.toFixed(1)} ms`);
    }
  });
}

async function clickWhileLoading({ page }: Measured): Promise<Delay[]> {
  await page.addInitScript(() => {
    const delays: unknown[] = [];
    Object.assign(globalThis, { clickDelays: delays });
    const options = { type: 'event', durationThreshold: 16, buffered: true };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!(entry instanceof PerformanceEventTiming) || entry.name !== 'click') continue;
        const { startTime, processingStart, processingEnd } = entry;
        delays.push({
          until: processingStart - startTime,
          during: processingEnd - processingStart,
        });
      }
    }).observe(options);
    // Only what is listened for is timed whole.
    addEventListener('click', () => {});
  });
  await page.goto('https://claude.ai/admin-settings/usage', { waitUntil: 'commit' });
  for (let i = 0; i < CLICKS; i += 1) {
    // The page's own edge, on which nothing stands.
    await page.mouse.click(700, 4);
    await page.waitForTimeout(SPACING_MS);
  }
  await page.waitForTimeout(500);
  const delays = await page.evaluate(() => {
    const all: unknown = Reflect.get(globalThis, 'clickDelays');
    return Array.isArray(all)
      ? all.map(({ until, during }) => ({ until: Number(until), during: Number(during) }))
      : [];
  });
  await page.close();
  // The browser tells of none that was over within a frame.
  return delays;
}
