import { expect, type Page } from '@playwright/test';
import { type ClaudeAi, workspaceOf } from '../claude-ai/server.ts';
import type { GuideBrowser } from '../drivers/launch.ts';

export interface Soaked {
  site: ClaudeAi;
  browser: GuideBrowser;
  /** One document of claude.ai from the beginning to the end. */
  page: Page;
  /** The guide's own acts are left out where it is not there. */
  isGuided: boolean;
}

/** Of the persona `personal-and-team`, whose personal account is current at first. */
const WORKSPACE = 'Acme';
const USAGE = '/admin-settings/usage';

const ofPage = (page: Page, css: string, text: RegExp | string) =>
  page.locator(`css:light=${css}`, { hasText: text });

/** Within the document, as claude.ai does. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/**
 * Presses until something comes of it: what is drawn anew between press and release opens nothing,
 * and a person presses again.
 */
async function pressUntil(press: () => Promise<void>, isThere: () => Promise<boolean>) {
  await expect(async () => {
    if (!(await isThere())) await press();
    await expect.poll(isThere, { timeout: 2000 }).toBe(true);
  }).toPass({ timeout: 60_000 });
}

export async function toUsage(page: Page): Promise<void> {
  await goTo(page, USAGE);
  await ofPage(page, 'button', /^Auto-reload/).waitFor();
}

/** To the page of the workspace that everything is done in. */
export async function begin(page: Page): Promise<void> {
  await page.goto('https://claude.ai/new');
  await chooseOrganization(page, WORKSPACE);
  await page.evaluate(() => Object.assign(globalThis, { isSoaked: true }));
}

/** @throws Error where the document is another one than in the beginning, with its memory fresh. */
export async function holdDocument(page: Page): Promise<void> {
  const isSame = await page.evaluate(() => Reflect.get(globalThis, 'isSoaked'));
  if (!isSame) throw new Error('The page was loaded anew.');
}

/** Where the guide has nothing to do; what is still held there is held for nothing. */
export async function toRest(page: Page): Promise<void> {
  await goTo(page, '/new');
  await page.waitForTimeout(2000);
}

async function follow(page: Page, link: RegExp, path: string): Promise<void> {
  await pressUntil(
    () => ofPage(page, 'a', link).click({ timeout: 2000 }),
    async () => new URL(page.url()).pathname === path,
  );
}

async function chooseOrganization(page: Page, name: string): Promise<void> {
  const menu = page.getByTestId('user-menu-button');
  const choice = page.getByRole('menuitemradio').filter({ hasText: name }).first();
  await pressUntil(
    async () => {
      if (!(await choice.isVisible())) await menu.click({ timeout: 2000 });
      await choice.click({ timeout: 2000 });
    },
    async () => (await menu.textContent())?.includes(name) === true,
  );
}

async function switchThereAndBack(page: Page): Promise<void> {
  await toRest(page);
  await chooseOrganization(page, 'Personal');
  await goTo(page, '/settings/usage');
  await page.waitForTimeout(1000);
  await toRest(page);
  await chooseOrganization(page, WORKSPACE);
  await toUsage(page);
}

async function openDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await pressUntil(
    () => ofPage(page, 'button', /^Auto-reload/).click({ timeout: 2000 }),
    () => dialog.isVisible(),
  );
  await pressUntil(
    () => dialog.getByRole('button', { name: 'Cancel' }).click({ timeout: 2000 }),
    async () => !(await dialog.isVisible()),
  );
}

async function claim({ page, site }: Soaked): Promise<void> {
  // The workspace is as it was before the last claim.
  site.configure({ persona: 'personal-and-team' });
  // Another tab's next load must not lead into the personal account.
  site.state.startsIn = workspaceOf(site.state).organization.uuid;
  site.insertCard();
  const button = ofPage(page, 'button', 'Claim your credit');
  await pressUntil(
    () => button.click({ timeout: 2000 }),
    async () => !(await button.isVisible()),
  );
}

async function openTabs({ browser: { context } }: Soaked, count: number): Promise<void> {
  const tabs = await Promise.all(Array.from({ length: count }, () => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto('https://claude.ai/settings/usage')));
  await Promise.all(tabs.map((tab) => tab.close()));
}

/** What is pointed at elsewhere would load another document. */
const ON_THIS_PAGE = ['claim', 'auto-reload', 'spend-cap']
  .map((step) => `[data-step="${step}"] [data-action="show"]:visible`)
  .join();

async function pointAndStop(page: Page): Promise<void> {
  const show = page.locator('workspace-credit-guide').locator(ON_THIS_PAGE).first();
  // What claude.ai's answer takes away meanwhile is not pressed.
  const isPressed = await show.click({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
  if (!isPressed) return;
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
}

/** One round of what people do on a usage page; the n-th, as not all is done every time. */
export async function round(soaked: Soaked, n: number): Promise<void> {
  const { page, isGuided } = soaked;
  await follow(page, /^Members$/, '/admin-settings/members');
  await follow(page, /^Usage$/, USAGE);
  if (isGuided && n % 2 === 0) await pointAndStop(page);
  if (n % 3 === 0) await openDialog(page);
  if (n % 5 === 0) await claim(soaked);
  if (n % 7 === 0) {
    await page.goBack();
    await page.goForward();
  }
  if (n % 10 === 0) await openTabs(soaked, 4);
  if (n % 12 === 0) await switchThereAndBack(page);
  await page.waitForTimeout(400);
}
