import type { Page } from '@playwright/test';
import { expect, guideIn, ORGANIZATION_USAGE, openWhole, stepIn, test } from './fixtures.ts';

test.use({
  world: { persona: 'owner-unclaimed' },
  launch: { viewport: { width: 1000, height: 360 } },
});

declare global {
  interface Window {
    /** What has moved since the page began, frame by frame. */
    motions: { names: Set<string>; places: number[] };
  }
}

/** Notes in each frame what is animated in the guide, and where the control is. */
function watch(label: string): void {
  const motions = { names: new Set<string>(), places: [] as number[] };
  window.motions = motions;
  const look = () => {
    const shadow = document.querySelector('workspace-credit-guide')?.shadowRoot;
    for (const animation of shadow?.getAnimations() ?? []) {
      const { effect } = animation;
      const of = effect instanceof KeyframeEffect ? effect.target?.className : '';
      motions.names.add('animationName' in animation ? `${animation.animationName}` : `${of}`);
    }
    const control = [...document.querySelectorAll('button')].find((b) => b.textContent === label);
    const top = control?.getBoundingClientRect().top;
    if (top !== undefined && top !== motions.places.at(-1)) motions.places.push(top);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Arrives, moves the guide, makes it small and large, and has it point. */
async function walk(page: Page) {
  await page.addInitScript(watch, 'Adjust limit');
  await page.goto(ORGANIZATION_USAGE);
  await openWhole(page);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  const grip = guideIn(page).locator('.grip');
  await grip.focus();
  // Whichever corner had room for it: down and up again.
  for (const [key, corner] of [
    ['ArrowDown', /^bottom/],
    ['ArrowUp', /^top/],
  ] as const) {
    await expect(async () => {
      await grip.press(key);
      await expect(guideIn(page)).toHaveAttribute('data-corner', corner, { timeout: 200 });
    }).toPass();
  }
  await guideIn(page).locator('[data-action="collapse"]').click();
  await guideIn(page).locator('[data-action="expand"]').click();
  const cap = stepIn(page, 'spend-cap');
  await cap.getByRole('button').first().click();
  // Out of the window, so that it has to be brought into view.
  const control = page.getByRole('button', { name: 'Adjust limit' });
  await page.evaluate(() => {
    const filler = document.createElement('div');
    filler.style.height = '2000px';
    document.querySelector('main')?.prepend(filler);
  });
  await expect(control).not.toBeInViewport();
  await page.evaluate(() => {
    window.motions.places = [];
  });
  await cap.locator('[data-action="show"]').click();
  await expect(page.locator('[data-spotlight]')).toBeVisible();
  await expect(control).toBeInViewport();
  // The ring's pulses begin 200 ms after it, and a glide has to end.
  await page.waitForTimeout(700);
  return page.evaluate(() => ({
    names: [...window.motions.names].sort(),
    places: window.motions.places.length,
  }));
}

test('who asks for reduced motion sees none: nothing is animated, and the page jumps', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { names, places } = await walk(page);
  expect(names).toEqual([]);
  expect(places).toBeLessThanOrEqual(2);
});

test('everybody else sees the guide arrive, glide and pulse', async ({ page }) => {
  const { names, places } = await walk(page);
  expect(names).toEqual(expect.arrayContaining(['arrive', 'pulse']));
  expect(names.some((name) => name.includes('overlay'))).toBe(true);
  expect(places).toBeGreaterThan(4);
});

test('with forced colours the ring has the colour of a link', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(ORGANIZATION_USAGE);
  await openWhole(page);
  await stepIn(page, 'claim').locator('[data-action="show"]').click();
  const ring = page.locator('[data-spotlight]');
  await expect(ring).toBeVisible();
  const link = await page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'LinkText';
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  await expect(ring).toHaveCSS('border-top-color', link);
  await expect(ring).toHaveCSS('border-top-width', '3px');
  await expect(ring).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});
