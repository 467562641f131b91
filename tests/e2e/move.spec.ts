import type { Page } from '@playwright/test';
import { expect, guideIn, ORGANIZATION_USAGE, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-claimed' } });

/** The part that moves the guide comes a moment after its first drawing. */
async function open(page: Page): Promise<void> {
  await page.goto(ORGANIZATION_USAGE);
  await expect(grip(page)).toBeVisible();
  await page.waitForTimeout(500);
}

const grip = (page: Page) => guideIn(page).locator('.grip');
const isIn = (page: Page, corner: string) =>
  expect(guideIn(page)).toHaveAttribute('data-corner', corner);
const announced = (page: Page) =>
  page.locator('workspace-credit-guide [role="status"] > :last-child');

/** Middle of the handle of the guide, as it is: the band's words, or the pill. */
async function handleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await guideIn(page).locator('.band h1, .pill').boundingBox();
  if (!box) throw new Error('The guide has no handle.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Waits until the guide no longer glides. */
const settled = (page: Page) =>
  guideIn(page).evaluate((guide) =>
    Promise.all(guide.getAnimations().map((animation) => animation.finished)).then(() => true),
  );

async function dragTo(page: Page, x: number, y: number): Promise<void> {
  await settled(page);
  const from = await handleOf(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + x) / 2, (from.y + y) / 2, { steps: 4 });
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

test('the mouse drags it to the four corners, where it stays after a reload', async ({ page }) => {
  await open(page);
  await isIn(page, 'bottom-end');
  for (const [x, y, corner] of [
    [1200, 40, 'top-end'],
    [300, 40, 'top-start'],
    [300, 700, 'bottom-start'],
    [1200, 700, 'bottom-end'],
    [200, 100, 'top-start'],
  ] as const) {
    await dragTo(page, x, y);
    await isIn(page, corner);
  }
  await expect
    .poll(async () => (await guideIn(page).boundingBox()) ?? {})
    .toMatchObject({ x: 16, y: 16 });
  await page.reload();
  await isIn(page, 'top-start');
});

test('the pill can be dragged, and a press still opens it', async ({ page }) => {
  await open(page);
  await guideIn(page).locator('[data-action="collapse"]').click();
  // Over claude.ai's account menu, which is the person's own wish while they are here.
  await dragTo(page, 200, 700);
  await isIn(page, 'bottom-start');
  await dragTo(page, 200, 100);
  await isIn(page, 'top-start');
  await expect(guideIn(page)).toHaveAttribute('data-view', 'pill');
  await page.reload();
  await isIn(page, 'top-start');
  await expect(guideIn(page)).toHaveAttribute('data-view', 'pill');
  await guideIn(page).locator('.pill').click();
  await expect(guideIn(page)).toHaveAttribute('data-view', 'panel');
});

test('Escape during a drag puts it back', async ({ page }) => {
  await open(page);
  await settled(page);
  const before = await guideIn(page).boundingBox();
  const { x, y } = await handleOf(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(300, 100, { steps: 5 });
  expect((await guideIn(page).boundingBox())?.x).not.toBe(before?.x);
  await page.keyboard.press('Escape');
  await settled(page);
  expect(await guideIn(page).boundingBox()).toEqual(before);
  await page.mouse.up();
  await isIn(page, 'bottom-end');
});

test('arrow keys move it from corner to corner, and each is announced', async ({ page }) => {
  await open(page);
  await grip(page).focus();
  for (const [key, corner, words] of [
    ['ArrowUp', 'top-end', 'The guide is at the top right.'],
    ['ArrowLeft', 'top-start', 'The guide is at the top left.'],
    ['ArrowLeft', 'top-start', 'The guide is at the top left.'],
    ['ArrowDown', 'bottom-start', 'The guide is at the bottom left.'],
    ['ArrowUp', 'top-start', 'The guide is at the top left.'],
  ] as const) {
    await page.keyboard.press(key);
    await isIn(page, corner);
    await expect(announced(page)).toHaveText(words);
    await expect(grip(page)).toBeFocused();
  }
  await page.reload();
  await isIn(page, 'top-start');
});

test('a finger drags it, and does not scroll the page', async ({ page }) => {
  await open(page);
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  const swipe = async (x: number, y: number, byX: number, byY: number) => {
    await touch('touchStart', x, y);
    for (let i = 1; i <= 10; i += 1) await touch('touchMove', x + i * byX, y + i * byY);
    await touch('touchEnd', 0, 0);
  };
  const scrolled = () => page.evaluate(() => scrollY);
  await page.evaluate(() => {
    document.body.style.minHeight = '4000px';
  });
  await settled(page);
  const { x, y } = await handleOf(page);
  await swipe(x, y, -90, 30);
  await isIn(page, 'bottom-start');
  await settled(page);
  const handle = await handleOf(page);
  await swipe(handle.x, handle.y, 0, -50);
  await isIn(page, 'top-start');
  expect(await scrolled()).toBe(0);
  // Beside the guide the same finger scrolls.
  await swipe(900, 700, 0, -50);
  await expect.poll(scrolled).toBeGreaterThan(0);
});

test('a page of the other direction leaves the guide in its own', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await settled(page);
  const box = await guideIn(page).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(1400 - 16);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1400);
  await dragTo(page, 250, 700);
  await isIn(page, 'bottom-start');
  expect((await guideIn(page).boundingBox())?.x).toBeGreaterThanOrEqual(16);
});
