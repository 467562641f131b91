import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { type GuideBrowser, launchBrowser } from '../drivers/launch.ts';
import { badgeOf, expect, guideIn, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

const host = 'workspace-credit-guide';

test.use({
  world: { persona: 'owner-unclaimed', isKept: true },
  launch: { keepsPages: true },
});

test('a page that the browser kept comes back with its one guide and its badge', async ({
  browserWithGuide,
  page,
}) => {
  const badge = async () => (await badgeOf(browserWithGuide, page)).text;
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await expect.poll(badge).toMatch(/^[1-7]$/);
  await page.evaluate(() => {
    document.body.dataset.kept = 'yes';
  });
  await page.goto('https://claude.ai/recents');
  await expect(page.locator(host)).toHaveCount(0);
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => document.body.dataset.kept)).toBe('yes');
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  await expect(page.locator(host)).toHaveCount(1);
  await expect.poll(badge).toMatch(/^[1-7]$/);
  await stepIn(page, 'claim').locator('[data-action="show"]').click();
  await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
});

/** A browser with this profile, which opens the tabs again that it had. */
async function inProfile(
  site: ClaudeAi,
  profile: string,
  act: (browser: GuideBrowser) => Promise<void>,
): Promise<void> {
  const browser = await launchBrowser(site, { profile });
  try {
    await act(browser);
  } finally {
    await browser.close();
  }
}

test('a tab that the browser opens again at its start has its guide, badge and marks', async ({
  site,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'guide-profile-'));
  try {
    await inProfile(site, profile, async ({ context }) => {
      const page = await context.newPage();
      await page.goto(ORGANIZATION_USAGE);
      await stepIn(page, 'bookmark').getByRole('button').first().click();
      await stepIn(page, 'bookmark').locator('[data-action="mark"]').click();
      await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'done');
    });
    await inProfile(site, profile, async (browser) => {
      const find = () => browser.context.pages().find((page) => page.url() === ORGANIZATION_USAGE);
      await expect.poll(() => find() !== undefined).toBe(true);
      const page = find();
      if (!page) throw new Error('The browser has closed the tab that it had opened again.');
      await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
      await expect(page.locator(host)).toHaveCount(1);
      await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'done');
      await expect.poll(async () => (await badgeOf(browser, page)).text).toMatch(/^[1-7]$/);
      await stepIn(page, 'claim').locator('[data-action="show"]').click();
      await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
