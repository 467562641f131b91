import { axeFaults, axeFaultsInBothThemes } from './axe.ts';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  openStep,
  openTab,
  PERSONAL_USAGE,
  settledStore,
  stepIn,
  test,
} from './fixtures.ts';

const DAY_MS = 86_400_000;

/** Makes everything that is stored of workspaces so much older, as if that time had gone by. */
async function age(byMS: number): Promise<void> {
  const older = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(older);
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) =>
        name === 'at' && typeof held === 'number' ? [name, held - byMS] : [name, older(held)],
      ),
    );
  };
  const stored = await chrome.storage.local.get(null);
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith('record')) await chrome.storage.local.set({ [key]: older(value) });
  }
}

test.describe('the popup begins with today', () => {
  for (const [persona, today, sentence] of [
    ['owner-unclaimed', 'claim', 'Claim the $200 credit: the team is blocked until then.'],
    ['owner-high-demand', 'reserved', 'Nothing to click today'],
    ['owner-offer-over', 'no-offer', 'No free credit is open for Acme.'],
    ['owner-claimed', 'step', 'Claimed. Your team is unblocked: tell it now'],
  ] as const) {
    test(`${persona}: ${today}`, async ({ browserWithGuide, page, site }) => {
      site.configure({ persona });
      await page.goto(ORGANIZATION_USAGE);
      await expect(guideIn(page)).toHaveAttribute('data-today', today);
      const popup = await openPopup(browserWithGuide, page);
      const guide = popup.locator('[data-guide]');
      await expect(guide).toHaveAttribute('data-today', today);
      await expect(popup.locator('.today h2')).toContainText(sentence);
      // One filled button, in view without scrolling.
      await expect(popup.locator('.button-filled:visible')).toHaveCount(1);
      await expect(popup.locator('.today .button-filled')).toBeInViewport({ ratio: 1 });
      expect(await axeFaultsInBothThemes(popup)).toEqual([]);
    });
  }

  test('the wrong account comes before everything', async ({ browserWithGuide, page, site }) => {
    site.configure({ persona: 'personal-and-team' });
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-today', 'wrong-account');
    const popup = await openPopup(browserWithGuide, page);
    await openTab(popup, 'error');
    await expect(popup.getByRole('alert')).toBeInViewport({ ratio: 1 });
    expect(await axeFaults(popup)).toEqual([]);
  });
});

test.describe('tabs', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('go by the keyboard, are remembered, and keep what was pasted', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
    const popup = await openPopup(browserWithGuide, page);
    const tabs = popup.getByRole('tablist').getByRole('tab');
    await expect(tabs).toHaveText(['Steps', 'Money', 'My error']);
    const row = await openStep(popup, 'balance');
    await expect(row.locator('.step-body')).toBeVisible();
    await tabs.first().focus();
    await popup.keyboard.press('ArrowRight');
    await expect(tabs.nth(1)).toBeFocused();
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(popup.getByRole('tabpanel')).toContainText('$200.00');
    await popup.keyboard.press('End');
    await expect(popup.getByRole('tabpanel')).toHaveAttribute('aria-labelledby', 'tab-error');
    await popup.locator('[data-diagnose]').fill('429 Too many requests, rate_limit_error');
    await openTab(popup, 'steps');
    // What was opened is folded again; what was pasted is still there.
    await expect(row.locator('.step-body')).toHaveCount(0);
    await openTab(popup, 'error');
    await expect(popup.locator('[data-diagnose]')).toHaveValue(/rate_limit_error/);
    await expect(popup.locator('[data-diagnosis]')).toBeVisible();
    await popup.close();
    const next = await openPopup(browserWithGuide, page);
    await expect(next.locator('[data-tab="error"]')).toHaveAttribute('aria-selected', 'true');
    await expect(next.locator('[data-diagnose]')).toHaveValue('');
  });
});

