import type { Page } from '@playwright/test';
import { sampleFrames, summary } from '../drivers/ring.ts';
import {
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  openWhole,
  PERSONAL_USAGE,
  stepIn,
  test,
} from './fixtures.ts';

test.use({ world: { persona: 'owner-unclaimed' } });

const ring = (page: Page) => page.locator('[data-spotlight]');

async function pointAt(page: Page, step: string): Promise<void> {
  await page.goto(ORGANIZATION_USAGE);
  const line = stepIn(page, step);
  const show = line.locator('[data-action="show"]');
  await openWhole(page);
  await expect(line).toHaveAttribute('data-status', 'todo');
  if ((await show.count()) === 0) await line.getByRole('button').first().click();
  await show.click();
  await expect(ring(page)).toBeVisible();
  // The page may still glide to the control.
  await page.waitForTimeout(600);
}

const CLAIM = 'Claim your credit';

test('the ring is the rectangle of the control in every frame of a scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await pointAt(page, 'claim');
  const sampling = sampleFrames(page, CLAIM, 1500);
  await page.mouse.move(500, 300);
  for (let i = 0; i < 12; i += 1) {
    await page.mouse.wheel(0, i < 6 ? 60 : -60);
    await page.waitForTimeout(60);
  }
  const { frames, off, moves } = summary(await sampling);
  expect(frames).toBeGreaterThan(20);
  expect(moves).toBeGreaterThan(5);
  expect(off).toBe(0);
});

test('the ring follows zoom and a new window size', async ({ browserWithGuide, page }) => {
  await pointAt(page, 'claim');
  const worker = await browserWithGuide.background();
  const zoom = (factor: number) =>
    worker.evaluate(async (to) => {
      const [tab] = await chrome.tabs.query({ url: 'https://claude.ai/*' });
      if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, to);
    }, factor);
  const sampling = sampleFrames(page, CLAIM, 2500);
  for (const factor of [1.5, 2, 0.75, 1]) {
    await zoom(factor);
    await page.waitForTimeout(250);
  }
  for (const width of [800, 1200, 640]) {
    await page.setViewportSize({ width, height: 700 });
    await page.waitForTimeout(250);
  }
  const { off, moves } = summary(await sampling);
  expect(moves).toBeGreaterThan(4);
  expect(off).toBe(0);
});

test('a control that is replaced has its ring in the same frame', async ({ page, site }) => {
  await pointAt(page, 'claim');
  const sampling = sampleFrames(page, CLAIM, 2000);
  site.update({ rerenderMS: 100 });
  const { off, replaced, without } = summary(await sampling);
  site.update({ rerenderMS: 0 });
  expect(replaced).toBeGreaterThan(5);
  expect(without).toBe(0);
  expect(off).toBe(0);
});

test('a page that is drawn enlarged has the ring at its control', async ({ page }) => {
  await pointAt(page, 'claim');
  await page.evaluate(() => {
    document.documentElement.style.zoom = '1.5';
  });
  await page.waitForTimeout(200);
  const { off, frames } = summary(await sampleFrames(page, CLAIM, 300));
  expect(frames).toBeGreaterThan(5);
  expect(off).toBe(0);
});

test('under a sticky header there is no ring, and below it there is', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await pointAt(page, 'claim');
  await page.evaluate(() => {
    const header = document.createElement('header');
    header.style.cssText = 'position:fixed;inset:0 0 auto;height:120px;background:#fff;z-index:50';
    document.body.append(header);
    const filler = document.createElement('div');
    filler.style.height = '1500px';
    document.querySelector('main')?.append(filler);
  });
  await page.getByRole('button', { name: CLAIM }).evaluate((button) => {
    scrollBy(0, button.getBoundingClientRect().top - 40);
  });
  await expect(ring(page)).toBeHidden();
  await page.getByRole('button', { name: CLAIM }).evaluate((button) => {
    scrollBy(0, button.getBoundingClientRect().top - 200);
  });
  await expect(ring(page)).toBeVisible();
});

test('a control under a sticky header is brought out from under it', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await page.goto(ORGANIZATION_USAGE);
  await openWhole(page);
  await page.evaluate(() => {
    const header = document.createElement('header');
    header.style.cssText = 'position:fixed;inset:0 0 auto;height:200px;background:#fff;z-index:50';
    document.body.append(header);
    for (const side of ['prepend', 'append'] as const) {
      const filler = document.createElement('div');
      filler.style.height = '1500px';
      document.querySelector('main')?.[side](filler);
    }
  });
  await page.getByRole('button', { name: CLAIM }).evaluate((button) => {
    scrollBy(0, button.getBoundingClientRect().top - 120);
  });
  await stepIn(page, 'claim').locator('[data-action="show"]').click();
  await expect(ring(page)).toBeVisible();
  await expect
    .poll(async () => (await page.getByRole('button', { name: CLAIM }).boundingBox())?.y)
    .toBeGreaterThan(200);
});

test('the control stays usable and undimmed under its ring', async ({ page }) => {
  await pointAt(page, 'claim');
  const box = await page.getByRole('button', { name: CLAIM }).boundingBox();
  if (!box) throw new Error('There is no control.');
  const hit = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x, y)?.closest('button')?.textContent,
    [box.x + box.width / 2, box.y + box.height / 2] as const,
  );
  expect(hit).toBe(CLAIM);
  await expect(ring(page)).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  const inner = { x: Math.ceil(box.x) + 4, y: Math.ceil(box.y) + 4 };
  const clip = { ...inner, width: Math.floor(box.width) - 10, height: Math.floor(box.height) - 10 };
  const pointed = await page.screenshot({ clip });
  await page.keyboard.press('Escape');
  await expect(ring(page)).toHaveCount(0);
  expect(pointed.equals(await page.screenshot({ clip }))).toBe(true);
});

