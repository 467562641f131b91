import { AxeBuilder } from '@axe-core/playwright';
import { expect, openPopup, test } from './fixtures.ts';

test.use({ launch: { keepsFirstRun: true } });

test('one page opens after the install, with three doors and how to pin', async ({
  browserWithGuide,
  page,
}) => {
  const { context } = browserWithGuide;
  const isFirstRun = () => context.pages().filter((one) => one.url().endsWith('/welcome.html'));
  await expect.poll(() => isFirstRun().length, { timeout: 15_000 }).toBe(1);
  const [first] = isFirstRun();
  if (!first) throw new Error('The page has gone.');
  await expect(first.locator('h2').first()).toHaveText(
    'Shows the way to your claude.ai workspace’s credits',
  );
  await expect(first.locator('[data-door]')).toHaveCount(3);
  // Nothing is filled: nobody knows yet who has come.
  await expect(first.locator('.button-filled')).toHaveCount(0);
  await expect(first.locator('main')).toContainText('Press the puzzle piece');
  for (const colorScheme of ['light', 'dark'] as const) {
    await first.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: first }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`)).toEqual([]);
  }
  await first.locator('[data-door="it"]').click();
  await expect(first.locator('main')).toContainText('docs/administration.md');
  await first.locator('[data-door="error"]').click();
  await first.locator('[data-diagnose]').fill('Ask your workspace admin to claim it');
  await expect(first.locator('[data-diagnosis] [data-action="copy"]')).toBeVisible();
  await page.bringToFront();
});

test('the popup before anything was read has the same doors, and no question marks', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto('about:blank');
  const popup = await openPopup(browserWithGuide, page);
  await expect(popup.locator('[data-guide]')).toHaveAttribute('data-today', 'first-run');
  await expect(popup.locator('[data-door]')).toHaveCount(3);
  await expect(popup.locator('[data-step]')).toHaveCount(7);
  await expect(popup.locator('[data-step]:visible')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page: popup })
    .disableRules(['region'])
    .setLegacyMode(true)
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await popup.locator('[data-door="error"]').click();
  await expect(popup.locator('[data-diagnose]')).toBeFocused();
  await popup.locator('[data-diagnose]').fill('Ask your workspace admin to claim it');
  await expect(popup.locator('[data-diagnosis] [data-action="copy"]')).toBeVisible();
});
