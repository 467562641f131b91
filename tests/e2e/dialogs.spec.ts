import type { Page } from '@playwright/test';
import { expect, guideIn, ORGANIZATION_USAGE, PERSONAL_USAGE, stepIn, test } from './fixtures.ts';

const WINDOWS = [
  { width: 1280, height: 800, left: 'all' },
  { width: 1024, height: 768, left: 'figures' },
  { width: 640, height: 700, left: 'figures' },
  // 200 % in a window of 1280 × 800.
  { width: 640, height: 400, left: 'nothing' },
  { width: 320, height: 640, left: 'band' },
] as const;

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** The controls of claude.ai's dialog whose middle lies under something else. */
function covered(page: Page): Promise<string[]> {
  return page.getByRole('dialog').evaluate((dialog) =>
    [...dialog.querySelectorAll('button, input')]
      .filter((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return !hit || !control.contains(hit);
      })
      .map((control) => control.textContent || control.outerHTML),
  );
}

test.describe('with a credit claimed', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  for (const { width, height, left } of WINDOWS) {
    test(`the guide covers nothing of a dialog in a window of ${width} × ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(ORGANIZATION_USAGE);
      const head = stepIn(page, 'auto-reload').getByRole('button').first();
      await expect(stepIn(page, 'auto-reload')).toHaveAttribute('aria-current', 'step');
      const figures = guideIn(page).getByText('$125');
      await expect(figures).toHaveCount(1);
      await open(page, 'Auto-reload');
      await expect.poll(() => covered(page)).toEqual([]);
      await expect(head).toBeVisible({ visible: left === 'all' });
      await expect(figures).toBeVisible({ visible: left === 'all' || left === 'figures' });
      await expect(guideIn(page)).toBeVisible({ visible: left !== 'nothing' });
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(head).toBeVisible();
    });
  }

  test('a notice of the page in a corner takes nothing from the guide', async ({ page }) => {
    await page.goto(ORGANIZATION_USAGE);
    const head = stepIn(page, 'auto-reload').getByRole('button').first();
    await expect(head).toBeVisible();
    await page.evaluate(() => {
      const notice = document.createElement('div');
      notice.role = 'dialog';
      notice.textContent = 'Cookies are used here.';
      Object.assign(notice.style, { position: 'fixed', right: '0', bottom: '0', padding: '40px' });
      document.body.append(notice);
    });
    await page.waitForTimeout(800);
    await expect(head).toBeVisible();
    await expect(guideIn(page).locator('.foot')).toBeVisible();
  });
});

test.describe('in the wrong account', () => {
  test.use({ world: { persona: 'personal-and-team' } });

  test('the warning stays beside a dialog', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 700 });
    await page.goto(PERSONAL_USAGE);
    const alarm = guideIn(page).getByRole('alert');
    await expect(alarm).toBeVisible();
    await open(page, 'Buy usage credits');
    await expect(guideIn(page).locator('.foot')).toBeHidden();
    await expect(alarm).toBeVisible();
    await expect.poll(() => covered(page)).toEqual([]);
  });
});
