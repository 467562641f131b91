import { type Fault, workspaceOf } from '../claude-ai/server.ts';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  openStep,
  stepIn,
  test,
} from './fixtures.ts';

/** What the API cannot say, while the page shows it: `status evidence` by step. */
const SEEN: { [path: string]: { [step: string]: string } } = {
  'prepaid/credits': { balance: 'done page', 'auto-reload': 'todo page' },
  overage_spend_limit: { 'spend-cap': 'todo page', balance: 'done page' },
};
const SILENT: Fault[] = ['403-permission', '403-challenge', 429, 500, 'html', 'wrong-types'];

test.use({ world: { persona: 'owner-claimed' } });

test.beforeEach(({ site }) => {
  // The organization's flag alone would prove the claim.
  for (const { organization } of site.state.memberships) {
    organization.settings.oc_overage_credit_claimed = null;
  }
});

for (const [path, steps] of Object.entries(SEEN)) {
  test(`where ${path} fails, the page is the evidence`, async ({ page, site }) => {
    test.setTimeout(120_000);
    for (const fault of SILENT) {
      await test.step(`${fault}`, async () => {
        site.configure({ faults: { [`other:${path}`]: fault } });
        await page.goto(ORGANIZATION_USAGE);
        for (const [name, expected] of Object.entries(steps)) {
          const [status = '', evidence = ''] = expected.split(' ');
          await expect(stepIn(page, name)).toHaveAttribute('data-evidence', evidence);
          await expect(stepIn(page, name)).toHaveAttribute('data-status', status);
        }
      });
    }
  });
}

test('what a page shows that is drawn before the answers, and changes no more, is the evidence', async ({
  page,
  site,
}) => {
  site.configure({ persona: 'owner-unclaimed' });
  for (const fault of ['403-permission', 500] as const) {
    await test.step(`${fault}`, async () => {
      site.configure({ faults: { 'other:overage_credit_grant': fault } });
      await page.goto(ORGANIZATION_USAGE);
      const claim = stepIn(page, 'claim');
      await expect(claim).toHaveAttribute('data-status', 'todo');
      await expect(claim).toHaveAttribute('data-evidence', 'page');
      await expect(claim).toHaveAttribute('data-offer', 'starter-2026-04');
    });
  }
});

test('that there is no card is evidence where claude.ai answers that it says nothing, else none', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000);
  for (const fault of SILENT) {
    await test.step(`${fault}`, async () => {
      site.configure({ faults: { 'other:overage_credit_grant': fault } });
      await page.goto(ORGANIZATION_USAGE);
      await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
      const isTold = fault === '403-permission';
      // Longer than the absence of a card takes to count.
      if (!isTold) await page.waitForTimeout(4000);
      const claim = stepIn(page, 'claim');
      await expect(claim).toHaveAttribute('data-status', isTold ? 'skipped' : 'unknown');
      await expect(claim).toHaveAttribute('data-evidence', isTold ? 'page' : 'none');
    });
  }
});

test('a page that contradicts the data makes it unknown, with both in words, everywhere', async ({
  browserWithGuide,
  page,
  site,
}) => {
  await page.route('**/prepaid/credits', async (route) => {
    const isPage = route.request().headers()['x-standin-page'] !== undefined;
    const json = { ...workspaceOf(site.state).ledger.balance, amount: 15_000 };
    return isPage ? route.fulfill({ json }) : route.continue();
  });
  await page.goto(ORGANIZATION_USAGE);
  const balance = stepIn(page, 'balance');
  await expect(balance).toHaveAttribute('data-status', 'done');
  await expect(balance).toHaveAttribute('data-status', 'unknown', { timeout: 10_000 });
  await expect(balance).toHaveAttribute('data-evidence', 'none');
  await expect(balance).toContainText('claude.ai’s data says $200.00, the page shows $150.00.');
  const asked = site.requests.filter((r) => r.from === 'other' && r.path.endsWith('/credits'));
  expect(asked).toHaveLength(2);
  const popup = await openPopup(browserWithGuide, page);
  await expect(stepIn(popup, 'balance')).toHaveAttribute('data-status', 'unknown');
  await expect(await openStep(popup, 'balance')).toContainText('the page shows $150.00');
});

test('a personal page is no evidence about the workspace', async ({ page, site }) => {
  site.configure({ faults: { 'other:prepaid/credits': '403-permission' } });
  await page.goto('https://claude.ai/new#settings/usage');
  await expect(stepIn(page, 'spend-cap')).toHaveAttribute('data-status', 'todo');
  await page.waitForTimeout(2000);
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'unknown');
  await expect(stepIn(page, 'auto-reload')).toHaveAttribute('data-status', 'unknown');
});

test('a banner that says nothing of credits is told of in one line', async ({ page, site }) => {
  site.configure({ persona: 'owner-offer-over', campaignBanner: true });
  await page.goto(ORGANIZATION_USAGE);
  const claim = stepIn(page, 'claim');
  await expect(claim).toHaveAttribute('data-status', 'skipped');
  await expect(claim).toHaveAttribute('data-offer', 'none');
  await claim.getByRole('button').first().click();
  await expect(claim).toContainText('claude.ai shows something this guide does not know.');
  await expect(claim.locator('[data-action="show"]')).toHaveCount(0);
});

test('an answer of a new shape is said in one line, with a report that names nobody', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ faults: { 'other:prepaid/credits': 'wrong-types' } });
  await page.goto(ORGANIZATION_USAGE);
  const guide = guideIn(page);
  await expect(guide).toContainText('claude.ai has changed; the guide shows the steps in words.');
  await expect
    .poll(() => badgeOf(browserWithGuide, page))
    .toEqual({
      text: '?',
      title: 'claude.ai has changed; the guide shows the steps in words.',
    });
  await guide.locator('[data-action="copy-report"]').click();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^guide [\d.]+ · Chrome \d+ · page organization-usage · language en-US$/m);
  expect(report).toMatch(/^\/organizations\/…\/prepaid\/credits: {amount: string, /m);
  const { account, memberships } = site.state;
  const names = memberships.flatMap(({ organization }) => [organization.name, organization.uuid]);
  for (const secret of [account.email, account.name, ...names, '200', '20000']) {
    expect(report).not.toContain(secret);
  }
});

test('a page without its landmarks is said to have changed, and is told in words', async ({
  browserWithGuide,
  page,
  site,
}) => {
  test.setTimeout(90_000);
  site.configure({ persona: 'owner-unclaimed', lateContentMS: 3_600_000 });
  await page.goto(ORGANIZATION_USAGE);
  const guide = guideIn(page);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await expect(guide).not.toContainText('claude.ai has changed');
  await expect(guide).toContainText('claude.ai has changed', { timeout: 45_000 });
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('?');
  await expect(stepIn(page, 'claim')).toContainText('By hand:');
  await expect(stepIn(page, 'claim').locator('[data-action="open-usage-page"]')).toBeVisible();
});