test.describe('three weeks later', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('old is never said as now, and reading again takes no chat away', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
    await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).not.toBe('');
    await page.goto('https://claude.ai/recents');
    const worker = await browserWithGuide.background();
    await settledStore(worker);
    await worker.evaluate(age, 21 * DAY_MS);
    await page.goto('https://claude.ai/new');
    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('[data-guide]')).toHaveAttribute('data-today', 'old');
    await expect(popup.locator('.today')).toContainText('Read 3 weeks ago. Today’s is not known.');
    for (const name of ['balance', 'auto-reload', 'spend-cap']) {
      await expect(stepIn(popup, name)).toHaveAttribute('data-stale', '');
      await expect(stepIn(popup, name)).toHaveAttribute('data-status', 'unknown');
    }
    await expect(stepIn(popup, 'claim')).toHaveAttribute('data-status', 'done');
    await expect(popup.locator('.organization-side')).toContainText('last read');
    const reload = await openStep(popup, 'auto-reload');
    await expect(reload).toContainText('If $25 or less are left by now');
    await expect(reload).not.toContainText('Nothing now');
    await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('?');
    expect(await axeFaults(popup)).toEqual([]);
    const opened = page.context().waitForEvent('page');
    await popup.locator('.today [data-action="read-again"]').click();
    await expect(await opened).toHaveURL(ORGANIZATION_USAGE);
    await expect(page).toHaveURL('https://claude.ai/new');
  });
});

test.describe('saying no', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test("skips a step by the person's word, with its day and undo; the badge goes out", async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    const badge = async () => (await badgeOf(browserWithGuide, page)).text;
    await expect.poll(badge).toBe('4');
    for (const name of ['auto-reload', 'spend-cap']) {
      const step = stepIn(page, name);
      await step.locator('button.step-head').click();
      await step.locator('[data-action="decline"]').click();
      await expect(step).toHaveAttribute('data-status', 'skipped');
      await expect(step).toHaveAttribute('data-evidence', 'you');
    }
    await expect.poll(badge).toBe('2');
    for (const name of ['notify', 'bookmark']) {
      await stepIn(page, name).locator('[data-action="mark"]').click();
    }
    await expect.poll(badge).toBe('');
    const reload = stepIn(page, 'auto-reload');
    await expect(reload).toContainText('that you top up by hand.');
    await reload.locator('[data-action="unmark"]').click();
    await expect(reload).toHaveAttribute('data-status', 'todo');
    await expect.poll(badge).toBe('1');
  });
});

test.describe('the wrong account cannot be overlooked', () => {
  test.use({ world: { persona: 'personal-and-team' } });

  test('a pill opens once per arrival, and the button that buys says where it stays', async ({
    page,
  }) => {
    await page.goto(PERSONAL_USAGE);
    const guide = guideIn(page);
    await expect(guide).toHaveAttribute('data-view', 'panel');
    const label = page.locator('workspace-credit-guide [data-stays]');
    await expect(label).toHaveText('stays with Personal');
    const buy = page.getByRole('button', { name: 'Buy usage credits' });
    await buy.scrollIntoViewIfNeeded();
    await expect(async () => {
      const [ours, theirs] = [await label.boundingBox(), await buy.boundingBox()];
      if (!ours || !theirs) throw new Error('One of them is not drawn.');
      const isBefore = ours.x + ours.width <= theirs.x;
      const isBelow = ours.y >= theirs.y + theirs.height;
      expect(isBefore || isBelow).toBe(true);
    }).toPass();
    await guide.locator('[data-action="collapse"]').click();
    await expect(guide).toHaveAttribute('data-view', 'pill');
    await page.reload();
    await expect(guide).toHaveAttribute('data-view', 'panel');
    await guide.locator('[data-action="collapse"]').click();
    await expect(guide).toHaveAttribute('data-view', 'pill');
    await guide.locator('[data-action="expand"]').click();
    await guide.locator('[data-action="accept-account"]').click();
    await expect(label).toHaveCount(0);
  });
});
