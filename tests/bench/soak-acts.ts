import type { Page } from '@playwright/test';
import { type ClaudeAi, workspaceOf } from '../claude-ai/server.ts';
import type { GuideBrowser } from '../drivers/launch.ts';
import { isShown, press, pressUntil, type Spot, waitFor } from './soak-press.ts';

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

const AUTO_RELOAD: Spot = { css: 'button', text: /^Auto-reload/ };
const MENU = '[data-testid="user-menu-button"]';
const DIALOG: Spot = { css: '[role="dialog"]' };

/** Within the document, as claude.ai does. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

export async function toUsage(page: Page): Promise<void> {
  await goTo(page, USAGE);
  await waitFor(page, AUTO_RELOAD);
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
    () => press(page, { css: 'a', text: link }),
    async () => new URL(page.url()).pathname === path,
  );
}

async function chooseOrganization(page: Page, name: string): Promise<void> {
  const choice: Spot = { css: '[role="menuitemradio"]', text: new RegExp(name) };
  await pressUntil(
    async () => {
      if (!(await isShown(page, choice))) await press(page, { css: MENU });
      // Where it takes longer to open, the next try finds it open.
      await page.waitForTimeout(300);
      await press(page, choice);
    },
    () => isShown(page, { css: MENU, text: new RegExp(name) }),
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
  await pressUntil(
    () => press(page, AUTO_RELOAD),
    () => isShown(page, DIALOG),
  );
  await pressUntil(
    () => press(page, { css: `${DIALOG.css} button`, text: /^Cancel$/ }),
    async () => !(await isShown(page, DIALOG)),
  );
}

async function claim({ page, site }: Soaked): Promise<void> {
  // The workspace is as it was before the last claim.
  site.configure({ persona: 'personal-and-team' });
  // Another tab's next load must not lead into the personal account.
  site.state.startsIn = workspaceOf(site.state).organization.uuid;
  site.insertCard();
  const button: Spot = { css: 'button', text: /Claim your credit/ };
  await pressUntil(
    () => press(page, button),
    async () => !(await isShown(page, button)),
  );
}

async function openTabs({ browser: { context } }: Soaked, count: number): Promise<void> {
  const tabs = await Promise.all(Array.from({ length: count }, () => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto('https://claude.ai/settings/usage')));
  await Promise.all(tabs.map((tab) => tab.close()));
}

/** What is pointed at elsewhere would load another document. */
const ON_THIS_PAGE = ['claim', 'auto-reload', 'spend-cap']
  .map((step) => `[data-step="${step}"] [data-action="show"]`)
  .join();

async function pointAndStop(page: Page): Promise<void> {
  // What claude.ai's answer takes away meanwhile is not pressed.
  if (!(await press(page, { in: 'guide', css: ON_THIS_PAGE }))) return;
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
