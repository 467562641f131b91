import type { Page } from '@playwright/test';
import type { ClaudeAi, Settings } from '../claude-ai/server.ts';
import { axeFaultsInBothThemes } from './axe.ts';
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

const MINUTE_MS = 60_000;

const next = (page: Page) => page.locator('[data-step][aria-current="step"]');
const filled = (page: Page) => page.locator('[data-guide] .button-filled:visible');

/** The guide is told nothing of the workspace's money, nor whether its credit was claimed. */
function hideMoney(site: ClaudeAi, fault: Settings['faults'][string]): void {
  site.configure({
    faults: {
      'other:overage_credit_grant': fault,
      'other:prepaid/credits': fault,
      'other:overage_spend_limit': fault,
    },
  });
  for (const { organization } of site.state.memberships) {
    if (organization.settings) organization.settings.oc_overage_credit_claimed = null;
  }
}

test.describe('with money unread', () => {
  test.use({ world: { persona: 'owner-claimed', lateContentMS: 3_600_000 } });

  test('nothing is next, the filled button reads again, and the tooltip says what is missing', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    hideMoney(site, 429);
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-today', 'unreadable');
    await expect(next(page)).toHaveCount(0);
    await expect(filled(page)).toHaveText('Read again');
    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('[data-guide]')).toHaveAttribute('data-today', 'unreadable');
    await expect(next(popup)).toHaveCount(0);
    await expect(filled(popup)).toHaveText('Read again');
    await expect
      .poll(() => badgeOf(browserWithGuide, page))
      .toEqual({
        text: '?',
        title: 'Acme: could not be read: Credit, Balance, Auto‑reload, and Monthly spend limit',
      });
    expect(await axeFaultsInBothThemes(page)).toEqual([]);
    expect(await axeFaultsInBothThemes(popup)).toEqual([]);
  });

  test('it is filled at the time at which claude.ai may be asked again', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    hideMoney(site, '429-for-a-minute');
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-today', 'unreadable');
    await expect(guideIn(page).locator('.today')).toContainText('Ask again after');
    const again = page.locator('.today [data-action="read-again"]');
    await expect(again).toBeVisible();
    await expect(again).not.toHaveClass(/button-filled/);
    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('.today')).toContainText('Ask again after');
    await popup.close();
    const later = await openPopup(browserWithGuide, page);
    await later.clock.install({ time: Date.now() + 2 * MINUTE_MS });
    await later.reload();
    await expect(later.locator('.today [data-action="read-again"]')).toHaveClass(/button-filled/);
    await expect(later.locator('.today')).not.toContainText('Ask again after');
  });
});

test.describe('in high demand', () => {
  test.use({ world: { persona: 'owner-high-demand' } });

  test('there is nothing to click today but the reminder for tomorrow', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'waiting');
    await expect(next(page)).toHaveCount(0);
    const popup = await openPopup(browserWithGuide, page);
    await expect(next(popup)).toHaveCount(0);
    await expect(filled(popup)).toHaveText('Remind me tomorrow');
    await filled(popup).click();
    await expect(popup.locator('.today [role="status"]')).toHaveText(
      'The guide reminds you tomorrow morning.',
    );
    await expect(filled(popup)).toHaveCount(0);
    expect(await axeFaultsInBothThemes(popup)).toEqual([]);
  });
});

test.describe('after the claim', () => {
  test('the message comes first, then the limit, then auto-reload, and the list keeps its order', async ({
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await stepIn(page, 'claim').locator('[data-action="show"]').click();
    await page.getByRole('button', { name: 'Claim your credit' }).click();
    await expect(next(page)).toHaveAttribute('data-step', 'notify');
    await expect(next(page)).toContainText('Claimed. Your team is unblocked: tell it now');
    await next(page).locator('[data-action="copy"]').click();
    // Copied is not sent: it stays open, and holds nothing up.
    await expect(stepIn(page, 'notify')).toHaveAttribute('data-status', 'todo');
    await expect(stepIn(page, 'notify')).toContainText('Sent?');
    await expect(next(page)).toHaveAttribute('data-step', 'spend-cap');
    await next(page).locator('[data-action="decline"]').click();
    await expect(next(page)).toHaveAttribute('data-step', 'auto-reload');
    await next(page).locator('[data-action="decline"]').click();
    await expect(next(page)).toHaveAttribute('data-step', 'notify');
    await next(page).locator('[data-action="mark"]').first().click();
    await expect(stepIn(page, 'notify')).toHaveAttribute('data-evidence', 'you');
    await expect(next(page)).toHaveAttribute('data-step', 'bookmark');
    const order = await page
      .locator('[data-step]')
      .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')));
    expect(order).toEqual('account claim balance auto-reload spend-cap notify bookmark'.split(' '));
  });
});

test.describe('can I stop it?', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('two lines at the limit and at auto-reload: where, and what then happens', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
    const popup = await openPopup(browserWithGuide, page);
    for (const [name, lines] of [
      [
        'auto-reload',
        ['Same dialog, turn it off there: no more charges.', 'What was bought stays with Acme.'],
      ],
      [
        'spend-cap',
        ['“Adjust limit” changes it any day.', 'What was bought stays with Acme, and waits.'],
      ],
    ] as const) {
      const step = await openStep(popup, name);
      await step.getByText('Can I stop it?').click();
      await expect(step.locator('details.more[open] p')).toHaveText([...lines]);
    }
    const cap = stepIn(popup, 'spend-cap');
    await expect(cap.locator('.care-note')).toHaveText('Reached: everybody stops until the 1st.');
  });

  test('the limit is one figure with its sum, and the way of working is chosen beside it', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
    const popup = await openPopup(browserWithGuide, page);
    const step = await openStep(popup, 'spend-cap');
    const figures = step.locator('.figures');
    const people = 8;
    for (const [way, sum] of [
      ['Light', 'Light: 8 people × $5 × 22 days'],
      ['Heavy', 'Heavy: 8 people × $50 × 22 days'],
      ['Moderate', 'Moderate: 8 people × $15 × 22 days'],
    ] as const) {
      await step.getByRole('button', { name: way }).click();
      await expect(step.getByRole('button', { name: way })).toHaveAttribute('aria-pressed', 'true');
      await expect(figures).toContainText(sum);
      const aDay = Number(/\$(\d+) ×/.exec(sum)?.[1]);
      const amount = `$${(people * aDay * 22).toLocaleString('en-US')}`;
      await expect(figures.locator('dd')).toHaveText(amount);
    }
  });
});
