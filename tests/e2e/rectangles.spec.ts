import type { Locator, Page } from '@playwright/test';
import { GENERATIONS } from '../claude-ai/settings.ts';
import { expect, guideIn, ORGANIZATION_USAGE, PERSONAL_USAGE, stepIn, test } from './fixtures.ts';

const WINDOWS = [
  [1440, 900],
  [1366, 768],
  [1280, 800],
  [1280, 720],
  [1024, 768],
  [1024, 600],
  [800, 600],
  [390, 844],
  [320, 640],
  [320, 256],
] as const;

/** Which of these elements, as far as they are in the window, the guide lies on. */
async function covered(page: Page, controls: Locator): Promise<string[]> {
  const guide = await guideIn(page).boundingBox();
  if (!guide) return [];
  return controls.evaluateAll(
    (elements, own) =>
      elements
        .filter((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          const width = Math.min(right, own.x + own.width, innerWidth) - Math.max(left, own.x, 0);
          const height =
            Math.min(bottom, own.y + own.height, innerHeight) - Math.max(top, own.y, 0);
          return width > 0 && height > 0;
        })
        .map((element) => element.textContent || element.outerHTML),
    guide,
  );
}

/** Those that the guide speaks of. */
const known = (page: Page) =>
  page
    .getByRole('button', {
      name: /^(Claim your credit|Redeem now|Adjust limit|Buy usage credits|Auto-reload)/,
    })
    .or(page.getByRole('switch'));
const inDialog = (page: Page) => page.getByRole('dialog').locator('button, input');

for (const persona of ['owner-unclaimed', 'owner-claimed'] as const) {
  test.describe(persona, () => {
    test.use({ world: { persona } });

    for (const [width, height] of WINDOWS) {
      test(`the guide lies on no control in a window of ${width} × ${height}`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.goto(ORGANIZATION_USAGE);
        await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
        await expect(page.getByRole('button', { name: 'Adjust limit' })).toHaveCount(1);
        await page.waitForTimeout(600);
        await expect(guideIn(page)).toBeVisible();
        expect(await known(page).count()).toBeGreaterThan(2);
        expect(await covered(page, known(page))).toEqual([]);
        for (const [name, figures] of [
          ['Auto-reload', 'drop to $25 · reload to $125'],
          ['Adjust limit', 'limit $2,640'],
        ] as const) {
          await page.getByRole('button', { name }).first().press('Enter');
          await expect(page.getByRole('dialog')).toBeVisible();
          await page.waitForTimeout(500);
          expect(await inDialog(page).count()).toBeGreaterThan(2);
          expect(await covered(page, inDialog(page))).toEqual([]);
          await expect(guideIn(page).locator('.dialog-figures')).toHaveText(figures);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
          await expect(guideIn(page).locator('.dialog-figures')).toHaveCount(0);
        }
      });
    }
  });
}

