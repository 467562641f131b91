import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, guideIn, ORGANIZATION_USAGE, statuses, stepIn, test } from './fixtures.ts';

/** What each version left in the store of somebody who had finished in Acme; data, not code. */
const FOLDER = resolve(import.meta.dirname, '../stored');

for (const file of readdirSync(FOLDER)) {
  test(`what ${file} holds is opened by this build, whole`, async ({ browserWithGuide, page }) => {
    const worker = await browserWithGuide.background();
    const stored = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
    await worker.evaluate(async (data) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(data);
    }, stored);

    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'done');
    await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-evidence', 'you');
    expect(await statuses(page)).toHaveLength(7);

    const options = await browserWithGuide.context.newPage();
    await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
    await expect(options.locator('[data-setting="pinned"]')).toContainText('Acme');
    await expect(options.locator('[data-setting="ownerContact"] input')).toHaveValue(
      'Grace, in #billing',
    );

    const now = await worker.evaluate(() => chrome.storage.local.get(null));
    expect(Object.keys(now).filter((key) => key.startsWith('unreadable:'))).toEqual([]);
    for (const key of Object.keys(stored)) expect(now).toHaveProperty([key]);
    expect(now.choices).toMatchObject({ pinned: stored.choices.pinned, wayOfWorking: 'heavy' });
  });
}
