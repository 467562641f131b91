import { readFileSync } from 'node:fs';
import { badgeOf, expect, guideIn, PERSONAL_USAGE, test } from './fixtures.ts';

test.use({ world: { persona: 'personal-and-team' } });

test('the options undo, pin, export and erase', async ({ browserWithGuide, page }) => {
  await page.goto(PERSONAL_USAGE);
  await guideIn(page).locator('[data-action="accept-account"]').click();
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('');

  const opened = browserWithGuide.context.waitForEvent('page');
  await guideIn(page).locator('[data-action="open-options"]').click();
  const options = await opened;
  await expect(options.locator('main')).toContainText('Personal (Max)');
  await options.locator('[data-action="warn-again"]').click();
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('!');

  // By the keyboard, because Playwright's own way of choosing is a synthetic event.
  await options.locator('select[data-action="pin"]').press('A');
  const worker = await browserWithGuide.background();
  await expect
    .poll(() => worker.evaluate(async () => (await chrome.storage.local.get('choices')).choices))
    .toHaveProperty('pinned');
  const download = options.waitForEvent('download');
  await options.locator('[data-action="export"]').click();
  const stored = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(stored.choices.pinned).toBeTruthy();
  expect(JSON.stringify(stored)).not.toContain('@');

  await options.locator('[data-action="ask-erase"]').click();
  await options.locator('[data-action="erase"]').click();
  await expect(options.getByRole('status')).toContainText('erased');
  expect(await worker.evaluate(() => chrome.storage.local.get(null))).toEqual({});
});

test('a stored value that cannot be read is kept aside and reported', async ({
  browserWithGuide,
  page,
}) => {
  const worker = await browserWithGuide.background();
  await worker.evaluate(() => chrome.storage.local.set({ choices: { odd: true } }));
  await page.goto(PERSONAL_USAGE);
  await guideIn(page).locator('[data-action="collapse"]').click();
  await expect(guideIn(page)).toHaveAttribute('data-view', 'pill');
  const stored = await worker.evaluate(() => chrome.storage.local.get(null));
  const aside = Object.entries(stored).find(([key]) => key.startsWith('unreadable:'));
  expect(aside?.[1]).toEqual({ odd: true });
  const options = await browserWithGuide.context.newPage();
  await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
  await expect(options.locator('main')).toContainText('One stored value could not be read');
});

test('what a newer version has stored is kept aside, and said', async ({
  browserWithGuide,
  page,
}) => {
  const worker = await browserWithGuide.background();
  const newer = { version: 99, accepted: 'all' };
  await worker.evaluate((choices) => chrome.storage.local.set({ choices }), newer);
  await page.goto(PERSONAL_USAGE);
  await guideIn(page).locator('[data-action="collapse"]').click();
  await expect(guideIn(page)).toHaveAttribute('data-view', 'pill');
  const stored = await worker.evaluate(() => chrome.storage.local.get(null));
  const aside = Object.entries(stored).find(([key]) => key.startsWith('unreadable:'));
  expect(aside?.[1]).toEqual(newer);
  const options = await browserWithGuide.context.newPage();
  await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
  await expect(options.locator('main')).toContainText('from a newer version of the guide');
});

test('the options do not wait for a browser that is slow to tell the policy', async ({
  browserWithGuide,
}) => {
  const options = await browserWithGuide.context.newPage();
  await options.addInitScript(() => {
    const { promise, resolve } = Promise.withResolvers<object>();
    Object.assign(globalThis, {
      tell: () => resolve({ teamSize: { mode: 'enforced', value: 9 } }),
    });
    Object.assign(chrome.storage.managed, { get: () => promise });
  });
  await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
  await expect(options.locator('[data-action="look-weekly"]')).toBeVisible();
  await expect(options.locator('[data-policy]')).toHaveCount(0);
  await options.evaluate(() => Reflect.get(globalThis, 'tell')());
  await expect(options.locator('[data-policy]')).toContainText('9');
});
