import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-claimed' } });

/** What version 0.1.0 has stored, as it exported it. */
const OLD = join(import.meta.dirname, '../unit/guide/stored/0.1.0.json');

const give = (options: Page, name: string, text: string) =>
  options.locator('[data-import]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
const resultIn = (options: Page) => options.locator('[data-imported]');

test('exported, erased and imported: everything is there again', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  const bookmark = stepIn(page, 'bookmark');
  await bookmark.getByRole('button').first().click();
  await bookmark.locator('[data-action="mark"]').click();
  await expect(bookmark).toHaveAttribute('data-status', 'done');
  const options = await browserWithGuide.context.newPage();
  await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
  const worker = await browserWithGuide.background();
  const records = () =>
    worker.evaluate(async () =>
      Object.entries(await chrome.storage.local.get(null)).filter(([key]) =>
        /^(record|history):/.test(key),
      ),
    );
  const before = await records();
  expect(before.map(([key]) => key.split(':')[0]).toSorted()).toEqual(['history', 'record']);
  const download = options.waitForEvent('download');
  await options.locator('[data-action="export"]').click();
  const file = readFileSync(await (await download).path(), 'utf8');
  await options.locator('[data-action="ask-erase"]').click();
  await options.locator('[data-action="erase"]').click();
  await expect.poll(records).toEqual([]);
  await give(options, 'export.json', file);
  await expect(resultIn(options)).toHaveAttribute('data-imported', 'done');
  expect(await records()).toEqual(before);
  await expect(bookmark).toHaveAttribute('data-status', 'done');
});

test('a file that is refused changes nothing', async ({ browserWithGuide }) => {
  const options = await browserWithGuide.context.newPage();
  await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
  const worker = await browserWithGuide.background();
  const stored = () => worker.evaluate(() => chrome.storage.local.get(null));
  await give(options, 'old.json', readFileSync(OLD, 'utf8'));
  await expect(resultIn(options)).toHaveAttribute('data-imported', 'done');
  await expect(options.locator('[data-setting="ownerContact"] input')).toHaveValue('it-billing');
  const before = await stored();
  const old = JSON.parse(readFileSync(OLD, 'utf8'));
  for (const [name, text, result] of [
    ['a newer version', JSON.stringify({ ...old, 'record:x': { version: 99 } }), 'newer'],
    ['a broken one', JSON.stringify({ ...old, logins: [7] }), 'broken'],
    ['something else', 'Email,Amount\na,1', 'foreign'],
  ] as const) {
    await give(options, `${name}.json`, text);
    await expect(resultIn(options)).toHaveAttribute('data-imported', result);
    expect(await stored()).toEqual(before);
  }
});

test.describe('what 0.1.0 has stored', () => {
  test('is used by this version, and migrated with the next reading', async ({
    browserWithGuide,
    page,
  }) => {
    const worker = await browserWithGuide.background();
    const old: { [key: string]: unknown } = JSON.parse(readFileSync(OLD, 'utf8'));
    const { choices: _, policy: __, ...others } = old;
    await worker.evaluate((values) => chrome.storage.local.set(values), others);
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'done');
    const [key = ''] = Object.keys(old).filter((name) => name.startsWith('record:'));
    await expect
      .poll(() => worker.evaluate(async (k) => (await chrome.storage.local.get(k))[k], key))
      .toMatchObject({ version: 3, marks: { notify: { how: 'mailed' } } });
    const stored = await worker.evaluate(() => chrome.storage.local.get(null));
    expect(Object.keys(stored).filter((name) => name.startsWith('unreadable:'))).toEqual([]);
  });
});
