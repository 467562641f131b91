import type { Page } from '@playwright/test';
import { historyOf } from '../../guide/history/history.ts';
import type { Point } from '../../guide/history/point.ts';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { workspaceOf } from '../claude-ai/world.ts';
import type { GuideBrowser } from '../drivers/launch.ts';
import { axeFaultsInBothThemes } from './axe.ts';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  settledStore,
  stepIn,
  test,
} from './fixtures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.use({ world: { persona: 'owner-claimed' } });

interface Money {
  /** In cents, now; and what is used of it in each hour of work, of which a day has nine. */
  left: number;
  anHour: number;
  promotion?: { left: number; endsAt: number };
}

/** Readings of six weeks, one every six hours, up to what claude.ai answers now. */
function sixWeeksTo({ left, anHour, promotion }: Money, now: number): Point[] {
  const points: Point[] = [];
  let used = 0;
  const last = Math.floor(now / HOUR) * HOUR - HOUR;
  for (let at = last; at > last - 42 * DAY; at -= HOUR) {
    const date = new Date(at);
    if ((last - at) % (6 * HOUR) === 0) {
      points.unshift({
        at,
        currency: 'USD',
        exponent: 2,
        balance: left + used,
        promotional: promotion ? promotion.left + used : 0,
        ...(promotion && { expiresAt: promotion.endsAt }),
        spent: 0,
        cap: null,
        reload: { on: false },
      });
    }
    if (date.getUTCDay() % 6 > 0 && date.getUTCHours() >= 9 && date.getUTCHours() < 18) {
      used += anHour;
    }
  }
  return points;
}

/** claude.ai answers so from now on. */
function owns(site: ClaudeAi, { left, promotion }: Money): void {
  const { balance } = workspaceOf(site.state).ledger;
  if (!balance) throw new Error('There is no balance.');
  balance.amount = left;
  const [tranche] = balance.promo_tranches;
  if (promotion && tranche) {
    tranche.remaining_amount_minor_units = promotion.left;
    tranche.expires_at = new Date(promotion.endsAt).toISOString();
  } else {
    balance.promo_tranches = [];
    balance.next_expires_at = null;
  }
}

/** The usage page of a workspace that the guide has read for six weeks. */
async function openAfterSixWeeks(
  browser: GuideBrowser,
  page: Page,
  site: ClaudeAi,
  money: Money,
): Promise<void> {
  owns(site, money);
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
  await page.goto('https://claude.ai/new');
  const worker = await browser.background();
  await settledStore(worker);
  await worker.evaluate(
    async (history) => {
      const stored = await chrome.storage.local.get(null);
      const key = Object.keys(stored).find((name) => name.startsWith('history:')) ?? '';
      await chrome.storage.local.set({ [key]: history });
    },
    historyOf(sixWeeksTo(money, Date.now())),
  );
  await page.goto(ORGANIZATION_USAGE);
}

/** All that is open is declined or done, by hand. */
async function finish(page: Page): Promise<void> {
  for (const name of ['auto-reload', 'spend-cap']) {
    const step = stepIn(page, name);
    await step.locator('button.step-head').click();
    await step.locator('[data-action="decline"]').click();
    await expect(step).toHaveAttribute('data-status', 'skipped');
  }
  for (const name of ['notify', 'bookmark']) {
    const step = stepIn(page, name);
    const mark = step.locator('[data-action="mark"]');
    if (!(await mark.first().isVisible())) await step.locator('button.step-head').click();
    await mark.first().click();
    await expect(step).toHaveAttribute('data-status', 'done');
  }
}

test('few days left: panel, popup, row and badge say so', async ({
  browserWithGuide,
  page,
  site,
}) => {
  await openAfterSixWeeks(browserWithGuide, page, site, { left: 20_000, anHour: 1000 });
  const popup = await openPopup(browserWithGuide, page);
  for (const where of [page, popup]) {
    const guide = where.locator('[data-guide]');
    await expect(guide).toHaveAttribute('data-today', 'few-days');
    await expect(guide.locator('.today h2')).toHaveText(
      /^\$200 left, about [123] working days?\.$/,
    );
    await expect(guide.locator('.today p')).toHaveText(/^Empty about \w{3}, \w{3} \d+\.$/);
    await expect(guide.locator('.today .button-filled')).toHaveText('Show me “Buy usage credits”');
    await expect(guide.locator('[data-care]')).toHaveAttribute('data-step', 'balance');
    expect(await axeFaultsInBothThemes(where)).toEqual([]);
  }
  await expect
    .poll(() => badgeOf(browserWithGuide, page))
    .toMatchObject({
      text: '$',
      title: expect.stringMatching(/^Acme: \$200 left, about [123] working days?\.$/),
    });
});

test('credit that would end unused within a week is said before any step', async ({
  browserWithGuide,
  page,
  site,
}) => {
  // Whatever today is, more than three working days lie before its end.
  const promotion = { left: 20_000, endsAt: Date.now() + 6.5 * DAY };
  await openAfterSixWeeks(browserWithGuide, page, site, { left: 20_000, anHour: 20, promotion });
  const popup = await openPopup(browserWithGuide, page);
  for (const where of [page, popup]) {
    const guide = where.locator('[data-guide]');
    await expect(guide).toHaveAttribute('data-today', 'expiring');
    await expect(guide.locator('.today h2')).toHaveText(
      /^About \$1\d\d of credit end unused on \w{3} \d+\.$/,
    );
    expect(await axeFaultsInBothThemes(where)).toEqual([]);
  }
});

test('nothing to do: what is left, how long, until when all is safe, and when to look again', async ({
  browserWithGuide,
  page,
  site,
}) => {
  const promotion = { left: 20_000, endsAt: Date.now() + 60 * DAY };
  const money = { left: 64_000, anHour: 800, promotion };
  await openAfterSixWeeks(browserWithGuide, page, site, money);
  await finish(page);
  await expect(guideIn(page)).toHaveAttribute('data-today', 'nothing');
  const popup = await openPopup(browserWithGuide, page);
  for (const where of [page, popup]) {
    const guide = where.locator('[data-guide]');
    await expect(guide).toHaveAttribute('data-today', 'nothing');
    await expect(guide.locator('.today h2')).toHaveText(
      /^\$640 left, about (8|9|10) working days\.$/,
    );
    await expect(guide.locator('.today p')).toHaveText('Nothing to do today.');
    const end = guide.locator('[data-end]');
    await expect(end.locator('h2')).toHaveText(/^Acme is safe until about \w{3} \d+$/);
    const year = new Date(promotion.endsAt).getFullYear();
    await expect(end).toContainText(new RegExp(`Credit valid until\\w{3} \\d+, ${year}`));
    await expect(end).not.toContainText('Next look');
    expect(await axeFaultsInBothThemes(where)).toEqual([]);
  }
  // The weekly look by one click there; then its day is named, also in the headline.
  await popup.locator('[data-end] [data-action="look-weekly"]').click();
  for (const where of [page, popup]) {
    await expect(where.locator('[data-end]')).toContainText(/Next lookMon, \w{3} \d+/);
    await expect(where.locator('[data-end] [data-action="look-weekly"]')).toHaveCount(0);
    await expect(where.locator('.today p')).toHaveText(
      /^Nothing to do today; next look Mon, \w{3} \d+\.$/,
    );
  }
});
