import type { Page } from '@playwright/test';
import { buildWorld } from '../claude-ai/personas.ts';
import type { ClaudeAi } from '../claude-ai/server.ts';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  PERSONAL_USAGE,
  settledStore,
  stepIn,
  test,
} from './fixtures.ts';

const BETA = '0be7a000-7ea0-4000-8000-000000000009';

/** Gives the login a second workspace, "Beta", beside Acme. */
function addBeta({ state }: ClaudeAi, role: string): void {
  const acme = acmeIn(state);
  const beta = structuredClone(acme);
  beta.organization.uuid = BETA;
  beta.organization.name = 'Beta';
  beta.role = role;
  state.memberships.push(beta);
}

function acmeIn({ memberships }: ClaudeAi['state']) {
  const acme = memberships.find(({ organization }) => organization.name === 'Acme');
  if (!acme) throw new Error('The persona has no Acme.');
  return acme;
}

async function switchTo(page: Page, name: string): Promise<void> {
  await page.getByTestId('user-menu-button').click();
  await page.getByRole('menuitemradio', { name }).click();
  await expect(page).toHaveURL(/\/new$/);
}

test.describe('a personal and a Team organization', () => {
  test.use({ world: { persona: 'personal-and-team' } });

  test('two tabs in two organizations show different badges at the same time', async ({
    browserWithGuide,
    page,
  }) => {
    const badge = async (of: Page) => (await badgeOf(browserWithGuide, of)).text;
    await page.goto(PERSONAL_USAGE);
    await expect.poll(() => badge(page)).toBe('!');
    const other = await browserWithGuide.context.newPage();
    await other.goto('https://claude.ai/new');
    await switchTo(other, 'Acme');
    await other.goto(ORGANIZATION_USAGE);
    await expect.poll(() => badge(other)).toBe('6');
    expect(await badge(page)).toBe('!');
    // Coming back to it changes nothing, though the cookie names the other organization now.
    await page.bringToFront();
    await page.waitForTimeout(1500);
    expect(await badge(page)).toBe('!');
    expect(await badge(other)).toBe('6');
    const { title } = await badgeOf(browserWithGuide, page);
    expect(title).toBe('Wrong account: Personal (Max). The credit belongs to Acme.');
    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.getByRole('alert')).toContainText(
      'You are in Personal (Max). The credit belongs to Acme (Team).',
    );
  });

  test('a page left in mid-reading takes no badge from the page that follows', async ({
    page,
    site,
    browserWithGuide,
  }) => {
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toBeVisible();
    site.configure({ faults: { 'other:account': 'never' } });
    const worker = await browserWithGuide.background();
    await worker.evaluate(() => {
      const { action } = chrome;
      const { setBadgeText } = action;
      const shown: string[] = [];
      Object.assign(globalThis, { shown });
      Object.assign(action, {
        setBadgeText: (details: chrome.action.BadgeTextDetails) => {
          shown.push(`${details.text}`);
          return Reflect.apply(setBadgeText, action, [details]);
        },
      });
    });
    const shown = () => worker.evaluate(() => Reflect.get(globalThis, 'shown') as string[]);
    for (let left = 1; left <= 5; left += 1) {
      const before = (await shown()).length;
      await page.reload();
      await expect.poll(async () => (await shown()).length).toBeGreaterThan(before);
      // The guide has begun to ask.
      await page.waitForTimeout(300);
    }
    expect(new Set(await shown())).toEqual(new Set(['!']));
  });

  test('the badge warns out of memory on any page, until the checklist is finished', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    const badge = async () => (await badgeOf(browserWithGuide, page)).text;
    await page.goto(PERSONAL_USAGE);
    await expect.poll(badge).toBe('!');
    // Not known to have steps left before anything of Acme was read.
    await page.goto('https://claude.ai/new');
    await page.waitForTimeout(500);
    expect(await badge()).toBe('');
    await switchTo(page, 'Acme');
    await page.goto(ORGANIZATION_USAGE);
    await expect.poll(badge).toBe('6');
    site.configure({ faults: { 'other:account': 'never' } });
    await switchTo(page, 'Personal');
    await expect.poll(badge).toBe('!');
    await page.reload();
    await expect.poll(badge).toBe('!');

    const worker = await browserWithGuide.background();
    await settledStore(worker);
    await worker.evaluate(async (id) => {
      const key = `record:${id}`;
      const { [key]: record } = await chrome.storage.local.get(key);
      const mark = { at: Date.now(), how: 'hand' };
      const fact = (value: unknown) => ({ value, source: 'api', at: Date.now() });
      Object.assign(record as object, { marks: { notify: mark, bookmark: mark } });
      Object.assign((record as { reading: object }).reading, {
        offer: fact({ state: 'none' }),
        balance: fact({ minorUnits: 500, exponent: 2, currency: 'USD' }),
        autoReload: fact({ on: true }),
        spendCap: fact({ limit: { minorUnits: 500, exponent: 2, currency: 'USD' } }),
        creditsOn: fact(true),
      });
      await chrome.storage.local.set({ [key]: record });
    }, acmeIn(site.state).organization.uuid);
    await page.reload();
    await page.waitForTimeout(700);
    expect(await badge()).toBe('');
  });

  test('the way out is shown in the popup, too', async ({ browserWithGuide, page }) => {
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
    const popup = await openPopup(browserWithGuide, page);
    await popup.locator('[data-step="account"] [data-action="show"]').click();
    await expect(page.locator('[data-spotlight="account"]')).toBeVisible();
  });
});

