import type { Page } from '@playwright/test';
import { endOfMonth } from '../../guide/history/steps.ts';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { workspaceOf } from '../claude-ai/world.ts';
import { moveClock, moveClockOf, passTime } from '../drivers/later.ts';
import type { GuideBrowser } from '../drivers/launch.ts';
import {
  badgeOf,
  expect,
  guideIn,
  leaveAndReturn,
  ORGANIZATION_USAGE,
  openPopup,
  stepIn,
  test,
} from './fixtures.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

test.describe('over the month’s turn', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  /** The month's end is ten minutes ahead when the usage page, with its limit reached, is read. */
  async function readBeforeTheTurn(site: ClaudeAi, guide: GuideBrowser, page: Page) {
    const { ledger } = workspaceOf(site.state);
    const reached = { monthly_credit_limit: 6_000, used_credits: 6_230, is_enabled: true };
    Object.assign(ledger.limit ?? {}, reached);
    const untilThen = endOfMonth(Date.now()) - 10 * MINUTE_MS - Date.now();
    const worker = await guide.background();
    await moveClock(worker, untilThen);
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-today', 'cap-reached');
    await expect(guideIn(page)).toContainText('$62.30');
    await expect.poll(async () => (await badgeOf(guide, page)).text).toBe('$');
    return { worker, untilThen };
  }

  test('a limit that was reached is reached no longer, in an overlay that stays open and in the badge, without a request', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    const planned = async () => {
      const background = await browserWithGuide.background();
      return (await background.evaluate(() => chrome.alarms.get('month')))?.scheduledTime;
    };
    const turn = endOfMonth(Date.now());
    await expect.poll(planned).toBe(turn);
    const { worker } = await readBeforeTheTurn(site, browserWithGuide, page);
    const asked = site.requests.length;
    await passTime(worker, page, 20 * MINUTE_MS);
    await worker.evaluate(() => chrome.alarms.create('month', { when: 0 }));
    await expect(guideIn(page)).not.toHaveAttribute('data-today', 'cap-reached', {
      timeout: 40_000,
    });
    await expect(guideIn(page)).toHaveAttribute('data-obstacle', 'none');
    await expect(guideIn(page)).not.toContainText('$62.30');
    await expect(stepIn(page, 'spend-cap')).toContainText('$60');
    await expect(stepIn(page, 'spend-cap')).toHaveAttribute('data-status', 'done');
    await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('3');
    expect(site.requests.slice(asked)).toEqual([]);
    expect(await planned()).toBe(endOfMonth(turn));
  });

  test('popup and Money say it no longer, by themselves, while they stay open', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    const { untilThen } = await readBeforeTheTurn(site, browserWithGuide, page);
    await page.goto('https://claude.ai/new');
    const popup = await openPopup(browserWithGuide, page);
    await moveClockOf(popup, untilThen);
    const guide = popup.locator('[data-guide]');
    await expect(guide).toHaveAttribute('data-today', 'cap-reached');
    const money = await browserWithGuide.context.newPage();
    await money.goto(`chrome-extension://${await browserWithGuide.extensionId()}/money.html`);
    await moveClockOf(money, untilThen);
    const month = money.locator('[data-money="month"]');
    await expect(month).toContainText('$62.30');

    for (const own of [popup, money]) await own.clock.fastForward(20 * MINUTE_MS);
    await expect(guide).toHaveAttribute('data-today', 'step');
    await expect(guide).not.toContainText('$62.30');
    await expect(month).toHaveCount(0);
  });

  test('who comes back to a tab the day after sees yesterday’s balance as yesterday’s', async ({
    browserWithGuide,
    page,
  }) => {
    const worker = await browserWithGuide.background();
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
    await passTime(worker, page, 30 * HOUR_MS);
    await leaveAndReturn(page);
    await expect(guideIn(page)).toHaveAttribute('data-today', 'old');
    await expect(stepIn(page, 'balance')).toHaveAttribute('data-stale', '');
  });
});

test.describe('a member’s obstacle', () => {
  test.use({ world: { persona: 'member' } });

  test('is of the day on which it was read, and last known after it', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    const { ledger } = workspaceOf(site.state);
    Object.assign(ledger.limit ?? {}, { disabled_reason: 'org_level_disabled' });
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-obstacle', 'switched-off');
    const popup = await openPopup(browserWithGuide, page);
    const guide = popup.locator('[data-guide]');
    await expect(guide).toHaveAttribute('data-obstacle', 'switched-off');
    await expect(guide.locator('.notice[data-stale]')).toHaveCount(0);

    await moveClockOf(popup, 30 * HOUR_MS);
    await expect(guide).toHaveAttribute('data-obstacle', 'not-read');
    await expect(guide.locator('.notice[data-stale]')).toContainText(/^Last known \(.+\): Usage/);
    await expect(guide.locator('.headline h2')).toHaveText('Only an Owner can buy for Acme');
  });
});
