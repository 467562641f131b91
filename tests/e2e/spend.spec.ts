import type { Page } from '@playwright/test';
import { spenders } from '../claude-ai/ledgers.ts';
import { workspaceOf } from '../claude-ai/world.ts';
import { expect, guideIn, ORGANIZATION_USAGE, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-claimed' } });

interface Browser {
  context: { newPage: () => Promise<Page> };
  extensionId: () => Promise<string>;
}

/** Members of whom the first spends the most, and everybody a little less than the one before. */
const falling = (count: number) => spenders(count, (i) => (i === 0 ? 900_000 : 6000 - i));

async function openSpend(browser: Browser, page: Page): Promise<Page> {
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page).locator('[data-step="balance"][data-evidence="api"]')).toBeAttached();
  const spend = await browser.context.newPage();
  await spend.goto(`chrome-extension://${await browser.extensionId()}/money.html#spend`);
  return spend;
}

test('the list is read when it is asked for, page by page, and nothing of it is kept', async ({
  browserWithGuide,
  page,
  site,
}) => {
  workspaceOf(site.state).ledger.spendByMember = falling(250);
  const spend = await openSpend(browserWithGuide, page);
  await expect(spend.locator('[data-spend="idle"]')).toBeVisible();
  const asked = () =>
    site.requests.filter(({ path }) => path.includes('overage_spend_limits?page='));
  const before = asked().length;
  await spend.locator('[data-action="read"]').click();
  await expect(spend.locator('[data-spend="complete"]')).toBeVisible();
  expect(
    asked()
      .slice(before)
      .map(({ method }) => method),
  ).toEqual(['GET', 'GET', 'GET']);
  await expect(spend.locator('.spend-row').first()).toContainText('Member 1');
  await expect(spend.locator('.spend-outlier')).toHaveCount(1);
  await expect(spend.locator('.spend-outlier')).toContainText('$9,000.00');
  await spend.locator('input[type="search"]').fill('member 250');
  await expect(spend.locator('.spend-list .spend-row')).toHaveCount(1);
  const worker = await browserWithGuide.background();
  const stored = JSON.stringify(await worker.evaluate(() => chrome.storage.local.get(null)));
  expect(stored).not.toContain('Member 1');
  expect(stored).not.toContain('@');
  await spend.reload();
  await expect(spend.locator('[data-spend="idle"]')).toBeVisible();
});

test('a list of thousands is drawn by its window, and halted half-way it resumes', async ({
  browserWithGuide,
  page,
  site,
}) => {
  workspaceOf(site.state).ledger.spendByMember = falling(5000);
  const spend = await openSpend(browserWithGuide, page);
  await spend.route(/overage_spend_limits\?page=8&/, (route) => route.fulfill({ status: 429 }));
  await spend.locator('[data-action="read"]').click();
  await expect(spend.locator('[data-spend="halted"]')).toBeVisible();
  await expect(spend.locator('.spend-halted')).toContainText('700');
  await expect(spend.locator('.spend-halted')).toContainText('5,000');
  await spend.unroute(/overage_spend_limits\?page=8&/);
  await spend.locator('[data-action="resume"]').click();
  await expect(spend.locator('[data-spend="complete"]')).toBeVisible({ timeout: 60_000 });
  await spend.locator('[data-action="show-all"]').click();
  expect(await spend.locator('.spend-list .spend-row').count()).toBeLessThan(60);
  await spend.locator('.spend-list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(spend.locator('.spend-list .spend-row').last()).toContainText('Member 5000');
});

test('Escape cancels, and what was read stays', async ({ browserWithGuide, page, site }) => {
  site.settings.latencyMS = 300;
  workspaceOf(site.state).ledger.spendByMember = falling(2000);
  const spend = await openSpend(browserWithGuide, page);
  await spend.locator('[data-action="read"]').click();
  await expect(spend.locator('.spend-row').first()).toBeVisible();
  await spend.keyboard.press('Escape');
  await expect(spend.locator('[data-spend="halted"]')).toBeVisible();
  await spend.locator('[data-action="stop"]').click();
  await expect(spend.locator('[data-spend="stopped"]')).toBeVisible();
  await expect(spend.locator('.spend-row').first()).toContainText('Member 1');
});

test('claude.ai’s own reports are read in the browser and sent nowhere', async ({
  browserWithGuide,
  page,
  site,
}) => {
  const spend = await openSpend(browserWithGuide, page);
  const header =
    'Email,Account UUID,Product,Model,Request Count,Total Gross Spend USD,Total Net Spend USD';
  const report = (net: number) =>
    `${header}\nm7@acme.example,u7,Claude Code,Fable 5,9,${net + 50},${net}\n`;
  const csv = (name: string, text: string) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  const sent = site.requests.length;
  await spend
    .locator('input[type="file"]')
    .setInputFiles([
      csv('spend-report-acme-2026-09-01-to-2026-09-30.csv', report(160)),
      csv('spend-report-acme-2026-10-01-to-2026-10-31.csv', report(412.6)),
      csv('members.csv', 'Email,Name,Role,Seat Type\nm7@acme.example,Member 07,Member,Standard\n'),
      csv('holiday.csv', 'Where,When\nsea,June\n'),
    ]);
  const side = spend.getByRole('complementary');
  await expect(side).toContainText('Claude Code · Fable 5');
  await expect(side).toContainText('$412.60');
  await expect(side.locator('[data-seat="to-premium"]')).toContainText('Member 07');
  await expect(side.getByRole('alert')).toContainText('“holiday.csv”, line 1');
  expect(site.requests.length).toBe(sent);
  await spend.locator('[data-action="forget-files"]').click();
  await expect(side).not.toContainText('Fable 5');
});
