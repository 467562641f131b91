import type { CDPSession } from '@playwright/test';
import { expect, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-claimed' } });

/** Tells what the browser says of the background's worker: `running`, `stopping`, `stopped` … */
async function followWorker(devtools: CDPSession): Promise<string[]> {
  const told: string[] = [];
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    told.push(...versions.map((version) => version.runningStatus));
  });
  await devtools.send('ServiceWorker.enable');
  return told;
}

test('nothing is lost when the browser stops the background', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  const bookmark = stepIn(page, 'bookmark');
  await expect(bookmark).toHaveAttribute('data-status', 'todo');
  const devtools = await page.context().newCDPSession(page);
  const told = await followWorker(devtools);
  await devtools.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => told).toContain('stopped');
  await bookmark.getByRole('button').first().click();
  await bookmark.locator('[data-action="mark"]').click();
  await expect(bookmark).toHaveAttribute('data-status', 'done');
  await expect.poll(() => told.slice(told.indexOf('stopped'))).toContain('running');
});
