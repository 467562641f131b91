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
