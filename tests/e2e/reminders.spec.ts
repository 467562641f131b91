import type { BrowserContext, Page } from '@playwright/test';
import { grantedBuild } from '../drivers/granted.ts';
import { expect, guideIn, ORGANIZATION_USAGE, openPopup, stepIn, test } from './fixtures.ts';

const granted = grantedBuild('reminders');
test.beforeAll(granted.make);
test.afterAll(granted.remove);

test.use({ world: { persona: 'owner-claimed' } });

/** Pages opened from now on are refused every permission that they ask for. */
function refuse(context: BrowserContext) {
  return context.addInitScript(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    // The polyfill takes the browser's functions when the page's script begins.
    const request = async (permissions: unknown) => {
      asked.push(permissions);
      return false;
    };
    if (globalThis.chrome?.permissions) Object.assign(chrome.permissions, { request });
  });
}

const askedIn = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'asked'));

test('the weekly look: chosen in the options, due by a dot, over on the usage page', async ({
  browserWithGuide,
  page,
}) => {
  const worker = await browserWithGuide.background();
  const alarm = () => worker.evaluate(() => chrome.alarms.get('reminder'));
  const dot = () => worker.evaluate(() => chrome.action.getBadgeText({}));
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'todo');

  const options = await browserWithGuide.context.newPage();
  await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
  expect(await alarm()).toBeUndefined();
  await options.locator('[data-action="look-weekly"]').click();
  await expect.poll(async () => new Date((await alarm())?.scheduledTime ?? 0).getDay()).toBe(1);
  await options.locator('[data-action="weekday"]').press('F');
  await expect.poll(async () => new Date((await alarm())?.scheduledTime ?? 0).getDay()).toBe(5);
  await expect(options.locator('main')).toContainText('Next on');
  await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'done');
  await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-evidence', 'you');
  await expect(stepIn(page, 'bookmark').locator('[data-action="unmark"]')).toHaveCount(0);

  // As if a week had gone by.
  await worker.evaluate(async () => {
    const { reminders } = await chrome.storage.local.get('reminders');
    await chrome.storage.local.set({ reminders: Object.assign(reminders ?? {}, { weekly: 1 }) });
    await chrome.alarms.create('reminder', { when: Date.now() });
  });
  await expect.poll(dot, { timeout: 40_000 }).toBe('•');
  await expect.poll(async () => (await alarm())?.scheduledTime).toBeGreaterThan(Date.now());
  const popup = await openPopup(browserWithGuide, page);
  await expect(popup.locator('[data-due="weekly"]')).toBeVisible();
  await page.reload();
  await expect.poll(dot).toBe('');
  await expect(popup.locator('[data-due]')).toHaveCount(0);
});

test('without the permission the bookmark is a tick by hand', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  const step = stepIn(page, 'bookmark');
  await step.getByRole('button').first().click();
  await expect(step).toContainText('Ctrl+D');
  await step.locator('[data-action="mark"]').click();
  await expect(step).toHaveAttribute('data-status', 'done');
  const worker = await browserWithGuide.background();
  expect(await worker.evaluate(() => 'bookmarks' in chrome)).toBe(false);
});

test('who refuses the permission is told the keys, and ticks by hand', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'todo');
  await refuse(browserWithGuide.context);
  const popup = await openPopup(browserWithGuide, page);
  const step = popup.locator('[data-step="bookmark"]');
  await step.getByRole('button').first().click();
  await step.locator('[data-action="save-bookmark"]').click();
  await expect.poll(() => askedIn(popup)).toEqual([{ permissions: ['bookmarks'] }]);
  await expect(step).toHaveAttribute('data-status', 'todo');
  await expect(step).toContainText('Ctrl+D');
  await step.locator('[data-action="mark"]').click();
  await expect(step).toHaveAttribute('data-status', 'done');
  await expect(step).toHaveAttribute('data-evidence', 'you');
});

test('the weekly look goes on where notifications are refused', async ({ browserWithGuide }) => {
  await refuse(browserWithGuide.context);
  const options = await browserWithGuide.context.newPage();
  await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
  await options.locator('[data-action="look-weekly"]').click();
  await expect(options.locator('main')).toContainText('Next on');
  const allow = options.locator('[data-action="allow-notifications"]');
  await allow.click();
  expect(await askedIn(options)).toEqual([{ permissions: ['notifications'] }]);
  await expect(options.getByText('The browser did not allow it.')).toBeVisible();
  await expect(allow).toBeVisible();
  await expect(options.locator('main')).toContainText('Next on');
});

test.describe('high demand', () => {
  test.use({ world: { persona: 'owner-high-demand' } });

  test('a reminder for tomorrow', async ({ browserWithGuide, page }) => {
    await page.goto(ORGANIZATION_USAGE);
    await guideIn(page).locator('[data-action="remind"]').click();
    await expect(stepIn(page, 'claim')).toContainText('tomorrow morning');
    const worker = await browserWithGuide.background();
    const wait = () =>
      worker.evaluate(async () => {
        const alarm = await chrome.alarms.get('reminder');
        return (alarm?.scheduledTime ?? 0) - Date.now();
      });
    await expect.poll(wait).toBeGreaterThan(0);
    expect(await wait()).toBeLessThan(34 * 3_600_000);
  });
});

test.describe('with the permissions', () => {
  test.use({ launch: { build: granted.folder } });

  test('one click saves the bookmark or finds it, and removing it opens the step', async ({
    browserWithGuide,
    page,
  }) => {
    const worker = await browserWithGuide.background();
    const held = () =>
      worker.evaluate((url) => chrome.bookmarks.search({ url }), ORGANIZATION_USAGE);
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'todo');
    const popup = await openPopup(browserWithGuide, page);
    const bookmark = popup.locator('[data-step="bookmark"]');
    await bookmark.getByRole('button').first().click();
    await bookmark.locator('[data-action="save-bookmark"]').click();
    await expect(bookmark).toHaveAttribute('data-status', 'done');
    await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'done');
    expect(await held()).toHaveLength(1);

    await worker.evaluate((url) => {
      void chrome.bookmarks.search({ url }).then(([one]) => one && chrome.bookmarks.remove(one.id));
    }, ORGANIZATION_USAGE);
    await expect(bookmark).toHaveAttribute('data-status', 'todo');

    // Made by the person themselves, it is found.
    await worker.evaluate(
      (url) => chrome.bookmarks.create({ title: 'Mine', url }),
      ORGANIZATION_USAGE,
    );
    await expect(bookmark).toHaveAttribute('data-status', 'done');
    expect((await held()).map(({ title }) => title)).toEqual(['Mine']);
  });

  test('a reminder notifies', async ({ browserWithGuide, page }) => {
    await page.goto(ORGANIZATION_USAGE);
    const worker = await browserWithGuide.background();
    await worker.evaluate(async () => {
      await chrome.storage.local.set({ reminders: { version: 1, offer: 1, due: [] } });
      await chrome.alarms.create('reminder', { when: Date.now() });
    });
    await expect
      .poll(() => worker.evaluate(() => chrome.notifications.getAll()), { timeout: 40_000 })
      .toEqual({ offer: true });
  });
});
