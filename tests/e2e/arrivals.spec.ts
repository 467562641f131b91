import type { Page } from '@playwright/test';
import { badgeOf, expect, guideIn, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

const host = 'workspace-credit-guide';
const ELSEWHERE = 'https://claude.ai/new';

test.use({ world: { persona: 'owner-unclaimed' } });

/** The guide is there, once, and points at the claim button when asked. */
async function expectGuide(page: Page): Promise<void> {
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  await expect(page.locator(host)).toHaveCount(1);
}

async function expectPointing(page: Page): Promise<void> {
  await expectGuide(page);
  await stepIn(page, 'claim').locator('[data-action="show"]').click();
  await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
}

async function change(page: Page, how: 'pushState' | 'replaceState', to: string): Promise<void> {
  await page.evaluate(
    ([method, address]) => {
      history[method]({}, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    [how, to] as const,
  );
}

for (const how of ['pushState', 'replaceState'] as const) {
  test(`by ${how}, and away again`, async ({ page }) => {
    await page.goto(ELSEWHERE);
    await change(page, how, '/admin-settings/usage');
    await expectPointing(page);
    await change(page, how, '/new');
    await expect(page.locator(host)).toHaveCount(0);
    await change(page, how, '/admin-settings/usage');
    await expectPointing(page);
  });
}

test('back and forward, within one document and between two', async ({ page }) => {
  await page.goto(ELSEWHERE);
  await change(page, 'pushState', '/admin-settings/usage');
  await expectGuide(page);
  await page.goBack();
  await expect(page.locator(host)).toHaveCount(0);
  await page.goForward();
  await expectGuide(page);
  await page.goto('https://claude.ai/recents');
  await expect(page.locator(host)).toHaveCount(0);
  await page.goBack();
  await expectPointing(page);
});

test('the modal of the address, and its other pages', async ({ page }) => {
  await page.goto(ELSEWHERE);
  await page.evaluate(() => {
    location.hash = '#settings/usage';
  });
  await expectGuide(page);
  await page.evaluate(() => {
    location.hash = '#settings/general';
  });
  await expect(page.locator(host)).toHaveCount(0);
});

for (const generation of ['2025-11', '2026-02', '2026-08', 'redesigned'] as const) {
  test(`a modal without a change of the address, ${generation}`, async ({
    browserWithGuide,
    page,
    site,
  }) => {
    site.configure({ opensModal: true, generation, persona: 'personal-and-team' });
    await page.goto(ELSEWHERE);
    const menu = page.locator('[aria-haspopup="menu"]');
    const open = async () => {
      await menu.click();
      await page.getByRole('menuitem').first().click();
    };
    const dialog = page.getByRole('dialog');
    for (let round = 0; round < 2; round += 1) {
      await open();
      await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
      await expect(page.locator(host)).toHaveCount(1);
      await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('!');
      await expect(page).toHaveURL(ELSEWHERE);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(page.locator(host)).toHaveCount(0);
    }
    await open();
    await expect(page.locator(host)).toHaveCount(1);
    await dialog.getByRole('button').first().click();
    await expect(page.locator(host)).toHaveCount(0);
  });
}

test('a modal that opens by itself and fills late', async ({ page, site }) => {
  site.configure({ lateContentMS: 3000 });
  await page.goto(ELSEWHERE);
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await page.evaluate(() => window.standinOpenSettings());
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager', { timeout: 10_000 });
  await expect(page).toHaveURL(ELSEWHERE);
});

test('a modal that a shortcut opens with what the page has in memory', async ({ page }) => {
  await page.goto(ELSEWHERE);
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await page.evaluate(async () => {
    const id = /lastActiveOrg=([\w-]+)/.exec(document.cookie)?.[1];
    const usage = await (await fetch(`/api/organizations/${id}/usage`)).json();
    const { fetch: ask } = window;
    window.fetch = (what, how) =>
      String(what).endsWith('/usage') ? Promise.resolve(Response.json(usage)) : ask(what, how);
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey && event.key === ',') window.standinOpenSettings();
    });
  });
  // What the page read first was looked at, and there was no modal.
  await page.waitForTimeout(1000);
  await expect(page.locator(host)).toHaveCount(0);
  await page.keyboard.press('Control+,');
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  await page.keyboard.press('Escape');
  await expect(page.locator(host)).toHaveCount(0);
});

test('another dialog is no settings modal', async ({ page }) => {
  await page.goto(ELSEWHERE);
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await page.evaluate(() => {
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.innerHTML = '<h2>Share</h2><div role="meter" aria-valuenow="3">3 %</div>';
    document.body.append(dialog);
  });
  await page.getByRole('textbox').first().click();
  await page.evaluate(async () => {
    const id = /lastActiveOrg=([\w-]+)/.exec(document.cookie)?.[1];
    await fetch(`/api/organizations/${id}/usage`);
  });
  await page.waitForTimeout(1500);
  await expect(page.locator(host)).toHaveCount(0);
});

const LATE_MS = process.env.DEEP ? 29_000 : 8000;

test('content that is late is neither missed nor taken for missing', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ lateContentMS: LATE_MS });
  await page.goto(ORGANIZATION_USAGE);
  await expectGuide(page);
  await page.waitForTimeout(LATE_MS - 2500);
  expect((await badgeOf(browserWithGuide, page)).text).not.toBe('?');
  await expect(page.getByRole('button', { name: 'Claim your credit' })).toBeVisible({
    timeout: 20_000,
  });
  await expectPointing(page);
  expect((await badgeOf(browserWithGuide, page)).text).not.toBe('?');
});

test('re-rendering every 300 ms, leaving and returning: one guide', async ({ page, site }) => {
  site.configure({ rerenderMS: 300 });
  await page.goto(ORGANIZATION_USAGE);
  for (let round = 0; round < 3; round += 1) {
    await expectPointing(page);
    await change(page, 'pushState', '/new');
    await expect(page.locator(host)).toHaveCount(0);
    await page.goBack();
  }
  await page.waitForTimeout(1000);
  await expectGuide(page);
});

test('two tabs in two organizations', async ({ browserWithGuide, page, site }) => {
  site.configure({ persona: 'personal-and-team' });
  await page.goto('https://claude.ai/settings/usage');
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  const other = await browserWithGuide.context.newPage();
  await other.goto(ELSEWHERE);
  await other.getByTestId('user-menu-button').click();
  await other.getByRole('menuitemradio', { name: 'Acme' }).click();
  await change(other, 'pushState', '/admin-settings/usage');
  await expectPointing(other);
  await page.bringToFront();
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  expect((await badgeOf(browserWithGuide, page)).text).toBe('!');
  expect((await badgeOf(browserWithGuide, other)).text).toMatch(/^[1-7]$/);
});

test('a tab that something else reloads in mid-step', async ({ browserWithGuide, page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expectPointing(page);
  const worker = await browserWithGuide.background();
  const loaded = page.waitForEvent('load');
  await worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((t) => t.url === url);
    if (tab?.id !== undefined) await chrome.tabs.reload(tab.id, { bypassCache: true });
  }, page.url());
  await loaded;
  await expectPointing(page);
});
