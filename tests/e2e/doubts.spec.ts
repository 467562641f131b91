import type { Page } from '@playwright/test';
import { workspaceOf } from '../claude-ai/server.ts';
import {
  badgeOf,
  expect,
  guideIn,
  leaveAndReturn,
  ORGANIZATION_USAGE,
  stepIn,
  test,
} from './fixtures.ts';

test.use({ world: { persona: 'owner-unclaimed' } });

test('a claim whose outcome cannot be read is not known, and never "not needed"', async ({
  page,
  site,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  const claim = stepIn(page, 'claim');
  await expect(claim).toHaveAttribute('data-status', 'todo');
  const seen = await page.evaluateHandle(() => {
    const statuses: (string | null)[] = [];
    const step = document
      .querySelector('workspace-credit-guide')
      ?.shadowRoot?.querySelector('[data-step="claim"]');
    const note = () => statuses.push(step?.getAttribute('data-status') ?? null);
    if (step) new MutationObserver(note).observe(step, { attributeFilter: ['data-status'] });
    return statuses;
  });
  site.configure({ faults: { 'other:overage_credit_grant': 500 } });
  await page.getByRole('button', { name: 'Claim your credit' }).click();
  await expect(claim).toHaveAttribute('data-status', 'unknown');
  // Longer than the absence of a card takes to count.
  await page.waitForTimeout(4000);
  await expect(claim).toHaveAttribute('data-status', 'unknown');
  expect(await seen.jsonValue()).toEqual(['unknown']);
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
});

/** The page asks about another organization of this login, as a list of balances would. */
async function askAboutOther(page: Page, kind: 'personal' | 'team', paths: readonly string[]) {
  await page.evaluate(
    async ([wanted, asked]) => {
      const account = await (await fetch('/api/account')).json();
      const isTeam = (m: { organization: { raven_type: unknown } }) =>
        m.organization.raven_type !== null;
      const isChat = (m: { organization: { capabilities: string[] } }) =>
        m.organization.capabilities.includes('chat');
      const other = account.memberships.find(
        (m: { organization: { raven_type: unknown; capabilities: string[] } }) =>
          isChat(m) && isTeam(m) === (wanted === 'team'),
      );
      for (const path of asked)
        await fetch(`/api/organizations/${other.organization.uuid}/${path}`);
      document.querySelector('main')?.append(document.createElement('p'));
    },
    [kind, paths] as const,
  );
}

test('what the page asks about another organization raises no alarm', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ persona: 'personal-and-team' });
  await page.goto('https://claude.ai/new');
  await page.getByTestId('user-menu-button').click();
  await page.getByRole('menuitemradio', { name: 'Acme' }).click();
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await askAboutOther(page, 'personal', ['usage', 'members/counts']);
  await page.waitForTimeout(2500);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  expect((await badgeOf(browserWithGuide, page)).text).toMatch(/^[1-7]$/);
});

test('what the page asks about the workspace makes nothing fine in the wrong account', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ persona: 'personal-and-team' });
  await page.goto('https://claude.ai/settings/usage');
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  await askAboutOther(page, 'team', ['usage', 'prepaid/credits']);
  await page.waitForTimeout(2500);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  expect((await badgeOf(browserWithGuide, page)).text).toBe('!');
});

test('a page that asks for the same as the guide at once is still believed', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ persona: 'personal-and-seat', latencyMS: 150 });
  await page.goto('https://claude.ai/new');
  await page.getByTestId('user-menu-button').click();
  await page.getByRole('menuitemradio', { name: 'Acme' }).click();
  const { uuid } = workspaceOf(site.state).organization;
  const usage = `/api/organizations/${uuid}/usage`;
  await page.goto('https://claude.ai/settings/usage', { waitUntil: 'commit' });
  // The page asks within the moment in which the guide does, a member's one question; from then on
  // the cookie is another tab's.
  await expect
    .poll(() => site.requests.some((r) => r.from === 'other' && r.path === usage), {
      intervals: [5],
    })
    .toBe(true);
  await page.evaluate((path) => void fetch(path), usage);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'member');
  const other = await browserWithGuide.context.newPage();
  await other.goto('https://claude.ai/new');
  await other.getByTestId('user-menu-button').click();
  await other.getByRole('menuitemradio', { name: /Personal/ }).click();
  await page.bringToFront();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('p')));
  await page.waitForTimeout(2500);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'member');
  expect((await badgeOf(browserWithGuide, page)).text).not.toBe('!');
});

test('without the cookie the page’s own word is taken, and nobody is asked', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ persona: 'two-workspaces' });
  await page.goto('https://claude.ai/new');
  await browserWithGuide.context.clearCookies({ name: 'lastActiveOrg' });
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    const note = () => {
      const guide = document.querySelector('workspace-credit-guide')?.shadowRoot;
      if (guide?.querySelector('[data-action="choose-organization"]')) asked.push('asked');
      requestAnimationFrame(note);
    };
    note();
  });
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual([]);
});

test('who signed out meanwhile is told so when the page is come back to', async ({
  page,
  site,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  const ended = { 'other:account': 401, 'other:prepaid/credits': 401 } as const;
  site.configure({ faults: ended });
  await leaveAndReturn(page);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'signed-out');
});

test('an account that was refused for a moment is read by itself', async ({ page, site }) => {
  site.configure({ faults: { 'other:account': 429 } });
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'unknown');
  site.configure({ faults: {} });
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
});

test('what one workspace shows is never taken for the other’s', async ({
  browserWithGuide,
  page,
  site,
}) => {
  // The data of neither can be read, so that the page is the only witness.
  const faults = { 'other:prepaid/credits': '403-permission' } as const;
  site.configure({ persona: 'two-workspaces', faults });
  await page.goto(ORGANIZATION_USAGE);
  const balance = stepIn(page, 'balance');
  await expect(balance).toHaveAttribute('data-status', 'todo');
  const storedBalances = async () => {
    const worker = await browserWithGuide.background();
    return worker.evaluate(async () => {
      const stored = await chrome.storage.local.get(null);
      return Object.entries(stored)
        .filter(([key]) => key.startsWith('record:'))
        .map(([, value]) => JSON.stringify(value))
        .map((record) => {
          const name = /"name":"(\w+)"/.exec(record)?.[1];
          const units = /"balance":.*?"minorUnits":(\d+)/.exec(record)?.[1];
          return `${name} ${units}`;
        })
        .toSorted();
    });
  };
  await expect.poll(storedBalances).toEqual(['Acme 0']);
  await page.locator('[aria-haspopup="menu"]').click();
  await page.getByRole('menuitemradio', { name: 'Beta' }).click();
  await expect(guideIn(page).locator('[data-organization]')).toHaveText('Beta');
  await expect(page).toHaveURL(ORGANIZATION_USAGE);
  await expect(balance).toHaveAttribute('data-status', 'done');
  await expect
    .poll(async () => (await storedBalances()).toSorted())
    .toEqual(['Acme 0', 'Beta 20000']);
});
