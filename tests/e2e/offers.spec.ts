import type { Locator, Page } from '@playwright/test';
import { workspaceOf } from '../claude-ai/server.ts';
import { expect, guideIn, ORGANIZATION_USAGE, openPopup, stepIn, test } from './fixtures.ts';

const BILLING = 'https://claude.ai/admin-settings/billing';

const ring = (page: Page) => page.locator('[data-spotlight]');
const alsoYours = (page: Page) => page.locator('[data-offer="api-credit"]');

/** The ring's rectangle contains the control's and stands off it by 16 pixels at most. */
async function expectRingAround(page: Page, control: Locator): Promise<void> {
  await expect(ring(page)).toBeVisible();
  await expect
    .poll(async () => {
      const [around, inside] = [await ring(page).boundingBox(), await control.boundingBox()];
      if (!around || !inside) return 'nothing to compare';
      const gaps = [
        inside.x - around.x,
        inside.y - around.y,
        around.x + around.width - inside.x - inside.width,
        around.y + around.height - inside.y - inside.height,
      ];
      return gaps.every((gap) => gap >= 0 && gap <= 16) ? 'around' : gaps.join(' ');
    })
    .toBe('around');
}

async function open(line: Locator): Promise<void> {
  const show = line.locator('[data-action="show"]');
  if ((await show.count()) === 0) await line.getByRole('button').first().click();
}

test('the launch credit is found, pointed at and ticked', async ({ page, site }) => {
  site.configure({ persona: 'owner-offer-over', offer: 'launch' });
  await page.goto(ORGANIZATION_USAGE);
  const claim = stepIn(page, 'claim');
  await expect(claim).toHaveAttribute('data-status', 'todo');
  await expect(claim).toHaveAttribute('data-offer', 'launch-2026-07');
  // Its window is over: the card is believed until the API, asked about it once, has said so.
  await expect(claim).toHaveAttribute('data-evidence', 'api');
  await expect(claim).toHaveAttribute('data-status', 'todo');
  const asked = () =>
    site.requests.filter(({ path, from }) => from === 'other' && path.includes('fable_transition'));
  expect(asked().length).toBe(1);
  await expect(claim).toContainText('Claim free credits');
  await expect(claim).toContainText('Launch credit (July 2026).');
  await expect(claim).toContainText('Claiming also turns usage credits on.');
  await claim.locator('[data-action="show"]').click();
  const button = page.getByRole('button', { name: 'Claim free credits' });
  await expectRingAround(page, button);
  await button.click();
  await expect(claim).toHaveAttribute('data-status', 'done');
  await expect(claim).toHaveAttribute('data-evidence', 'api');
  await expect(claim).toHaveAttribute('data-offer', 'launch-2026-07');
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
  await expect(ring(page)).toHaveCount(0);
});

test('beside a claimed starter credit it is the one that is to be claimed', async ({
  page,
  site,
}) => {
  site.configure({ persona: 'owner-claimed', offer: 'launch' });
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-offer', 'launch-2026-07');
});

test('an offer of the future is shown and pointed at, and never ticked', async ({ page, site }) => {
  site.configure({ persona: 'owner-offer-over', offer: 'unknown' });
  await page.goto(ORGANIZATION_USAGE);
  const claim = stepIn(page, 'claim');
  await expect(claim).toHaveAttribute('data-status', 'todo');
  await expect(claim).toHaveAttribute('data-offer', 'unfamiliar');
  await expect(claim).toContainText('An offer the guide does not know');
  await expect(claim).toContainText('The card says “Year-end thanks: $300 · Usage credits');
  await expect(claim).toContainText('Read its terms (support.claude.com)');
  await expect(claim).toContainText('Whether claiming turns usage credits on is not known.');
  await claim.locator('[data-action="show"]').click();
  const button = page.getByRole('button', { name: 'Get it now' });
  await expectRingAround(page, button);
  await expect(page.locator('.spotlight-label')).toContainText('An offer this guide does not know');
  await button.click();
  await page.waitForTimeout(1500);
  await expect(claim).toHaveAttribute('data-status', 'todo');
});

test('an offer that wants a card on file says so, and leads to Billing', async ({ page, site }) => {
  const { grant } = workspaceOf(site.state).ledger;
  Object.assign(grant, { available: false, needs_payment_setup: true });
  await page.goto(ORGANIZATION_USAGE);
  const claim = stepIn(page, 'claim');
  await expect(claim).toHaveAttribute('data-status', 'todo');
  await expect(claim).toHaveAttribute('data-offer', 'starter-2026-04');
  await expect(claim).toContainText('Add a card, then claim $200');
  await claim.locator('[data-action="open-billing"]').click();
  await expect(page).toHaveURL(BILLING);
});

