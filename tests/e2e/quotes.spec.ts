import wording from '../claude-ai/wording.json' with { type: 'json' };
import { expect, ORGANIZATION_USAGE, openPopup, openStep, stepIn, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-unclaimed' } });

for (const language of ['de-DE', 'ja-JP', 'es-419'] as const) {
  test(`claude.ai’s labels are quoted as the page says them, ${language}`, async ({
    page,
    site,
  }) => {
    site.configure({ language });
    await page.goto(ORGANIZATION_USAGE);
    const claim = stepIn(page, 'claim');
    // The guide itself speaks the browser's language.
    await expect(claim).toContainText('Before you click');
    await expect(claim.locator('.what')).toContainText(wording['claim-button'][language]);
    await claim.locator('[data-action="show"]').click();
    await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
  });
}

test('the popup, which has no page, quotes in the language of the browser', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ language: 'de-DE' });
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  const popup = await openPopup(browserWithGuide, page);
  const claim = await openStep(popup, 'claim');
  await expect(claim.locator('.what')).toContainText('Claim your credit');
});
