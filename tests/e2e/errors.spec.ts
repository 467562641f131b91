import type { Page } from '@playwright/test';
import { Counter, secondsOf } from '../words-and-clicks/count.ts';
import {
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  openTab,
  PERSONAL_USAGE,
  stepIn,
  test,
} from './fixtures.ts';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const CAUSES = [
  [
    'claim',
    "We've added a credit to your organization to get you started. Ask your workspace admin to claim it and keep going.",
    /claim it or, if gone, buy/,
  ],
  [
    'credits',
    'Third-party apps now draw from extra usage, not plan limits. Ask your workspace admin to add more and keep going.',
    /turn them on or buy some/,
  ],
  [
    'the organization’s limit',
    "You've hit your org's monthly spend limit\nAPI Error: Request rejected (429) · rate_limit_error",
    /monthly spend limit is reached.*Buying does not help/,
  ],
  [
    'the member’s limit',
    "You've hit your individual spend limit · run /usage-credits to ask your admin for a higher limit",
    /my own spend limit is reached/,
  ],
  [
    'no limit at all',
    "Your seat type doesn't include usage credits",
    /my own limit, or my group’s or seat’s, is zero/,
  ],
  ['a group’s limit', "You've hit your team's shared budget", /limit of my group or a service/],
] as const;

test.describe('a member who pastes', () => {
  test.use({ world: { persona: 'member' } });

  test('gets the message that fits the cause, whole and in sight', async ({
    browserWithGuide,
    page,
    site,
  }) => {
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'member');
    const popup = await openPopup(browserWithGuide, page);
    await popup.setViewportSize({ width: 360, height: 600 });
    await openTab(popup, 'error');
    await expect(popup.locator('textarea[data-diagnose]')).toBeFocused();
    const field = popup.locator('textarea[data-diagnose]');
    for (const [, text, asks] of CAUSES) {
      await field.fill(text);
      const answer = popup.locator('[data-diagnosis]');
      const copy = answer.locator('[data-action="copy"]').first();
      // In view as it stands, without scrolling.
      const [act, foot] = await Promise.all([
        copy.boundingBox(),
        popup.locator('.foot').boundingBox(),
      ]);
      expect(act && foot && act.y + act.height <= foot.y, text).toBe(true);
      await copy.click();
      await expect.poll(() => clipboard(popup)).toMatch(asks);
      const copied = await clipboard(popup);
      expect(copied).toContain('https://claude.ai/admin-settings/usage');
      // Nothing that the tool did not print, and no claim where nothing is to be claimed.
      expect(copied).not.toContain('to get you started');
      if (asks !== CAUSES[0][2]) expect(copied).not.toMatch(/claim/i);
      const message = answer.locator('textarea').first();
      expect(await message.inputValue()).toBe(copied);
      const isWhole = await message.evaluate((box) => box.scrollHeight <= box.clientHeight + 1);
      expect(isWhole, text).toBe(true);
    }
    expect(JSON.stringify(site.requests)).not.toContain('individual spend limit');
  });

  test('sends an unknown line with a question, and pastes again without a trace', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'member');
    const popup = await openPopup(browserWithGuide, page);
    await openTab(popup, 'error');
    await popup
      .locator('textarea[data-diagnose]')
      .fill('2026-11-02 10:12 [main] Error: stream disconnected before completion (ECONNRESET)');
    await popup.locator('[data-diagnosis="unknown"] [data-action="copy"]').click();
    await expect
      .poll(() => clipboard(popup))
      .toContain('“stream disconnected before completion (ECONNRESET)”');
    await popup.getByRole('button', { name: 'Clear' }).click();
    await expect(popup.locator('[data-diagnosis]')).toHaveCount(0);
    await expect(popup.locator('textarea[data-diagnose]')).toHaveValue('');
  });
});

test('a notice is no error, and the telling part is marked', async ({ browserWithGuide, page }) => {
  await page.goto('https://claude.ai/new');
  const popup = await openPopup(browserWithGuide, page);
  const log = '2026-05-04T09:12:33Z INFO [worker 7] GET /health 200 in 3 ms\n'.repeat(3000);
  const field = popup.locator('textarea[data-diagnose]');
  await field.fill(`${log}You've used 75% of your session limit · resets 5pm\n${log}`);
  await expect(popup.locator('[data-diagnosis="not-rejected"]')).toContainText('only a notice');
  await expect(popup.locator('[data-diagnosis] .button-filled')).toHaveCount(0);
  const mark = popup.locator('.pasted-sheet mark');
  await expect(mark).toHaveText('used 75% of your');
  // The sheet lies under the field, line by line, and the marked line is in sight.
  const [marked, box] = await Promise.all([mark.boundingBox(), field.boundingBox()]);
  expect(marked && box && marked.y >= box.y && marked.y + marked.height <= box.y + box.height).toBe(
    true,
  );
});

