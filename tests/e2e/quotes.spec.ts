import phrases from '../claude-ai/phrases.json' with { type: 'json' };
import wording from '../claude-ai/wording.json' with { type: 'json' };
import {
  expect,
  ORGANIZATION_USAGE,
  openPopup,
  openStep,
  PERSONAL_USAGE,
  stepIn,
  test,
} from './fixtures.ts';

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

test('the popup quotes as the page under it says, else in the language of the browser', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ language: 'de-DE' });
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  const popup = await openPopup(browserWithGuide, page);
  const claim = await openStep(popup, 'claim');
  await expect(claim).toContainText('Before you click');
  await expect(claim.locator('.what')).toContainText(wording['claim-button']['de-DE']);
  await popup.close();
  await page.goto('about:blank');
  const elsewhere = await openPopup(browserWithGuide, page);
  const other = await openStep(elsewhere, 'claim');
  await expect(other.locator('.what')).toContainText('Claim your credit');
});

for (const language of ['ja-JP', 'pt-BR'] as const) {
  test(`words known in English only are quoted as the page says them, ${language}`, async ({
    page,
    site,
  }) => {
    site.configure({ persona: 'member', language });
    await page.goto(PERSONAL_USAGE);
    const step = stepIn(page, 'claim');
    const words = phrases['request-usage-credits'][language];
    await expect(step.locator('.by-hand, .what').first()).toContainText(words);
    await expect(step).not.toContainText('Request usage credits');
    await step.locator('[data-action="show"]').click();
    await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
  });

  test(`the API credit’s button is pointed at, ${language}`, async ({ page, site }) => {
    site.configure({ language });
    await page.goto('https://claude.ai/admin-settings/usage');
    await page.locator('[data-offer="api-credit"] [data-action="show"]').click();
    await expect(page).toHaveURL('https://claude.ai/admin-settings/billing');
    const ring = page.locator('[data-spotlight="api-credit"]');
    await expect(ring).toBeVisible();
    const button = page.getByRole('button', { name: phrases['link-organization'][language] });
    await expect
      .poll(async () => {
        const [around, inside] = [await ring.boundingBox(), await button.boundingBox()];
        return around && inside && around.x <= inside.x && around.y <= inside.y;
      })
      .toBe(true);
  });
}