test('pointing ends with the act, with the control, with the page, and by Escape', async ({
  page,
}) => {
  await pointAt(page, 'claim');
  await page.keyboard.press('Escape');
  await expect(ring(page)).toHaveCount(0);

  await pointAt(page, 'claim');
  await page.getByRole('button', { name: CLAIM }).evaluate((button) => {
    button.style.display = 'none';
  });
  await expect(ring(page)).toBeHidden();
  await expect(guideIn(page)).not.toHaveAttribute('data-pointing', /./, { timeout: 3000 });

  await pointAt(page, 'claim');
  await page.evaluate(() => {
    history.pushState({}, '', '/new');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(ring(page)).toHaveCount(0);

  await pointAt(page, 'claim');
  await page.getByRole('button', { name: CLAIM }).click();
  await expect(ring(page)).toHaveCount(0, { timeout: 3000 });
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
});

test('a control that does not come is told in words, with a link', async ({ page, site }) => {
  site.configure({ lateContentMS: 30_000 });
  await page.goto(ORGANIZATION_USAGE);
  const claim = stepIn(page, 'claim');
  await claim.locator('[data-action="show"]').click();
  await expect(guideIn(page)).toHaveAttribute('data-pointing', 'looking');
  const from = Date.now();
  await expect(guideIn(page)).toHaveAttribute('data-pointing', 'lost', { timeout: 8000 });
  expect(Date.now() - from).toBeGreaterThan(4500);
  await expect(claim).toContainText('By hand');
  await claim.locator('[data-action="open-usage-page"]').click();
  await expect(page).toHaveURL(ORGANIZATION_USAGE);
});

test('what keeps the ring in its place is not there before it is needed', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  const worker = await browserWithGuide.background();
  const isThere = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://claude.ai/*' });
      const [found] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        func: () =>
          'workspaceCreditGuideTracking' in globalThis &&
          Boolean(Reflect.get(globalThis, 'workspaceCreditGuideTracking')),
      });
      return found?.result;
    });
  expect(await isThere()).toBe(false);
  // Already the way to the button brings it.
  await stepIn(page, 'claim').locator('[data-action="show"]').hover();
  await expect.poll(isThere).toBe(true);
});

test('without what keeps the ring in its place that is told, and the next press tries again', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  const worker = await browserWithGuide.background();
  await worker.evaluate(() => {
    const { scripting } = chrome;
    const inject = scripting.executeScript;
    const refuse = () => Promise.reject(new Error('not now'));
    Object.assign(scripting, { executeScript: refuse });
    Object.assign(globalThis, { allow: () => Object.assign(scripting, { executeScript: inject }) });
  });
  const show = stepIn(page, 'claim').locator('[data-action="show"]');
  await show.click();
  await expect(guideIn(page)).toHaveAttribute('data-pointing', 'looking');
  await expect(guideIn(page)).toHaveAttribute('data-pointing', 'lost', { timeout: 10_000 });
  await expect(ring(page)).toHaveCount(0);
  await worker.evaluate(() => {
    const allow: unknown = Reflect.get(globalThis, 'allow');
    if (typeof allow === 'function') allow();
  });
  await stepIn(page, 'claim').locator('[data-action="show"]').click();
  await expect(ring(page)).toBeVisible();
});

test('a control on another page is gone to, and then pointed at', async ({ page }) => {
  await page.goto(PERSONAL_USAGE);
  await stepIn(page, 'claim').locator('[data-action="show"]').click();
  await expect(page).toHaveURL(ORGANIZATION_USAGE);
  await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
  await page.reload();
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await page.waitForTimeout(500);
  await expect(ring(page)).toHaveCount(0);
});

test('the popup points too, from a page without the guide', async ({ browserWithGuide, page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await page.goto('https://claude.ai/new');
  await page.waitForTimeout(300);
  const popup = await openPopup(browserWithGuide, page);
  const opened = page.context().waitForEvent('page');
  await popup.locator('.today [data-action="show"]').click();
  const usage = await opened;
  await expect(usage).toHaveURL(ORGANIZATION_USAGE);
  await expect(usage.locator('[data-spotlight="claim"]')).toBeVisible();
  // The chat stays where it was.
  await expect(page).toHaveURL('https://claude.ai/new');
});

for (const [width, height] of [
  [1400, 860],
  [900, 700],
  [640, 400],
  [480, 800],
  [320, 640],
  [320, 256],
] as const) {
  test(`in a window of ${width} × ${height} the guide covers neither control nor ring`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const step of ['claim', 'auto-reload', 'spend-cap']) {
      await pointAt(page, step);
      const [guide, around] = [await guideIn(page).boundingBox(), await ring(page).boundingBox()];
      if (!guide || !around) throw new Error('Guide or ring is not drawn.');
      const apart =
        guide.x >= around.x + around.width ||
        guide.x + guide.width <= around.x ||
        guide.y >= around.y + around.height ||
        guide.y + guide.height <= around.y;
      expect(apart, `${step}: ${JSON.stringify([guide, around])}`).toBe(true);
      expect(guide.x).toBeGreaterThanOrEqual(0);
      expect(guide.y).toBeGreaterThanOrEqual(0);
      expect(guide.x + guide.width).toBeLessThanOrEqual(width);
      expect(guide.y + guide.height).toBeLessThanOrEqual(height);
      await expect(guideIn(page).locator('[data-action="stop"]')).toBeVisible();
    }
  });
}
