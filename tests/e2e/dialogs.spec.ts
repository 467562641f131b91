import type { Page } from '@playwright/test';
import { expect, guideIn, ORGANIZATION_USAGE, PERSONAL_USAGE, stepIn, test } from './fixtures.ts';

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