test('the monthly API credit is shown, pointed at on Billing, said linked, and undone', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(alsoYours(page)).toHaveAttribute('data-status', 'todo');
  await expect(alsoYours(page)).toHaveAttribute('data-evidence', 'none');
  // Seven Standard seats and one Premium seat.
  await expect(alsoYours(page)).toContainText('$240 a month');
  const progress = guideIn(page).getByText('1 of 7 done');
  await expect(progress).toBeVisible();
  await alsoYours(page).locator('[data-action="show"]').click();
  await expect(page).toHaveURL(BILLING);
  const button = page.getByRole('button', { name: 'Link organization' });
  await expectRingAround(page, button);
  await expect(ring(page)).toHaveAttribute('data-spotlight', 'api-credit');
  await alsoYours(page).locator('[data-action="mark"]').click();
  await expect(alsoYours(page)).toHaveAttribute('data-status', 'done');
  await expect(alsoYours(page)).toHaveAttribute('data-evidence', 'you');
  // The page Billing is none of the guide's own.
  await page.getByRole('link', { name: 'Connectors' }).click();
  await expect(page.locator('workspace-credit-guide')).toHaveCount(0);
  await page.goto(ORGANIZATION_USAGE);
  await expect(alsoYours(page)).toHaveAttribute('data-status', 'done');
  await expect(progress).toBeVisible();
  const popup = await openPopup(browserWithGuide, page);
  await expect(alsoYours(popup)).toHaveAttribute('data-status', 'done');
  await alsoYours(popup).locator('[data-action="unmark"]').click();
  await expect(alsoYours(popup)).toHaveAttribute('data-status', 'todo');
  // One line of the list, until somebody wants to know.
  const box = await alsoYours(popup).boundingBox();
  expect(box?.height).toBeLessThanOrEqual(48);
  await alsoYours(popup).locator('[aria-expanded="false"]').click();
  await alsoYours(popup).locator('[data-action="decline"]').click();
  await expect(alsoYours(popup)).toHaveAttribute('data-status', 'skipped');
  await expect(alsoYours(page)).toHaveAttribute('data-status', 'skipped');
});

test('the API credit is for those who may link it', async ({ page, site }) => {
  for (const persona of ['billing', 'enterprise-owner', 'member'] as const) {
    site.configure({ persona });
    await page.context().clearCookies();
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toBeVisible();
    await page.waitForTimeout(500);
    await expect(alsoYours(page), persona).toHaveCount(0);
  }
});

test('a reached limit comes before buying, with $0 and with money', async ({ page, site }) => {
  site.configure({ persona: 'owner-offer-over', spendBlocks: true });
  const { ledger } = workspaceOf(site.state);
  const reached = { monthly_credit_limit: 6_000, used_credits: 6_230, is_enabled: true };
  Object.assign(ledger.limit ?? {}, reached);
  await page.goto(ORGANIZATION_USAGE);
  const guide = guideIn(page);
  await expect(guide).toHaveAttribute('data-obstacle', 'organization-cap');
  const balance = stepIn(page, 'balance');
  await expect(balance).toHaveAttribute('data-status', 'todo');
  await open(balance);
  await expect(balance).toContainText('$62.30 of $60.00 are spent.');
  await expect(balance).toContainText('Raising it comes before buying');
  await expect(balance).not.toContainText('Buy usage credits');
  await expect(stepIn(page, 'notify')).toHaveAttribute('data-status', 'waiting');
  await balance.locator('[data-action="show"]').click();
  await expectRingAround(page, page.getByRole('button', { name: 'Adjust limit' }).first());
});

test('after a purchase the newer figure stands, though the page keeps the old one', async ({
  page,
  site,
}) => {
  site.configure({ persona: 'owner-offer-over', keepsFigures: true });
  Object.assign(workspaceOf(site.state).ledger.limit ?? {}, { is_enabled: true });
  await page.goto(ORGANIZATION_USAGE);
  const balance = stepIn(page, 'balance');
  await expect(balance).toHaveAttribute('data-status', 'todo');
  // Page and API have agreed for a while.
  await page.waitForTimeout(4000);
  await page.getByRole('button', { name: 'Buy usage credits' }).click();
  await page.getByRole('dialog').locator('button[type="submit"]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(balance).toHaveAttribute('data-status', 'done');
  await page.waitForTimeout(5000);
  await expect(page.getByText('Current balance ·')).toContainText('Auto-reload');
  await expect(balance).toHaveAttribute('data-status', 'done');
  await expect(balance).toHaveAttribute('data-evidence', 'api');
});

test('an Ultra account is called by its name, and its menu found', async ({ page, site }) => {
  site.configure({ persona: 'ultra-and-team' });
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  await expect(guideIn(page)).toContainText('Personal (Ultra)');
  await expect(guideIn(page)).not.toContainText('Personal (Max)');
  await stepIn(page, 'account').locator('[data-action="show"]').click();
  await expectRingAround(page, page.locator('[data-testid="user-menu-button"]'));
});