test.describe('in the wrong account', () => {
  test.use({ world: { persona: 'personal-and-team' } });

  for (const [width, height] of WINDOWS) {
    test(`nor on one of the personal page, nor on its dialog, ${width} × ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(PERSONAL_USAGE);
      await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
      await page.waitForTimeout(600);
      expect(await covered(page, known(page))).toEqual([]);
      if (width >= 800 && height >= 600) {
        // The whole warning, beside what stands in the middle of the page.
        await expect(guideIn(page)).not.toHaveAttribute('data-folded', /./);
        const headings = page.locator('main').getByRole('heading');
        expect(await headings.count()).toBeGreaterThan(1);
        expect(await covered(page, headings)).toEqual([]);
      }
      await page.getByRole('button', { name: 'Buy usage credits' }).first().press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.waitForTimeout(500);
      expect(await covered(page, inDialog(page))).toEqual([]);
    });
  }
});

test.describe('the label at the place of danger', () => {
  test.use({
    world: { persona: 'personal-and-team', language: 'de-DE' },
    launch: { language: 'de' },
  });

  test('lies on no words of the page, which are longer in German', async ({ page }) => {
    const words = page.getByRole('button', { name: /Aufladen/ });
    const label = page.locator('workspace-credit-guide [data-stays]');
    for (const width of [1440, 1280, 1024, 800, 390]) {
      await page.setViewportSize({ width, height: 1000 });
      await page.goto(PERSONAL_USAGE);
      await expect(label).toHaveText('bleibt bei Personal');
      await expect(label).toHaveCSS('visibility', 'visible');
      await page.waitForTimeout(300);
      const [ours, theirs] = [await label.boundingBox(), await words.boundingBox()];
      if (!ours || !theirs) throw new Error('One of them is not drawn.');
      const isBeside = ours.x >= theirs.x + theirs.width || ours.x + ours.width <= theirs.x;
      const isAway = ours.y >= theirs.y + theirs.height || ours.y + ours.height <= theirs.y;
      expect(isBeside || isAway, `${width}`).toBe(true);
    }
  });
});

test.describe('whatever the markup', () => {
  test.use({ world: { persona: 'owner-unclaimed' } });

  for (const generation of GENERATIONS) {
    test(`of ${generation}: no control is covered in any window`, async ({ page, site }) => {
      site.configure({ generation });
      for (const [width, height] of WINDOWS) {
        await page.setViewportSize({ width, height });
        await page.goto(ORGANIZATION_USAGE);
        await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
        await expect(known(page).first()).toBeAttached();
        await page.waitForTimeout(600);
        const at = `${width} × ${height}`;
        await expect(guideIn(page), at).toBeVisible();
        expect(await covered(page, known(page)), at).toEqual([]);
      }
    });
  }

  for (const persona of ['owner-unclaimed', 'personal-and-team'] as const) {
    test(`nor one of the settings modal, ${persona}`, async ({ page, site }) => {
      site.configure({ persona });
      for (const [width, height] of WINDOWS) {
        await page.setViewportSize({ width, height });
        await page.goto('https://claude.ai/new');
        await page.evaluate(() => {
          location.hash = '#settings/usage';
        });
        await expect(guideIn(page)).toHaveAttribute('data-standing', /manager|wrong/);
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.waitForTimeout(600);
        expect(await inDialog(page).count()).toBeGreaterThan(1);
        expect(await covered(page, inDialog(page)), `${width} × ${height}`).toEqual([]);
      }
    });
  }
});

test.describe('a member', () => {
  test.use({ world: { persona: 'member' } });

  for (const [width, height] of WINDOWS) {
    test(`sees claude.ai’s own way to ask, ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(PERSONAL_USAGE);
      await expect(guideIn(page)).toHaveAttribute('data-standing', 'member');
      const request = page.getByRole('button', { name: 'Request usage credits' });
      await expect(request).toHaveCount(1);
      await page.waitForTimeout(600);
      await expect(guideIn(page)).toBeVisible();
      expect(await covered(page, request)).toEqual([]);
    });
  }
});

test.describe('by hand', () => {
  test.use({ world: { persona: 'owner-unclaimed' } });

  test('what arrives as its head opens where it is, and stays open', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
    await expect(guideIn(page)).toHaveAttribute('data-folded', /head|bar/);
    await guideIn(page).locator('[data-action="expand"]').click();
    await expect(guideIn(page)).not.toHaveAttribute('data-folded', /./);
    await expect(guideIn(page).locator('.foot')).toBeVisible();
    await stepIn(page, 'notify').getByRole('button').first().click();
    await page.waitForTimeout(600);
    await expect(guideIn(page)).not.toHaveAttribute('data-folded', /./);
  });

  test('the head points as the panel does', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-folded', /head|bar/);
    await stepIn(page, 'claim').locator('[data-action="show"]').click();
    await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
    await expect(guideIn(page).locator('[data-action="stop"]')).toBeVisible();
  });
});

test.describe('after the claim', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('the head has the message to copy, says that it is, and asks whether it was sent', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-folded', 'head');
    const notify = stepIn(page, 'notify');
    await expect(notify.locator('h2')).toContainText('Tell the team');
    await notify.locator('[data-action="copy"]').press('Enter');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain('Acme has usage credits again');
    await expect(notify.getByText('copied', { exact: true })).toBeVisible();
    const sent = notify.locator('[data-action="mark"]');
    await expect(sent).toBeVisible();
    await expect(sent).toHaveText('Sent?');
    await expect(stepIn(page, 'spend-cap')).toBeHidden();
    // The focus has stayed in the guide, beside the question.
    await expect(notify).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(sent).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(notify).toBeHidden();
    await expect(stepIn(page, 'spend-cap').locator('[data-action="show"]')).toBeVisible();
  });
});
