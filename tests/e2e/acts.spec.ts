import {
  badgeOf,
  expect,
  guideIn,
  leaveAndReturn,
  ORGANIZATION_USAGE,
  openPopup,
  openStep,
  PERSONAL_USAGE,
  stepIn,
  test,
} from './fixtures.ts';

test.use({ world: { persona: 'owner-claimed' } });

test('synthetic events do nothing', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'todo');
  await page.evaluate(() => {
    const shadow = document.querySelector('workspace-credit-guide')?.shadowRoot;
    for (const button of shadow?.querySelectorAll<HTMLElement>('button') ?? []) button.click();
  });
  await page.waitForTimeout(500);
  await expect(guideIn(page)).toHaveAttribute('data-view', 'panel');
  await expect(stepIn(page, 'bookmark')).toHaveAttribute('data-status', 'todo');
  await expect(page.locator('[data-spotlight]')).toHaveCount(0);
});

test('a mark is kept, shown as said by the person, and can be undone', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  const step = stepIn(page, 'bookmark');
  const head = step.getByRole('button').first();
  await head.click();
  await step.locator('[data-action="mark"]').click();
  await expect(step).toHaveAttribute('data-status', 'done');
  await expect(step).toHaveAttribute('data-evidence', 'you');
  await page.reload();
  await expect(step).toHaveAttribute('data-status', 'done');
  if ((await step.locator('[data-action="unmark"]').count()) === 0) await head.click();
  await step.locator('[data-action="unmark"]').click();
  await expect(step).toHaveAttribute('data-status', 'todo');
});

test('a mark set in the popup appears in the overlay', async ({ browserWithGuide, page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'notify')).toHaveAttribute('data-status', 'todo');
  const popup = await openPopup(browserWithGuide, page);
  const notify = await openStep(popup, 'notify');
  await notify.locator('[data-action="mark"]').click();
  await expect(notify).toHaveAttribute('data-status', 'done');
  await expect(stepIn(page, 'notify')).toHaveAttribute('data-status', 'done');
});

test('the panel collapses to a pill by keyboard, and stays one', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await guideIn(page).locator('[data-action="collapse"]').press('Enter');
  await expect(guideIn(page)).toHaveAttribute('data-view', 'pill');
  await page.reload();
  await expect(guideIn(page)).toHaveAttribute('data-view', 'pill');
  await guideIn(page).locator('[data-action="expand"]').press('Enter');
  await expect(guideIn(page)).toHaveAttribute('data-view', 'panel');
});

test('"This account is fine here" silences the warning for that account', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ persona: 'personal-only' });
  await page.goto(PERSONAL_USAGE);
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('!');
  await guideIn(page).locator('[data-action="accept-account"]').click();
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('');
  await page.reload();
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'personal-only');
  await expect(guideIn(page).locator('[data-action="accept-account"]')).toHaveCount(0);
});

test('a member gets the message to send', async ({ page, site }) => {
  site.configure({ persona: 'member' });
  await page.goto(PERSONAL_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'member');
  await guideIn(page).locator('[data-action="copy"]').first().click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('https://claude.ai/admin-settings/usage');
});

test('no e-mail address is stored', async ({ browserWithGuide, page, site }) => {
  for (const persona of ['personal-and-team', 'owner-claimed', 'member'] as const) {
    site.configure({ persona });
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toBeVisible();
  }
  const worker = await browserWithGuide.background();
  const stored = await worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
  expect(stored).toContain('Acme');
  expect(stored).not.toContain('@');
});

test('after an update of the extension the open page asks once to be reloaded', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toBeVisible();
  const worker = await browserWithGuide.background();
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await page.waitForTimeout(1500);
  await leaveAndReturn(page);
  const notice = page.locator('workspace-credit-guide [data-stale]');
  await expect(notice).toContainText('Reload this page');
  await notice.getByRole('button').click();
  await leaveAndReturn(page);
  await page.waitForTimeout(500);
  await expect(notice).toHaveCount(0);
});
