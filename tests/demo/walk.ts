import { expect, type Page } from '@playwright/test';
import { badgeOf, openPopup } from '../drivers/guide.ts';
import type { GuideBrowser } from '../drivers/launch.ts';

/** Called after each stretch of the way with what is to be seen now. */
export type OnScene = (name: string, sentence: string, page: Page) => Promise<void>;

/**
 * The main job as an owner does it who arrives in the personal account. Every step by the person is
 * a real click or key on what is visible; what should follow is checked, and an error thrown where
 * it does not.
 */
export async function walk(browser: GuideBrowser, page: Page, onScene: OnScene): Promise<void> {
  const guide = page.locator('workspace-credit-guide [data-guide]');
  const step = (name: string) => guide.locator(`[data-step="${name}"]`);
  const spotlight = (name: string) => page.locator(`[data-spotlight="${name}"]`);
  const isDone = (name: string) => expect(step(name)).toHaveAttribute('data-status', 'done');
  const dialog = page.getByRole('dialog');

  await page.goto('https://claude.ai/settings/usage');
  await expect(guide).toHaveAttribute('data-standing', 'wrong-organization');
  await expect(guide).toContainText('Personal (Max)');
  await expect(guide).toContainText('Acme (Team)');
  await expect.poll(async () => (await badgeOf(browser, page)).text).toBe('!');
  await onScene(
    'wrong-account',
    'Arrived in the personal account: the guide warns and names both.',
    page,
  );

  await guide.locator('[data-action="show"]').first().click();
  await expect(spotlight('account')).toBeVisible();
  await onScene('how-to-switch', 'The guide points at the account menu.', page);

  await page.getByTestId('user-menu-button').click();
  const entry = page.getByRole('menuitemradio', { name: 'Acme' });
  await expect(spotlight('account')).toBeVisible();
  await onScene('choose-acme', 'In the open menu it points at the workspace.', page);

  await entry.click();
  await expect(page).toHaveURL(/\/new$/);
  await expect(guide).toHaveAttribute('data-standing', 'manager');
  await expect(guide).toContainText('You are in Acme (Team) now');
  await onScene('switched', 'Switched: the guide leads on to the page of the organization.', page);

  await guide.locator('[data-action="open-usage-page"]').click();
  await expect(page).toHaveURL(/admin-settings/);
  await isDone('account');
  await expect(step('claim')).toHaveAttribute('data-status', 'todo');
  await expect(step('claim')).toHaveAttribute('aria-current', 'step');
  await onScene('workspace', "In Acme, on the organization's page: the account is right.", page);

  await step('claim').locator('[data-action="show"]').click();
  await expect(spotlight('claim')).toBeVisible();
  await onScene('spotlight', "The guide points at claude.ai's own button.", page);

  await page.getByRole('button', { name: 'Claim your credit' }).click();
  await isDone('claim');
  await isDone('balance');
  await expect(spotlight('claim')).toHaveCount(0);
  await onScene('claimed', 'Claimed by the person: claude.ai confirms credit and balance.', page);

  await step('auto-reload').locator('[data-action="show"]').click();
  await expect(spotlight('auto-reload')).toBeVisible();
  await onScene('auto-reload', 'Next it points at auto-reload and suggests the amounts.', page);
  await page.getByRole('button', { name: /^Auto-reload/ }).click();
  await expect(spotlight('auto-reload')).toHaveCount(0);
  await onScene(
    'auto-reload-dialog',
    'In the dialog, the suggested amounts stand beside it.',
    page,
  );
  await dialog.locator('[name="reload-threshold"]').fill('25');
  await dialog.locator('[name="reload-target"]').fill('125');
  await dialog.locator('[type="submit"]').click();
  await isDone('auto-reload');

  await step('spend-cap').locator('[data-action="show"]').click();
  await expect(spotlight('spend-cap')).toBeVisible();
  await page.getByRole('button', { name: 'Adjust limit' }).click();
  await dialog.locator('[name="monthly-limit"]').fill('500');
  await dialog.locator('[type="submit"]').click();
  await isDone('spend-cap');
  await onScene(
    'cap',
    'Auto-reload and the monthly cap are set; both were read from claude.ai.',
    page,
  );

  await step('notify').locator('[data-action="copy"]').click();
  await isDone('notify');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Acme');
  await step('bookmark').locator('[data-action="mark"]').click();
  await isDone('bookmark');
  await expect.poll(async () => (await badgeOf(browser, page)).text).toBe('');
  await onScene('all-done', 'The team has its message, the page is bookmarked: all done.', page);

  const popup = await openPopup(browser, page);
  await expect(popup.locator('[data-organization]')).toContainText('Acme');
  await expect(popup.locator('[data-step][data-status="done"]')).toHaveCount(7);
  await onScene('popup', 'The popup shows the same seven steps.', popup);
  await popup.close();
}
