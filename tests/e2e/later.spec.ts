import type { Page } from '@playwright/test';
import { moveClock, moveClockOf } from '../drivers/later.ts';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  stepIn,
  test,
} from './fixtures.ts';

const DAY_MS = 86_400_000;
const THREE_WEEKS_MS = 21 * DAY_MS;

test.use({ world: { persona: 'owner-claimed' } });

const balance = (page: Page) => page.locator('[data-step="balance"]');

test('three weeks later the look is due once, nothing old is said as now, and one press reads again', async ({
  browserWithGuide,
  page,
}) => {
  const worker = await browserWithGuide.background();
  const dot = () => worker.evaluate(() => chrome.action.getBadgeText({}));
  const alarm = () => worker.evaluate(() => chrome.alarms.get('reminder'));
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
  const options = await browserWithGuide.context.newPage();
  await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
  await options.locator('[data-action="look-weekly"]').click();
  await expect.poll(async () => (await alarm())?.scheduledTime).toBeGreaterThan(Date.now());
  await options.close();
  // What is left: to tell the team, the limit, auto-reload.
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('3');
  await page.goto('https://claude.ai/new');

  await moveClock(worker, THREE_WEEKS_MS);
  const later = Date.now() + THREE_WEEKS_MS;
  // Rung late, as by a browser that was closed meanwhile; three looks were missed.
  await worker.evaluate(() => chrome.alarms.create('reminder', { when: 0 }));
  await expect.poll(dot, { timeout: 40_000 }).toBe('•');
  const next = (await alarm())?.scheduledTime ?? 0;
  expect(new Date(next).getDay()).toBe(1);
  expect(next).toBeGreaterThan(later);
  expect(next).toBeLessThan(later + 8 * DAY_MS);

  // The badge counts no step by what was true three weeks ago.
  await page.reload();
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('?');
  expect((await badgeOf(browserWithGuide, page)).title).toMatch(/Acme: \$200\.00 on .+ Today/);
  const popup = await openPopup(browserWithGuide, page);
  await moveClockOf(popup, THREE_WEEKS_MS);
  await expect(popup.locator('[data-guide]')).toHaveAttribute('data-today', 'old');
  await expect(balance(popup)).toHaveAttribute('data-stale');
  await expect(popup.locator('.today')).toContainText('$200.00 on');
  await expect(popup.locator('[data-due="weekly"]')).toBeVisible();

  const arrived = browserWithGuide.context.waitForEvent('page');
  await popup.locator('.today [data-action="read-again"]').click();
  const usage = await arrived;
  await expect(guideIn(usage)).toHaveAttribute('data-standing', 'manager');
  await expect(stepIn(usage, 'balance')).toHaveAttribute('data-status', 'done');
  await expect(balance(usage)).not.toHaveAttribute('data-stale');
  await expect.poll(async () => (await badgeOf(browserWithGuide, usage)).text).toBe('3');
  await expect.poll(dot).toBe('');
  const after = await openPopup(browserWithGuide, usage);
  await moveClockOf(after, THREE_WEEKS_MS);
  await expect(after.locator('[data-guide]')).toHaveAttribute('data-today', 'step');
  await expect(balance(after)).not.toHaveAttribute('data-stale');
  await expect(after.locator('[data-due]')).toHaveCount(0);
});
