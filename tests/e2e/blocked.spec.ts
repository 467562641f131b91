import type { Page } from '@playwright/test';
import { balanceOf } from '../claude-ai/ledgers.ts';
import { workspaceOf } from '../claude-ai/server.ts';
import { expect, guideIn, ORGANIZATION_USAGE, openPopup, stepIn, test } from './fixtures.ts';

const lines = (place: Page) =>
  place
    .locator('[data-blockade]')
    .evaluateAll((all) =>
      all.map((one) => `${one.getAttribute('data-blockade')}=${one.getAttribute('data-verdict')}`),
    );

for (const balance of [0, 15_000]) {
  test(`a reached limit is said first everywhere, with $${balance / 100} and nothing claimed`, async ({
    browserWithGuide,
    page,
    site,
  }) => {
    site.configure({ persona: 'owner-offer-over', spendBlocks: true });
    const { ledger } = workspaceOf(site.state);
    Object.assign(ledger.limit ?? {}, {
      monthly_credit_limit: 6_000,
      used_credits: 6_230,
      is_enabled: true,
      // Captured in this form: the figures tell it, and no reason does.
      disabled_reason: null,
    });
    ledger.balance = balanceOf(balance);
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-obstacle', 'organization-cap');
    await expect(guideIn(page)).toHaveAttribute('data-today', 'cap-reached');
    const step = stepIn(page, 'balance');
    await expect(step).toHaveAttribute('data-status', 'todo');
    await expect(guideIn(page)).not.toContainText('once the balance is above zero');
    await expect(guideIn(page)).not.toContainText('Buy usage credits');

    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('.today h2')).toContainText('limit is reached');
    for (const place of [page, popup]) {
      const blocked = place.locator('.blocked');
      await expect(blocked.locator('summary')).toHaveText('Still blocked?');
      await blocked.locator('summary').click();
      const found = await lines(place);
      expect(found).toContain('cap=so');
      expect(found.indexOf('cap=so')).toBeLessThan(found.findIndex((one) => /^empty/.test(one)));
      await expect(blocked.locator('[data-blockade="cap"]')).toContainText('$62.30 of $60');
    }
  });
}

test('money there and nothing to claim: the other reasons can be looked up', async ({
  page,
  site,
}) => {
  site.configure({ persona: 'owner-offer-over' });
  const { ledger } = workspaceOf(site.state);
  Object.assign(ledger.limit ?? {}, { is_enabled: true });
  ledger.balance = balanceOf(15_000);
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done');
  await page.locator('.blocked summary').click();
  await expect(page.locator('[data-blockade="empty"]')).toContainText('$150.00');
  await expect(page.locator('[data-blockade="other-organization"]')).toContainText('choose Acme');
});
