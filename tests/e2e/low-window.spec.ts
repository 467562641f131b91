import type { Page } from '@playwright/test';
import {
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  openWhole,
  stepIn,
  test,
} from './fixtures.ts';

test.use({ launch: { viewport: { width: 1100, height: 560 } } });

/** Scrolls the guide's middle by so much; says whether it has moved. */
const scroll = (page: Page, byPX: number) =>
  guideIn(page)
    .locator('.middle')
    .evaluate((middle, by) => {
      const before = middle.scrollTop;
      middle.scrollTop += by;
      return middle.scrollTop !== before;
    }, byPX);

/** How much of each of these is to be seen in the guide's middle; 1 is all of it. */
const shown = (page: Page, step: string, css: string) =>
  stepIn(page, step)
    .locator(css)
    .first()
    .evaluate((element) => {
      const { top, bottom, height } = element.getBoundingClientRect();
      const room = element.closest('.middle')?.getBoundingClientRect();
      if (!room) return 0;
      return Math.max(0, Math.min(bottom, room.bottom) - Math.max(top, room.top)) / height;
    });

test.describe('before money', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('what it costs has been in view before its button can be pressed', async ({ page }) => {
    await page.goto(ORGANIZATION_USAGE);
    await openWhole(page);
    await stepIn(page, 'auto-reload').locator('button.step-head').click();
    await scroll(page, -10_000);
    let hasSeen = false;
    let hasReached = false;
    do {
      hasSeen ||= (await shown(page, 'auto-reload', '.before')) > 0.99;
      const button = await shown(page, 'auto-reload', '[data-action="show"]');
      hasReached ||= button > 0.5;
      expect(button > 0 && !hasSeen, 'the button comes before the warning').toBe(false);
    } while (await scroll(page, 12));
    expect([hasSeen, hasReached]).toEqual([true, true]);
  });

  test('a row that a press opens is scrolled whole into view', async ({ page }) => {
    await page.goto(ORGANIZATION_USAGE);
    await openWhole(page);
    for (const step of ['bookmark', 'spend-cap', 'account']) {
      await stepIn(page, step).locator('button.step-head').click();
      await expect(stepIn(page, step).locator('.step-body')).toBeVisible();
      await expect.poll(() => shown(page, step, 'h2'), step).toBeGreaterThan(0.99);
      const { height, room } = await stepIn(page, step).evaluate((row) => ({
        height: row.clientHeight,
        room: row.closest('.middle')?.clientHeight ?? 0,
      }));
      // Of one that is taller than the room its head is at the top.
      if (height < room) {
        await expect.poll(() => shown(page, step, '.step-body'), step).toBeGreaterThan(0.99);
      }
    }
  });

  test('a button that sticks fades out upwards, until all above it was seen', async ({ page }) => {
    await page.setViewportSize({ width: 1100, height: 500 });
    await page.goto(ORGANIZATION_USAGE);
    await openWhole(page);
    await stepIn(page, 'notify').locator('[data-action="mark"]').click();
    await expect(stepIn(page, 'spend-cap')).toHaveAttribute('aria-current', 'step');
    await scroll(page, -10_000);
    const acts = stepIn(page, 'spend-cap').locator('.step-body > .acts').first();
    const fade = () => acts.evaluate((row) => getComputedStyle(row, '::before').blockSize);
    await expect(acts).toHaveCSS('position', 'sticky');
    await expect.poll(fade).toBe('16px');
    await acts.evaluate((row) => {
      row.parentElement?.lastElementChild?.scrollIntoView({ block: 'end' });
      const middle = row.closest('.middle');
      if (middle) middle.scrollTop += 200;
    });
    await expect.poll(fade).toBe('auto');
  });
});

test.describe('a popup that has no size yet', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('opens at its current step once it has one', async ({ page, browserWithGuide }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'notify')).toHaveAttribute('aria-current', 'step');
    // What Firefox lays a popup out at first.
    const popup = await openPopup(browserWithGuide, page, { width: 16, height: 8 });
    // A long word on today leaves the list little room.
    await popup.addStyleTag({ content: '.first { min-block-size: 330px }' });
    const current = popup.locator('[data-step="notify"][aria-current="step"]');
    await current.waitFor({ state: 'attached' });
    await popup.waitForTimeout(300);
    const scrolled = (css: string) => popup.locator(css).evaluate((box) => box.scrollTop);
    expect(await scrolled('.popup')).toBe(0);
    await popup.setViewportSize({ width: 360, height: 600 });
    await expect.poll(() => scrolled('.middle')).toBeGreaterThan(0);
    await expect(current.locator('.step-head')).toBeInViewport({ ratio: 1 });
    expect(await scrolled('.popup')).toBe(0);
  });
});
