import type { Worker } from '@playwright/test';
import { workspaceOf } from '../claude-ai/server.ts';
import { grantedBuild } from '../drivers/granted.ts';
import { expect, guideIn, ORGANIZATION_USAGE, settledStore, stepIn, test } from './fixtures.ts';

const granted = grantedBuild('watching');
test.beforeAll(granted.make);
test.afterAll(granted.remove);
test.use({ world: { persona: 'owner-claimed' }, launch: { build: granted.folder } });

/** As if the last visit had been yesterday: what was read then is due again. */
async function ageByADay(worker: Worker) {
  await settledStore(worker);
  await worker.evaluate(async () => {
    const stored = await chrome.storage.local.get(null);
    const day = 86_400_000;
    const old = JSON.parse(JSON.stringify(stored), (key, value) =>
      key === 'at' && typeof value === 'number' ? value - day : value,
    );
    await chrome.storage.local.set(old);
  });
}

const alarm = (worker: Worker) => worker.evaluate(() => chrome.alarms.get('watch'));
const ring = (worker: Worker) =>
  worker.evaluate(() => chrome.alarms.create('watch', { when: Date.now() }));
const notices = (worker: Worker) => worker.evaluate(() => chrome.notifications.getAll());

test('off by default; on, it reads without a tab and tells each thing once', async ({
  browserWithGuide,
  page,
  site,
}) => {
  const worker = await browserWithGuide.background();
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  expect(await alarm(worker)).toBeUndefined();

  const options = await browserWithGuide.context.newPage();
  await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
  await options.locator('[data-action="watch"]').click();
  await expect(options.locator('[data-watch="planned"]')).toContainText('Next on');
  // At whatever hour this test runs.
  await options.locator('[data-action="watch-quiet"]').click();
  await expect(options.locator('[data-action="watch-quiet-from"]')).toBeDisabled();
  expect((await alarm(worker))?.scheduledTime).toBeGreaterThan(Date.now());

  await page.goto('about:blank');
  const { ledger } = workspaceOf(site.state);
  if (ledger.balance) Object.assign(ledger.balance, { amount: 640 });
  await ageByADay(worker);
  site.requests.length = 0;
  await ring(worker);
  await expect
    .poll(async () => Object.keys(await notices(worker)).join(), { timeout: 60_000 })
    .toContain('watch:low-balance');
  expect(site.requests.length).toBeLessThanOrEqual(4);
  expect(new Set(site.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  const read = site.requests.map(({ path }) => path.split('/').slice(4).join('/'));
  expect(read).toContain('prepaid/credits');
  expect(read).toContain('overage_spend_limit');

  // The next day: read again, and nothing is told twice.
  await worker.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) {
      await chrome.notifications.clear(id);
    }
  });
  await ageByADay(worker);
  await worker.evaluate(async () => {
    const { watch } = await chrome.storage.local.get('watch');
    await chrome.storage.local.set({ watch: Object.assign(watch ?? {}, { asked: [] }) });
  });
  site.requests.length = 0;
  await ring(worker);
  await expect.poll(() => site.requests.length, { timeout: 60_000 }).toBeGreaterThan(1);
  await page.waitForTimeout(1000);
  expect(await notices(worker)).toEqual({});

  // What was read without a tab is there at the next look.
  const record = await worker.evaluate(async () => {
    const stored = await chrome.storage.local.get(null);
    const [, value] = Object.entries(stored).find(([key]) => key.startsWith('record:')) ?? [];
    return value;
  });
  expect(record).toMatchObject({ reading: { balance: { value: { minorUnits: 640 } } } });
});

test('signed out, it waits for the next visit and says so once', async ({
  browserWithGuide,
  page,
  site,
}) => {
  const worker = await browserWithGuide.background();
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  const options = await browserWithGuide.context.newPage();
  await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);
  await options.locator('[data-action="watch"]').click();
  await options.locator('[data-action="watch-quiet"]').click();
  await expect(options.locator('[data-action="watch-quiet-from"]')).toBeDisabled();
  await page.goto('about:blank');
  await ageByADay(worker);
  await browserWithGuide.context.clearCookies();
  site.requests.length = 0;
  await ring(worker);
  await expect.poll(() => notices(worker), { timeout: 60_000 }).toEqual({ waits: true });
  await expect(options.locator('[data-watch="waiting"]')).toBeVisible();
  expect(site.requests).toHaveLength(1);
  // The next visit ends the waiting.
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'account')).toHaveAttribute('data-status', 'done');
  await expect(options.locator('[data-watch="planned"]')).toBeVisible();
});

test('one press at the end of the list switches it on', async ({
  browserWithGuide,
  page,
  site,
}) => {
  const worker = await browserWithGuide.background();
  const { ledger } = workspaceOf(site.state);
  Object.assign(ledger.balance ?? {}, {
    auto_reload_settings: {
      enabled: true,
      threshold_in_minor_units: 2500,
      reload_to_in_minor_units: 12_500,
    },
  });
  Object.assign(ledger.limit ?? {}, { monthly_credit_limit: 50_000 });
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  await expect(guideIn(page).locator('[data-action="watch"]')).toHaveCount(0);
  await settledStore(worker);
  await worker.evaluate(async () => {
    const stored = await chrome.storage.local.get(null);
    const [key, value] = Object.entries(stored).find(([k]) => k.startsWith('record:')) ?? [''];
    const mark = { at: Date.now(), how: 'hand' };
    const marks = { notify: mark, bookmark: mark };
    await chrome.storage.local.set({ [key]: { ...Object(value), marks } });
  });
  const press = guideIn(page).locator('[data-action="watch"]');
  await press.click();
  await expect(press).toHaveCount(0);
  await expect.poll(async () => (await alarm(worker))?.scheduledTime).toBeGreaterThan(Date.now());
});
