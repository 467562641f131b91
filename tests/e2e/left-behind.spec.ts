import type { Page } from '@playwright/test';
import { countGoing, NOTHING, overASecond } from '../drivers/left-behind.ts';
import { expect, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-unclaimed' } });

const ring = (page: Page) => page.locator('[data-spotlight]');

/** Stays in the document, as claude.ai does. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

test('after pointing, claiming and leaving, nothing goes on in the page', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto('https://claude.ai/new');
  const going = await countGoing(await browserWithGuide.background());
  await goTo(page, '/admin-settings/usage');
  await stepIn(page, 'claim').locator('[data-action="show"]').click();
  await expect(ring(page)).toBeVisible();
  const pointing = await overASecond(going);
  expect(pointing.frames).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Claim your credit' }).click();
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
  await goTo(page, '/new');
  await expect(stepIn(page, 'claim')).toHaveCount(0);
  await page.waitForTimeout(300);
  expect(await overASecond(going)).toEqual(NOTHING);
});

test('a control that is replaced many times leaves no loop behind', async ({
  browserWithGuide,
  page,
  site,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  const going = await countGoing(await browserWithGuide.background());
  await stepIn(page, 'claim').locator('[data-action="show"]').click();
  await expect(ring(page)).toBeVisible();
  const once = await overASecond(going);
  site.update({ rerenderMS: 100 });
  await page.waitForTimeout(3000);
  site.update({ rerenderMS: 0 });
  await page.waitForTimeout(300);
  const often = await overASecond(going);
  expect(often.frames).toBeLessThan(1.5 * once.frames + 10);
  await page.keyboard.press('Escape');
  await expect(ring(page)).toHaveCount(0);
  await page.waitForTimeout(300);
  expect((await overASecond(going)).frames).toBeLessThan(5);
});
