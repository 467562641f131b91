import type { Page } from '@playwright/test';
import { balanceOf } from '../claude-ai/ledgers.ts';
import { workspaceOf } from '../claude-ai/server.ts';
import { expect, leaveAndReturn, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

const MINUTE_MS = 60_000;

/**
 * Sets the clock of the extension's own world in this page on, as if so much time had passed; the
 * page keeps its own. What waits for a moment then sees it at the page's next change.
 */
async function passTime(page: Page, durationMS: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await client.send('Runtime.enable');
  expect(worlds).toHaveLength(1);
  const expression = `{ const now = Date.now; Date.now = () => now() + ${durationMS}; }`;
  for (const contextId of worlds) await client.send('Runtime.evaluate', { contextId, expression });
  await client.detach();
}

/** claude.ai's page draws something anew, but none of its figures. */
const redraw = (page: Page) =>
  page.evaluate(() => document.querySelector('main')?.append(document.createElement('div')));

test('a page that does not follow is to be reloaded, before that is a contradiction', async ({
  page,
  site,
}) => {
  site.configure({ persona: 'owner-offer-over', keepsFigures: true });
  const { ledger } = workspaceOf(site.state);
  Object.assign(ledger.limit ?? {}, { is_enabled: true });
  ledger.balance = balanceOf(0);
  await page.goto(ORGANIZATION_USAGE);
  const balance = stepIn(page, 'balance');
  const notice = page.locator('[data-notice="stale-page"]');
  const figure = page.getByText('Current balance ·');
  await expect(balance).toHaveAttribute('data-status', 'todo');
  // Page and API have agreed for a while.
  await page.waitForTimeout(4000);
  const before = await figure.locator('xpath=..').textContent();

  ledger.balance = balanceOf(20_000);
  await leaveAndReturn(page);
  await expect(balance).toHaveAttribute('data-status', 'done');
  await expect(balance).toHaveAttribute('data-evidence', 'api');

  // Four minutes are claude.ai's own time to follow.
  await passTime(page, 4 * MINUTE_MS);
  await redraw(page);
  await page.waitForTimeout(1000);
  await expect(notice).toHaveCount(0);

  await passTime(page, 2 * MINUTE_MS);
  await redraw(page);
  await expect(notice).toBeVisible();
  await expect(balance).toHaveAttribute('data-status', 'done');
  await expect(balance).toHaveAttribute('data-evidence', 'api');
  await expect(balance).toContainText('$200.00');
  expect(await figure.locator('xpath=..').textContent()).toBe(before);

  // An hour later it is still no contradiction.
  await passTime(page, 60 * MINUTE_MS);
  await redraw(page);
  await page.waitForTimeout(1000);
  await expect(balance).toHaveAttribute('data-status', 'done');

  await notice.locator('[data-action="reload-page"]').click();
  await expect(figure.locator('xpath=..')).not.toHaveText(before ?? '');
  await expect(balance).toHaveAttribute('data-status', 'done');
  await expect(notice).toHaveCount(0);
});
