import { expect, type Page } from '@playwright/test';

/** What somebody presses, on claude.ai's page or in the guide: the first of these that is shown. */
export interface Spot {
  css: string;
  text?: RegExp;
  in?: 'guide';
}

/**
 * Nothing here waits inside the driver. A wait of Playwright's that is broken off leaves its handle
 * behind, and that holds the element, all that was drawn with it, and their listeners: on a busy
 * machine that looked like the guide's growth, and a heap snapshot named "DevTools console" as holder.
 */
function find(page: Page, { css, text = /(?:)/, in: where }: Spot) {
  return page.evaluate(
    ([selector, words, inGuide]) => {
      const root = inGuide
        ? document.querySelector('workspace-credit-guide')?.shadowRoot
        : document;
      for (const element of root?.querySelectorAll(selector) ?? []) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        if (!words.test(element.textContent ?? '')) continue;
        element.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element.getBoundingClientRect();
        const middle = { x: x + width / 2, y: y + height / 2 };
        const isFree = element.contains(root?.elementFromPoint(middle.x, middle.y) ?? null);
        return { ...middle, isFree };
      }
      return undefined;
    },
    [css, text, where === 'guide'] as const,
  );
}

export async function isShown(page: Page, spot: Spot): Promise<boolean> {
  return (await find(page, spot)) !== undefined;
}

export async function waitFor(page: Page, spot: Spot): Promise<void> {
  await expect.poll(() => isShown(page, spot), { timeout: 60_000 }).toBe(true);
}

/** A click in its middle. @returns whether it was there, with nothing over it. */
export async function press(page: Page, spot: Spot): Promise<boolean> {
  const found = await find(page, spot);
  if (!found?.isFree) return false;
  await page.mouse.click(found.x, found.y);
  return true;
}

/**
 * Presses until something comes of it: what is drawn anew between press and release opens nothing,
 * and a person presses again.
 */
export async function pressUntil(
  press: () => Promise<unknown>,
  isThere: () => Promise<boolean>,
): Promise<void> {
  await expect(async () => {
    if (!(await isThere())) await press();
    await expect.poll(isThere, { timeout: 2000 }).toBe(true);
  }).toPass({ timeout: 60_000 });
}
