import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { CHROMIUM_ID } from '../../packaging/identity.ts';
import { copiedBuild } from '../drivers/copied-build.ts';
import { badgeOf } from '../drivers/guide.ts';
import { type GuideBrowser, launchBrowser } from '../drivers/launch.ts';
import { expect, guideIn, ORGANIZATION_USAGE, openStep, stepIn, test } from './fixtures.ts';

/** What can happen to an installed guide: replaced, switched off and on, killed while it writes. */
const STORED = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../stored/0.1.0.json'), 'utf8'),
);
const host = (page: Page) => page.locator('workspace-credit-guide');
const stale = (page: Page) => host(page).locator('[data-stale]');
const readStore = (worker: Worker) => worker.evaluate(() => chrome.storage.local.get(null));

/**
 * Switches the guide on or off where a person does it.
 *
 * @returns the background that begins then; one from before may still be listed.
 */
async function setEnabled({ context }: GuideBrowser, enabled: boolean) {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  const worker = enabled ? context.waitForEvent('serviceworker') : undefined;
  await settings.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [
    CHROMIUM_ID,
    enabled,
  ] as const);
  const begun = await worker;
  await settings.close();
  return begun;
}

/** Puts the build that lies in this folder now in the place of the one that runs. */
async function replace({ context }: GuideBrowser, folder: string): Promise<Worker> {
  const client = await context.browser()?.newBrowserCDPSession();
  if (!client) throw new Error('There is no line to the browser.');
  const worker = context.waitForEvent('serviceworker');
  await client.send('Extensions.loadUnpacked', { path: folder });
  return worker;
}

test.describe('replaced by a newer build', () => {
  const build = copiedBuild('in-place');
  test.use({ launch: { build: build.folder, keepsFirstRun: true } });
  test.beforeAll(() => build.make());
  test.afterAll(() => build.remove());

  test('open tabs go on with the new guide, what was stored is kept whole, and no page opens', async ({
    browserWithGuide,
    page,
  }) => {
    const { context } = browserWithGuide;
    const firstRuns = () => context.pages().filter((one) => one.url().endsWith('/welcome.html'));
    // It waits for the company's policy, which the browser may hand over seconds after its start.
    await expect.poll(() => firstRuns().length, { timeout: 15_000 }).toBe(1);
    await firstRuns()[0]?.close();
    const old = await browserWithGuide.background();
    await old.evaluate((data) => chrome.storage.local.set(data), STORED);
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'done');
    const chat = await context.newPage();
    await chat.goto('https://claude.ai/new');

    build.change((manifest) => {
      manifest.version = '0.1.1';
    });
    const worker = await replace(browserWithGuide, build.folder);
    const errors: string[] = [];
    worker.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    expect(await worker.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.1.1');
    expect(new URL(worker.url()).host).toBe(CHROMIUM_ID);
    // The new one has brought itself: nothing is to be reloaded, and nothing stands there twice.
    const background = async () => worker;
    const badge = async () => (await badgeOf({ ...browserWithGuide, background }, page)).text;
    await expect.poll(badge).toMatch(/^[1-7]$/);
    await expect(host(page)).toHaveCount(1);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'done');
    await expect(stale(page)).toHaveCount(0);
    await guideIn(page).locator('[data-action="collapse"]').click();
    await expect(guideIn(page)).toHaveAttribute('data-view', 'pill');

    const now = await readStore(worker);
    expect(now.choices).toMatchObject({ ...STORED.choices, collapsed: true });
    const record = Object.keys(STORED).find((key) => key.startsWith('record:')) ?? '';
    expect(now[record]).toMatchObject({ marks: STORED[record].marks });
    expect(Object.keys(now).filter((key) => key.startsWith('unreadable:'))).toEqual([]);
    expect(errors).toEqual([]);
    // The first run's page came with the install and not again.
    expect(firstRuns()).toEqual([]);
  });
});

test('switched off, the open tab says once that it is to be reloaded; on again, all is there', async ({
  browserWithGuide,
  page,
}) => {
  const worker = await browserWithGuide.background();
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'account')).toHaveAttribute('data-status', 'done');
  await openStep(page, 'bookmark');
  await stepIn(page, 'bookmark').locator('[data-action="mark"]').click();
  await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'done');
  const before = await readStore(worker);

  await setEnabled(browserWithGuide, false);
  await page.bringToFront();
  await guideIn(page).locator('[data-action="collapse"]').click();
  await expect(stale(page)).toHaveCount(1);
  await expect(stale(page)).toContainText('Reload this page');
  await stale(page).getByRole('button').click();
  await expect(stale(page)).toHaveCount(0);
  // Closed, it is silent, whatever the page does.
  await page.evaluate(() => {
    history.pushState({}, '', '/new');
    dispatchEvent(new PopStateEvent('popstate'));
    history.pushState({}, '', '/admin-settings/usage');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.waitForTimeout(1000);
  await expect(stale(page)).toHaveCount(0);

  const begun = await setEnabled(browserWithGuide, true);
  await page.bringToFront();
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  await expect(host(page)).toHaveCount(1);
  await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'done');
  const after = begun && (await readStore(begun));
  if (!after) throw new Error('The background has not begun.');
  expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
  expect(after.choices).toEqual(before.choices);
});

test('killed while it writes, what was said to be done is done, and all can be read', async ({
  site,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'guide-killed-'));
  /** Chromium's own note of the process that has the profile: the machine's name, a dash, its id. */
  const browserProcess = () =>
    Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
  try {
    for (const wanted of ['done', 'todo', 'done'] as const) {
      const browser = await launchBrowser(site, { profile });
      try {
        const page = await browser.context.newPage();
        await page.goto(ORGANIZATION_USAGE);
        await openStep(page, 'bookmark');
        const act = stepIn(page, 'bookmark').locator(
          `[data-action="${wanted === 'done' ? 'mark' : 'unmark'}"]`,
        );
        await act.click();
        await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', wanted);
        // Many writes one after the other, of which nobody waits for the end.
        const worker = await browser.background();
        await worker.evaluate((data) => {
          const write = async (n: number): Promise<void> => {
            await chrome.storage.local.set({ 'unreadable:1:filler': { ...data, n } });
            return write(n + 1);
          };
          void write(0);
        }, STORED);
        const gone = browser.context.waitForEvent('close');
        process.kill(browserProcess(), 'SIGKILL');
        await gone;
      } finally {
        await browser.close();
      }
      const again = await launchBrowser(site, { profile });
      try {
        const page = await again.context.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        await page.goto(ORGANIZATION_USAGE);
        await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
        await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', wanted);
        const stored = await readStore(await again.background());
        const aside = Object.keys(stored).filter((key) => key.startsWith('unreadable:'));
        expect(aside.filter((key) => key !== 'unreadable:1:filler')).toEqual([]);
        expect(errors).toEqual([]);
      } finally {
        await again.close();
      }
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