test('before anything was read the message is there within two clicks and ten seconds', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto('https://claude.ai/new');
  const popup = await openPopup(browserWithGuide, page);
  const guide = popup.locator('[data-guide]');
  const counter = new Counter('en');
  await counter.readAndClick(guide, popup.locator('[data-door="error"]'));
  await counter.readAndClick(guide, popup.locator('.my-error [data-action="copy"]'));
  expect(counter.effort.clicks).toBe(2);
  expect(secondsOf(counter.effort.words)).toBeLessThan(10);
  await expect.poll(() => clipboard(popup)).toContain('Claude (our workspace)');
});

test.describe('a member', () => {
  test.use({ world: { persona: 'member' } });

  test('has the message in the popup within two clicks and ten seconds', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'member');
    const popup = await openPopup(browserWithGuide, page);
    const counter = new Counter('en');
    const copy = popup.locator('[data-step="claim"] [data-action="copy"]');
    await counter.readAndClick(popup.locator('[data-guide]'), copy);
    await expect.poll(() => clipboard(popup)).toContain('Acme');
    expect(secondsOf(counter.effort.words)).toBeLessThan(10);
    await expect(popup.locator('.look-after')).toHaveCount(0);
    await expect(popup.locator('.small-steps')).toHaveCount(0);
  });

  test('is shown claude.ai’s own way to ask, beside the message', async ({ page }) => {
    await page.goto(PERSONAL_USAGE);
    const step = stepIn(page, 'claim');
    await expect(step).toContainText('“Request usage credits”');
    await expect(guideIn(page)).toContainText('Settings → Account names the Primary Owner');
    await step.locator('[data-action="show"]').click();
    const ring = page.locator('[data-spotlight="claim"]');
    await expect(ring).toBeVisible();
    await expect(page.locator('.spotlight-label')).toContainText('Ask here');
    const button = page.getByRole('button', { name: 'Request usage credits' });
    const [inner, outer] = await Promise.all([button.boundingBox(), ring.boundingBox()]);
    if (!inner || !outer) throw new Error('There is nothing to be seen.');
    expect(outer.x).toBeLessThanOrEqual(inner.x);
    expect(outer.y).toBeLessThanOrEqual(inner.y);
    expect(outer.x + outer.width).toBeGreaterThanOrEqual(inner.x + inner.width);
    expect(outer.y + outer.height).toBeGreaterThanOrEqual(inner.y + inner.height);
    expect(inner.x - outer.x).toBeLessThanOrEqual(16);
  });
});

test('a mere seat in a personal account is not warned, and gets the message', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ persona: 'personal-and-seat' });
  await page.goto(PERSONAL_USAGE);
  const guide = guideIn(page);
  await expect(guide).toHaveAttribute('data-standing', 'wrong-organization');
  await expect(guide).toContainText('Acme’s Owner claims it; here is the message');
  await expect(guide.locator('.alarm')).toHaveCount(0);
  await expect(guide.locator('[data-action="show"]')).toHaveCount(0);
  const copy = guide.locator('[data-action="copy"]');
  await copy.click();
  await expect.poll(() => clipboard(page)).toContain('Claude (Acme)');
  const popup = await openPopup(browserWithGuide, page);
  await expect(popup.locator('.alarm')).toHaveCount(0);
});

test.describe('an owner', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('who pastes is led to the step, or told how to sign in again', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
    const popup = await openPopup(browserWithGuide, page);
    await openTab(popup, 'error');
    const field = popup.locator('textarea[data-diagnose]');
    const answer = popup.locator('[data-diagnosis]');
    await field.fill("You have hit your session limit. You've hit your org's monthly spend limit");
    await expect(answer.locator('[data-against="uncapped"]')).toBeVisible();
    await answer.locator('[data-action="copy"]').click();
    await expect.poll(() => clipboard(popup)).toContain('Choose Acme when asked');
    await field.fill(
      'Account is no longer a member of the organization associated with this token.',
    );
    await expect(popup.locator('[data-diagnosis="wrong-login"]')).toContainText('/logout');
    await field.fill("You've hit your individual spend limit");
    await expect(answer.locator('[data-action="open-usage-page"]')).toBeVisible();
  });
});
