import { setTimeout as sleep } from 'node:timers/promises';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { countGoing } from '../drivers/left-behind.ts';
import { print } from './figures.ts';
import { openIn } from './pair.ts';
import { spentDuring } from './ratio.ts';

const SPAN_MS = 10_000;

/**
 * What is left of the guide in a tab after its main journey: shown the claim, claimed, and gone on to
 * a chat, all in one document.
 */
export async function measureAfterJourney(site: ClaudeAi): Promise<void> {
  site.configure({ persona: 'owner-unclaimed', latencyMS: 30 });
  await using browser = await launchBrowser(site);
  const measured = await openIn(browser);
  const { page } = measured;
  const goTo = (path: string) =>
    page.evaluate((to) => {
      history.pushState({}, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  await page.goto('https://claude.ai/new');
  await sleep(1000);
  const before = await spentDuring(measured, () => sleep(SPAN_MS));
  const going = await countGoing(await browser.background());
  await goTo('/admin-settings/usage');
  await page.locator('[data-step="claim"] [data-action="show"]').click();
  await page.locator('[data-spotlight]').waitFor();
  await page.getByRole('button', { name: 'Claim your credit' }).click();
  await page.locator('[data-step="claim"][data-status="done"]').waitFor();
  await goTo('/new');
  await sleep(1000);
  await going();
  const after = await spentDuring(measured, () => sleep(SPAN_MS));
  const { frames, ...observers } = await going();
  const left = Object.values(observers).reduce((a, b) => a + b, 0);
  print('10 s on /new before the journey, processor time', `${before.cpu.toFixed(1)} ms`);
  print('10 s on /new after the journey, processor time', `${after.cpu.toFixed(1)} ms`, 'the same');
  print(
    'frames asked for, timers and observers left after the journey',
    `${frames}, ${left}`,
    '0, 0',
  );
}
