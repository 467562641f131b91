import { test as base, expect, type Locator, type Page, type Worker } from '@playwright/test';
import { type ClaudeAi, type Settings, startClaudeAi } from '../claude-ai/server.ts';
import { type GuideBrowser, type LaunchOptions, launchBrowser } from '../drivers/launch.ts';

export const ORGANIZATION_USAGE = 'https://claude.ai/admin-settings/usage';
export const PERSONAL_USAGE = 'https://claude.ai/settings/usage';

interface Fixtures {
  /** How the stand-in and the browser start; `test.use({ … })`. */
  world: Partial<Settings>;
  launch: LaunchOptions;
  /** What the browser itself may say of a page that works against the guide, by its first words. */
  tolerated: readonly string[];
  site: ClaudeAi;
  browserWithGuide: GuideBrowser;
  page: Page;
}

/** A stand-in and a browser of its own for every test; errors in any console fail the test. */
export const test = base.extend<Fixtures>({
  world: [{}, { option: true }],
  launch: [{}, { option: true }],
  tolerated: [[], { option: true }],
  site: async ({ world }, use) => {
    const site = await startClaudeAi(world);
    await use(site);
    await site.close();
  },
  browserWithGuide: async ({ site, launch }, use) => {
    const browser = await launchBrowser(site, launch);
    await use(browser);
    await browser.close();
  },
  page: async ({ browserWithGuide, tolerated }, use) => {
    const { context } = browserWithGuide;
    const page = context.pages()[0] ?? (await context.newPage());
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      // The browser itself logs the stand-in's error answers; the guide has no part in that.
      const ofNetwork = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !ofNetwork) errors.push(message.text());
    });
    const worker = await browserWithGuide.background();
    worker.on('console', (message) => {
      if (message.type() === 'error') errors.push(`background: ${message.text()}`);
    });
    await use(page);
    const isTolerated = (error: string) => tolerated.some((words) => error.startsWith(words));
    expect(errors.filter((error) => !isTolerated(error))).toEqual([]);
  },
});

export { badgeOf, openPopup } from '../drivers/guide.ts';
export { expect };

export function guideIn(page: Page): Locator {
  return page.locator('workspace-credit-guide [data-guide]');
}

export function stepIn(page: Page, name: string): Locator {
  return page.locator(`[data-step="${name}"]`);
}

/**
 * All of a manager's guide, as a person has it: where there is no room it arrives in a smaller form,
 * and stays whole once somebody has pressed in it.
 */
export async function openWhole(page: Page): Promise<void> {
  const guide = guideIn(page);
  const expand = guide.locator('[data-action="expand"]');
  await expect(guide).toHaveAttribute('data-standing', 'manager');
  await expect(async () => {
    if (await expand.isVisible()) await expand.click({ timeout: 1000 });
    await guide.locator('.organization-name').click({ timeout: 1000 });
    await expect(guide).toHaveAttribute('data-view', 'panel', { timeout: 100 });
    await expect(guide).not.toHaveAttribute('data-folded', /./, { timeout: 100 });
  }).toPass();
}

/** Opens a line of the popup's list. */
export async function openStep(popup: Page, name: string): Promise<Locator> {
  const step = stepIn(popup, name);
  await step.locator('button.step-head').click();
  return step;
}

export async function openTab(popup: Page, name: string): Promise<void> {
  await popup.locator(`[role="tab"][data-tab="${name}"]`).click();
}

/** Steps as `name=status`, in order. */
export async function statuses(page: Page): Promise<string[]> {
  return page
    .locator('[data-step]')
    .evaluateAll((steps) =>
      steps.map((s) => `${s.getAttribute('data-step')}=${s.getAttribute('data-status')}`),
    );
}

/**
 * Waits until what was read of a workspace is stored and nothing more is being written, so that a test
 * that changes it neither misses it nor is written over.
 */
export async function settledStore(worker: Worker): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const stored = await worker.evaluate(() => chrome.storage.local.get(null));
        const [last, now] = [before, JSON.stringify(stored)];
        before = now;
        return now === last && /"record:[^"]+":\{.*"reading":/.test(now);
      },
      { intervals: [500] },
    )
    .toBe(true);
}

/** Leaves the tab for another one and comes back, by the browser's own events. */
export async function leaveAndReturn(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const other = await page.context().newPage();
  await other.bringToFront();
  await page.waitForTimeout(200);
  await page.bringToFront();
  await other.close();
}
