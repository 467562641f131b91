import type { Page } from '@playwright/test';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  PERSONAL_USAGE,
  statuses,
  stepIn,
  test,
} from './fixtures.ts';

test.use({ world: { persona: 'owner-claimed' } });

const go = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/** How long after the start of its document the guide said something else than before. */
async function msUntil(page: Page, standing: string): Promise<number> {
  await expect(guideIn(page)).toHaveAttribute('data-standing', standing);
  return page.evaluate(() => performance.now());
}

test('while claude.ai does not answer, that is said, and nothing is made up', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ faults: { 'other:account': 'never' } });
  await page.goto(ORGANIZATION_USAGE);
  const guide = guideIn(page);
  await expect(guide).toContainText('claude.ai has not answered yet', { timeout: 3000 });
  await expect(guide).toHaveAttribute('data-standing', 'unknown');
  expect(new Set((await statuses(page)).map((s) => s.split('=')[1]))).toEqual(new Set(['unknown']));
  expect((await badgeOf(browserWithGuide, page)).text).toBe('');
  await expect(guide).toContainText('Your account could not be read', { timeout: 15_000 });
  expect((await badgeOf(browserWithGuide, page)).text).toBe('?');
});

test('what is remembered is shown meanwhile, as last read and never as now', async ({
  page,
  site,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
  site.configure({ faults: { 'other:account': 'never' } });
  await page.reload();
  await expect(guideIn(page).locator('[data-notice="waiting"]')).toContainText('Last read', {
    timeout: 3000,
  });
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  const balance = stepIn(page, 'balance');
  await expect(balance).toHaveAttribute('data-status', 'unknown');
  await expect(balance).toHaveAttribute('data-stale', '');
});

test('rights that hang are waited for in words', async ({ page, site }) => {
  site.configure({ persona: 'enterprise-owner', faults: { 'other:current_user_access': 'never' } });
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toContainText('claude.ai has not answered yet', { timeout: 3000 });
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager', { timeout: 15_000 });
});

test('who is moved on while the account is read is warned by that same answer', async ({
  page,
  site,
}) => {
  site.configure({ persona: 'personal-and-team', latencyMS: 500 });
  await page.goto(PERSONAL_USAGE);
  await page.waitForTimeout(300);
  const asked = () => site.requests.filter((r) => r.from === 'other' && r.path === '/api/account');
  await expect.poll(() => asked().length).toBe(1);
  await go(page, '/new');
  await go(page, '/settings/usage');
  const moved = await page.evaluate(() => performance.now());
  expect((await msUntil(page, 'wrong-organization')) - moved).toBeLessThan(1800);
  expect(asked().length).toBe(1);
});

test('between the usage pages no step flashes', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
  await expect(stepIn(page, 'spend-cap')).toHaveAttribute('data-status', 'todo');
  const seen = await page.evaluateHandle(() => {
    const statuses = new Set<string>();
    const note = () => {
      const guide = document.querySelector('workspace-credit-guide')?.shadowRoot;
      for (const name of ['claim', 'balance', 'auto-reload', 'spend-cap']) {
        const step = guide?.querySelector(`[data-step="${name}"]`);
        if (step) statuses.add(`${name} ${step.getAttribute('data-status')}`);
      }
      requestAnimationFrame(note);
    };
    note();
    return statuses;
  });
  for (const path of ['/settings/usage', '/admin-settings/usage', '/settings/usage']) {
    await go(page, path);
    await page.waitForTimeout(1000);
  }
  await go(page, '/admin-settings/usage');
  await page.waitForTimeout(3000);
  expect((await seen.evaluate((set) => [...set])).toSorted()).toEqual([
    'auto-reload todo',
    'balance done',
    'claim done',
    'spend-cap todo',
  ]);
});

test('one failed reading of the account takes nothing away', async ({
  browserWithGuide,
  page,
  site,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toMatch(/^[1-7]$/);
  const badge = (await badgeOf(browserWithGuide, page)).text;
  await page.waitForTimeout(2300);
  site.configure({ faults: { 'other:account': 500 } });
  const readAgain = async () => {
    const popup = await openPopup(browserWithGuide, page);
    await popup.locator('[data-action="read-again"]').first().click();
    await popup.close();
  };
  await readAgain();
  const notice = guideIn(page).locator('[data-notice="kept"]');
  await expect(notice).toContainText('Last read');
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
  expect((await badgeOf(browserWithGuide, page)).text).toBe(badge);
  site.configure({ faults: {} });
  await readAgain();
  await expect(notice).toHaveCount(0, { timeout: 6000 });
});
