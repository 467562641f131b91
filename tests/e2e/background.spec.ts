import { expect, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-claimed' } });

test('nothing is lost when the browser stops the background', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  const bookmark = stepIn(page, 'bookmark');
  await expect(bookmark).toHaveAttribute('data-status', 'todo');
  await browserWithGuide.background();
  const internals = await browserWithGuide.context.newPage();
  await internals.goto('chrome://serviceworker-internals');
  await internals.getByRole('button', { name: 'Stop' }).first().click();
  await expect(internals.getByText('STOPPED').first()).toBeVisible();
  await internals.close();
  await page.bringToFront();
  await bookmark.getByRole('button').first().click();
  await bookmark.locator('[data-action="mark"]').click();
  await expect(bookmark).toHaveAttribute('data-status', 'done');
});
