import type { BrowserContext, Page } from '@playwright/test';
import type { ClaudeAi } from '../claude-ai/server.ts';
import {
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  PERSONAL_USAGE,
  statuses,
  stepIn,
  test,
} from './fixtures.ts';

test.use({ world: { persona: 'personal-and-team' } });

const idOf = (site: ClaudeAi, kind: 'raven' | 'claude_max') =>
  site.state.memberships.find((m) => m.organization.capabilities.includes(kind))?.organization.uuid;

/**
 * Makes the cookie say nothing, or something old, and the page ask nothing about any organization,
 * since what it asks about would tell.
 */
async function hideOrganization(page: Page, context: BrowserContext, value: string | undefined) {
  await page.addInitScript(() => {
    const ask = window.fetch.bind(window);
    window.fetch = (input, init) =>
      /organizations\//.test(String(input)) ? new Promise(() => {}) : ask(input, init);
  });
  await page.goto('https://claude.ai/new');
  await context.clearCookies({ name: 'lastActiveOrg' });
  if (value) {
    await context.addCookies([
      { name: 'lastActiveOrg', value, domain: 'claude.ai', path: '/', secure: true },
    ]);
  }
  // The page hears of its cookies a little later; a change after the arrival would be another case.
  await expect
    .poll(() => page.evaluate(() => /lastActiveOrg=([^;]*)/.exec(document.cookie)?.[1]))
    .toBe(value);
}

const go = (page: Page, path: string) => page.evaluate((to) => history.pushState({}, '', to), path);

for (const [name, cookie] of [
  ['no cookie', undefined],
  ['a cookie of an organization of the past', '0ac3e000-0000-4000-8000-00000000dead'],
] as const) {
  test(`with ${name} the person is asked, and the answer starts the reading`, async ({
    browserWithGuide,
    page,
    site,
  }) => {
    await hideOrganization(page, browserWithGuide.context, cookie);
    await go(page, '/admin-settings/usage');
    const guide = guideIn(page);
    await expect(guide).toHaveAttribute('data-standing', 'unknown');
    const choices = guide.locator('[data-action="choose-organization"]');
    await expect(choices).toHaveText(['Personal (Max)', 'Acme (Team)']);
    const ours = () => site.requests.filter((r) => r.from === 'other');
    expect(ours().map((r) => r.path)).toEqual(['/api/account']);
    expect(new Set((await statuses(page)).map((s) => s.split('=')[1]))).toEqual(
      new Set(['unknown']),
    );
    await choices.filter({ hasText: 'Acme' }).click();
    await expect(guide).toHaveAttribute('data-standing', 'manager');
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('[data-organization]')).toHaveText('Acme');
    await popup.close();
    await go(page, '/new');
    await expect(guide).toHaveCount(0);
    await go(page, '/admin-settings/usage');
    await expect(guide).toHaveAttribute('data-standing', 'unknown');
  });
}

test('the popup says which organization the tab it was opened over is in', async ({
  browserWithGuide,
  page,
  site,
}) => {
  await page.goto(PERSONAL_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  const other = await browserWithGuide.context.newPage();
  await other.goto('https://claude.ai/new');
  await other.getByTestId('user-menu-button').click();
  await other.getByRole('menuitemradio', { name: 'Acme' }).click();
  await expect.poll(() => other.evaluate(() => document.cookie)).toContain(idOf(site, 'raven'));
  await other.goto(ORGANIZATION_USAGE);
  await expect(guideIn(other)).toHaveAttribute('data-standing', 'manager');
  await page.bringToFront();
  await page.waitForTimeout(2000);
  const overPersonal = await openPopup(browserWithGuide, page);
  await expect(overPersonal.locator('[data-organization]')).toContainText('Personal');
  await overPersonal.close();
  const overAcme = await openPopup(browserWithGuide, other);
  await expect(overAcme.locator('[data-organization]')).toHaveText('Acme');
});
