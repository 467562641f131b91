import type { Locator } from '@playwright/test';
import { type Fault, workspaceOf } from '../claude-ai/server.ts';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  statuses,
  stepIn,
  test,
} from './fixtures.ts';

const FAULTS: Fault[] = [
  401,
  '403-session',
  '403-permission',
  '403-challenge',
  404,
  429,
  500,
  'html',
  'truncated',
  'wrong-types',
];
const PATHS: { [path: string]: readonly string[] } = {
  overage_credit_grant: ['claim'],
  'prepaid/credits': ['balance', 'auto-reload'],
  overage_spend_limit: ['spend-cap'],
};

/** The page itself shows nothing yet: what it shows would be evidence. */
test.use({ world: { persona: 'owner-claimed', lateContentMS: 3_600_000 } });

for (const [path, steps] of Object.entries(PATHS)) {
  test(`a failing ${path} costs its own steps`, async ({ page, site }) => {
    test.setTimeout(120_000);
    // The organization's flag alone would prove the claim.
    for (const { organization } of site.state.memberships) {
      if (organization.settings) organization.settings.oc_overage_credit_claimed = null;
    }
    for (const fault of FAULTS) {
      await test.step(`${fault}`, async () => {
        // A missing balance is zero, not a failure.
        if (fault === 404 && path === 'prepaid/credits') return;
        site.configure({ faults: { [`other:${path}`]: fault } });
        await page.goto(ORGANIZATION_USAGE);
        await expect(stepIn(page, 'account')).toHaveAttribute('data-status', 'done');
        for (const name of steps) {
          await expect(stepIn(page, name)).toHaveAttribute('data-status', 'unknown');
          await expect(stepIn(page, name)).toHaveAttribute('data-evidence', 'none');
        }
        const untouched = ['claim', 'auto-reload', 'spend-cap'].filter((n) => !steps.includes(n));
        for (const name of untouched) {
          await expect(stepIn(page, name)).not.toHaveAttribute('data-status', 'unknown');
        }
      });
    }
  });
}

test('an account that cannot be read leaves everything unknown, and says why', async ({
  browserWithGuide,
  page,
  site,
}) => {
  for (const fault of FAULTS) {
    await test.step(`${fault}`, async () => {
      site.configure({ faults: { 'other:account': fault } });
      await page.goto(ORGANIZATION_USAGE);
      const signedOut = fault === 401 || fault === '403-session';
      await expect(guideIn(page)).toHaveAttribute(
        'data-standing',
        signedOut ? 'signed-out' : 'unknown',
      );
      await expect
        .poll(async () => (await statuses(page)).every((s) => s.endsWith('=unknown')))
        .toBe(true);
      await expect
        .poll(() => badgeOf(browserWithGuide, page))
        .toEqual({
          text: '?',
          title: signedOut
            ? 'claude.ai says that nobody is signed in.'
            : 'claude.ai could not be read.',
        });
    });
  }
});

test('a path that never answers is given up, and the rest stands', async ({ page, site }) => {
  site.configure({ faults: { 'other:overage_spend_limit': 'never' } });
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done', { timeout: 15_000 });
  await expect(stepIn(page, 'spend-cap')).toHaveAttribute('data-status', 'unknown');
});

test('an answer that the browser has kept is not taken for one of now', async ({ page, site }) => {
  site.configure({ answersKeptS: 600 });
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'balance')).toContainText('$200');
  Object.assign(workspaceOf(site.state).ledger.balance ?? {}, { amount: 15_000 });
  await page.reload();
  await expect(stepIn(page, 'balance')).toContainText('$150');
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
});

/** The balance as it was, which proves nothing of today. */
async function expectLastKnown(guide: Locator, said: string): Promise<void> {
  const balance = guide.locator('[data-step="balance"]');
  await expect(balance).toHaveAttribute('data-status', 'unknown');
  await expect(balance).toHaveAttribute('data-evidence', 'none');
  await expect(balance).toHaveAttribute('data-stale', '');
  await expect(balance).toContainText(said);
}

test('what was read before is last known, in panel and popup', async ({
  browserWithGuide,
  page,
  site,
}) => {
  // The organization's flag alone would prove the claim.
  for (const { organization } of site.state.memberships) {
    if (organization.settings) organization.settings.oc_overage_credit_claimed = null;
  }
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
  const all = ['overage_credit_grant', 'prepaid/credits', 'overage_spend_limit'];
  site.configure({ faults: Object.fromEntries(all.map((path) => [`other:${path}`, 429])) });
  await page.reload();
  await expect(guideIn(page)).toHaveAttribute('data-today', 'unreadable');
  const popup = await openPopup(browserWithGuide, page);
  for (const guide of [guideIn(page), popup.locator('[data-guide]')]) {
    await expect(guide).toHaveAttribute('data-today', 'unreadable');
    await expect(guide.locator('.today')).toContainText('Last known: $200.00 on');
    await expectLastKnown(guide, '$200.00');
  }
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('?');
});

test('where the account cannot be read again, what was read before is last known', async ({
  browserWithGuide,
  page,
  site,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
  await stepIn(page, 'notify').locator('[data-action="mark"]').click();
  await expect(stepIn(page, 'notify')).toHaveAttribute('data-status', 'done');
  site.configure({ faults: { 'other:account': 500 } });
  await page.reload();
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'unknown');
  const popup = await openPopup(browserWithGuide, page);
  for (const guide of [guideIn(page), popup.locator('[data-guide]')]) {
    await expect(guide).toHaveAttribute('data-standing', 'unknown');
    await expectLastKnown(guide, 'Last known');
    const told = guide.locator('[data-step="notify"]');
    await expect(told).toHaveAttribute('data-status', 'unknown');
    await expect(told).toHaveAttribute('data-stale', '');
    await expect(told).toContainText('Last known');
  }
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('?');
});

test('Retry-After is respected', async ({ page, site }) => {
  site.configure({ faults: { 'other:prepaid/credits': '429-for-a-minute' } });
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'unknown');
  const asked = () =>
    site.requests.filter((r) => r.from === 'other' && r.path.includes('prepaid/credits')).length;
  const before = asked();
  await page.locator('[data-action="read-again"]').first().click();
  await expect(stepIn(page, 'spend-cap')).toHaveAttribute('data-status', 'todo');
  await page.waitForTimeout(2500);
  expect(asked()).toBe(before);
});

test.describe('rights that could not be read', () => {
  test.use({ world: { persona: 'enterprise-owner' } });

  test('make nobody a member who may not', async ({ page, site }) => {
    // A custom role, of which only claude.ai knows what it may do.
    for (const membership of site.state.memberships) membership.role = 'user';
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    site.configure({ faults: { 'other:current_user_access': 500 } });
    await page.reload();
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'unknown');
    await page.waitForTimeout(1000);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'unknown');
    await expect(guideIn(page)).not.toContainText('Only an Owner');
  });
});

test('an id that leads elsewhere is asked for nothing', async ({ page, site }) => {
  for (const { organization } of site.state.memberships) organization.uuid = '../../logout?x=';
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'unknown');
  await page.waitForTimeout(1000);
  const ours = site.requests.filter(({ from }) => from === 'other').map(({ path }) => path);
  expect(new Set(ours)).toEqual(new Set(['/api/account']));
});
