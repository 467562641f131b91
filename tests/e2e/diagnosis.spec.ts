import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  openTab,
  stepIn,
  test,
} from './fixtures.ts';

const MESSAGE = `LLM request rejected: Third-party apps now draw from extra usage, not plan limits.
  We’ve added a credit to your organization to get you started. Ask your workspace
  admin to claim it and keep going.`;

test('the popup explains an error before anything was read', async ({ browserWithGuide, page }) => {
  await page.goto('https://claude.ai/new');
  const popup = await openPopup(browserWithGuide, page);
  await expect(popup.locator('[data-guide]')).toHaveAttribute('data-standing', 'unknown');
  await expect(popup.locator('[data-step]')).toHaveCount(7);
  await expect(popup.locator('[data-step]:not([data-status="unknown"])')).toHaveCount(0);

  const pasted = popup.locator('textarea[data-diagnose]');
  await expect(popup.locator('[data-diagnosis]')).toHaveCount(0);
  await pasted.fill(MESSAGE);
  await expect(popup.locator('[data-diagnosis="organization-unclaimed"]')).toContainText('Owner');
  await pasted.fill('Segmentation fault (core dumped)');
  await expect(popup.locator('[data-diagnosis="unknown"]')).toContainText('doesn’t know');
});

test.describe('after the claim', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('a message that lags behind is contradicted, and nothing pasted is stored', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).not.toBe('');
    const popup = await openPopup(browserWithGuide, page);
    await openTab(popup, 'error');
    await popup.locator('textarea[data-diagnose]').fill(`SECRET-4711 ${MESSAGE}`);
    await expect(popup.locator('[data-diagnosis="organization-unclaimed"]')).toContainText(
      'already claimed',
    );
    const worker = await browserWithGuide.background();
    const stored = await worker.evaluate(() => chrome.storage.local.get(null));
    expect(JSON.stringify(stored)).not.toContain('SECRET-4711');
    expect(JSON.stringify(site.requests)).not.toContain('SECRET-4711');
  });
});
