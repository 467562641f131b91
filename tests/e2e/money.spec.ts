import type { Page } from '@playwright/test';
import { historyOf } from '../../guide/history/history.ts';
import type { Point } from '../../guide/history/point.ts';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { expect, guideIn, ORGANIZATION_USAGE, test } from './fixtures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.use({ world: { persona: 'owner-claimed' } });

/** Readings of six weeks, up to an hour ago: about $90 on each working day. */
function sixWeeks(now: number): Point[] {
  const start = Math.floor(now / HOUR) * HOUR - 42 * DAY;
  const points: Point[] = [];
  let left = 400_000;
  for (let at = start; at < now - HOUR; at += HOUR) {
    const date = new Date(at);
    const works = date.getUTCDay() % 6 > 0 && date.getUTCHours() >= 9 && date.getUTCHours() < 18;
    if (works) left -= 1000;
    if (at % (6 * HOUR) !== 0 && at + 2 * HOUR < now) continue;
    points.push({
      at,
      currency: 'USD',
      exponent: 2,
      balance: left,
      promotional: 0,
      spent: (400_000 - left) % 200_000,
      cap: null,
      reload: { on: false },
    });
  }
  return points;
}

/** A workspace as it is stored. */
function workspace(id: string, name: string, points: readonly Point[]) {
  const organization = { id, name, kind: 'team' };
  return {
    [`record:${id}`]: { version: 3, organization, role: 'owner', marks: {} },
    [`history:${id}`]: historyOf(points),
  };
}

/** How often the balance was asked for. */
const readings = (site: ClaudeAi) =>
  site.requests.filter(({ path }) => path.endsWith('/prepaid/credits')).length;

async function open(page: Page, id: string, at = 'money.html'): Promise<Page> {
  const opened = await page.context().newPage();
  await opened.goto(`chrome-extension://${id}/${at}`);
  return opened;
}

test('each visit adds to the history, and the page says what it does not know yet', async ({
  browserWithGuide,
  page,
}) => {
  const id = await browserWithGuide.extensionId();
  const money = await open(page, id);
  await expect(money.locator('h1')).toHaveText('Nothing was read yet.');
  await page.bringToFront();
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  const worker = await browserWithGuide.background();
  const stored = () =>
    worker.evaluate(async () => {
      const all: { [key: string]: unknown } = await chrome.storage.local.get(null);
      return JSON.stringify(all[Object.keys(all).find((key) => key.startsWith('history:')) ?? '']);
    });
  await expect.poll(stored).toContain('"points":[[');
  await expect(money.locator('h1')).toHaveText(/1 of 3 days read/);
  await expect(money.locator('.chart')).not.toHaveCount(0);
});

test('how long it lasts, as a range, a picture and a table, and the days are the person’s', async ({
  browserWithGuide,
  page,
}) => {
  const now = Date.now();
  const worker = await browserWithGuide.background();
  const records = {
    ...workspace('acme', 'Acme', sixWeeks(now)),
    ...workspace('labs', 'Acme Labs', sixWeeks(now - 5 * DAY)),
  };
  await worker.evaluate((values) => chrome.storage.local.set(values), records);
  const money = await open(page, await browserWithGuide.extensionId());
  await expect(money.locator('h1')).toHaveText(/^About \d+ to \d+ working days$/);
  await expect(money.locator('.runway .chart-band').first()).toBeVisible();
  await expect(money.locator('.runway .money-note')).toHaveText(
    /^Likely: \d+ readings on 4\d days/,
  );

  await money.locator('.chart-table summary').click();
  await expect(money.locator('.chart-table tbody tr').first()).toBeVisible();

  await money.locator('.workdays summary').click();
  await money.getByRole('button', { name: 'Sat', exact: true }).click();
  await expect(money.locator('.workdays summary')).toHaveText(/as you chose them/);
  await money.locator('[data-action=unset-workdays]').click();
  await expect(money.locator('.workdays summary')).toHaveText(/learnt from the readings/);

  await money.locator('.workspace', { hasText: 'Acme Labs' }).click();
  await expect(money.locator('h1')).toHaveText(/^\$1,300\.00 on \w+ \d+$/);
  await expect(money.locator('.chart-band')).toHaveCount(0);

  await money.getByRole('link', { name: 'Who spends what' }).click();
  await expect(money.locator('[data-spend=idle]')).toBeVisible();
  await expect(money.locator('[data-money]')).toHaveCount(0);
});

test('the page fits a narrow window', async ({ browserWithGuide, page }) => {
  const worker = await browserWithGuide.background();
  const records = workspace('acme', 'Acme', sixWeeks(Date.now()));
  await worker.evaluate((values) => chrome.storage.local.set(values), records);
  const money = await open(page, await browserWithGuide.extensionId());
  for (const width of [1100, 760, 600, 320]) {
    await money.setViewportSize({ width, height: 800 });
    await expect
      .poll(() => money.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
  }
});

test('reads again in the usage page that is open, and opens one only where there is none', async ({
  browserWithGuide,
  page,
  site,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  const money = await open(page, await browserWithGuide.extensionId());
  const tabs = () => page.context().pages().length;
  const again = money.locator('[data-action="read-again"]').first();
  await expect(again).toBeVisible();
  const before = [tabs(), readings(site)] as const;
  await again.click();
  // It is read there, and nobody is taken away from what they look at.
  await expect.poll(() => readings(site)).toBeGreaterThan(before[1]);
  expect(tabs()).toBe(before[0]);
  expect(await money.evaluate(() => document.visibilityState)).toBe('visible');
  await page.goto('https://claude.ai/new');
  await again.click();
  const worker = await browserWithGuide.background();
  const addresses = () =>
    worker.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url));
  await expect.poll(addresses).toContain(ORGANIZATION_USAGE);
  expect(await addresses()).toContain('https://claude.ai/new');
});