test.describe('two workspaces', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('the one that was chosen in the popup makes the other one wrong', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    addBeta(site, 'owner');
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    const popup = await openPopup(browserWithGuide, page);
    // By the keyboard, because Playwright's own way of choosing is a synthetic event.
    await popup.locator('select[data-action="pin"]').press('B');
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
    await expect(guideIn(page).getByRole('alert')).toContainText(
      'You are in Acme (Team). The credit belongs to Beta (Team).',
    );
    await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('!');
    await popup.locator('select[data-action="pin"]').press('Home');
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  });

  test('a chosen workspace that this login does not have is said plainly', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('[data-action="pin"]')).toHaveText('I look after Acme (Team)');
    await popup.locator('[data-action="pin"]').click();
    await expect(popup.locator('.look-after')).toContainText('You look after Acme');
    await popup.close();
    site.configure({ persona: 'personal-only' });
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page).getByRole('alert')).toContainText('expected workspace is Acme');
  });
});

test.describe('no workspace', () => {
  test.use({ world: { persona: 'personal-only' } });

  test('the way out over another login leads back to where the person was', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page).getByRole('alert')).toContainText('no workspace');
    await guideIn(page).locator('[data-step="account"] [data-action="show"]').click();
    await expect(page.locator('[data-spotlight="account"]')).toBeVisible();
    await page.getByTestId('user-menu-button').click();
    await page.getByTestId('user-menu-log-out').click();
    await expect(page).toHaveURL(/\/login$/);
    await expect(page.locator('workspace-credit-guide')).toHaveCount(0);

    const owner = buildWorld('owner-unclaimed');
    site.state.memberships.splice(0, 1, ...owner.memberships);
    site.state.startsIn = owner.startsIn;
    await page.getByRole('button', { name: 'Continue with email' }).click();
    await expect(page).toHaveURL(/\/new$/);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    await expect(guideIn(page)).toContainText('You are in Acme (Team) now');
    await guideIn(page).locator('[data-action="open-usage-page"]').click();
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
    await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('6');
  });

  test('who dismisses once is not warned again, and nothing is said on other pages', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto('https://claude.ai/new');
    await page.waitForTimeout(500);
    await expect(page.locator('workspace-credit-guide')).toHaveCount(0);
    await page.goto(PERSONAL_USAGE);
    await guideIn(page).locator('[data-action="accept-account"]').click();
    await expect(guideIn(page).getByRole('alert')).toHaveCount(0);
    await page.reload();
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'personal-only');
    await expect(guideIn(page).getByRole('alert')).toHaveCount(0);
    expect((await badgeOf(browserWithGuide, page)).text).toBe('');
  });
});

test.describe('rights', () => {
  test.use({ world: { persona: 'member' } });

  test('who is promoted to Owner gets the guide of the manager with the next reading', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'member');
    acmeIn(site.state).role = 'owner';
    const popup = await openPopup(browserWithGuide, page);
    await popup.locator('[data-action="read-again"]').first().click();
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    await expect(popup.locator('[data-guide]')).toHaveAttribute('data-standing', 'manager');
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  });

  test('an Admin is told kindly that the role is about people', async ({ page, site }) => {
    site.configure({ persona: 'membership-admin' });
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toContainText('Admins manage people, not money');
    await expect(guideIn(page)).toContainText('Organization settings → Members');
  });
});

test('no warning flashes while a right account is loading', async ({ browserWithGuide, page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      const root = document.querySelector('workspace-credit-guide')?.shadowRoot;
      const text = root?.querySelector('[data-guide]')?.getAttribute('data-standing');
      if (text && seen.at(-1) !== text) seen.push(text);
      if (root?.querySelector('[role="alert"]')) seen.push('alert');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const worker = await browserWithGuide.background();
  for (let i = 0; i < 6; i += 1) {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual(['manager']);
    const texts = await worker.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return Promise.all(tabs.map(({ id = 0 }) => chrome.action.getBadgeText({ tabId: id })));
    });
    expect(texts).not.toContain('!');
  }
});
