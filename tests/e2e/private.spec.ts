import type { Page } from '@playwright/test';
import type { GuideBrowser } from '../drivers/launch.ts';
import { expect, guideIn, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-claimed' } });

/** A page in a private window, in which the person has allowed the extension to run. */
async function openPrivate(browser: GuideBrowser): Promise<Page> {
  const { context } = browser;
  const id = await browser.extensionId();
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  const restarted = context.waitForEvent('serviceworker');
  await settings.evaluate(async (extensionId) => {
    const developerPrivate = Reflect.get(Reflect.get(globalThis, 'chrome'), 'developerPrivate');
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, id);
  const worker = await restarted;
  await settings.close();
  const opened = context.waitForEvent('page');
  await worker.evaluate(() => chrome.windows.create({ incognito: true, url: 'about:blank' }));
  return opened;
}

test('a private window works, and leaves nothing behind when it closes', async ({
  browserWithGuide,
}) => {
  const page = await openPrivate(browserWithGuide);
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  const bookmark = stepIn(page, 'bookmark');
  await bookmark.getByRole('button').first().click();
  await bookmark.locator('[data-action="mark"]').click();
  await expect(bookmark).toHaveAttribute('data-status', 'done');
  const worker = await browserWithGuide.background();
  const kept = () =>
    worker.evaluate(async () => ({
      // The plan of reminders is of no window: it is written when the extension is installed.
      local: Object.keys(await chrome.storage.local.get(null)).filter((key) => key !== 'reminders'),
      // Nor is it of a window that the background has begun.
      session: Object.keys(await chrome.storage.session.get(null)).filter((key) => key !== 'begun'),
    }));
  expect((await kept()).local).toEqual([]);
  expect((await kept()).session.some((key) => key.startsWith('record:'))).toBe(true);
  await page.reload();
  await expect(bookmark).toHaveAttribute('data-status', 'done');
  await page.close();
  await expect.poll(kept).toEqual({ local: [], session: [] });
});
