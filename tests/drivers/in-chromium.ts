import { expect, type Page } from '@playwright/test';
import type { Driver, Spot, Tab } from '../journeys/driver.ts';
import { badgeOf, openPopup } from './guide.ts';
import type { GuideBrowser } from './launch.ts';

/** The verbs of a journey in Chromium, by Playwright. */
export function inChromium(browser: GuideBrowser, page: Page): Driver {
  return {
    ...tabOf(page),
    badge: async (text) => {
      await expect.poll(async () => (await badgeOf(browser, page)).text).toBe(text);
    },
    own: async (name, act) => {
      const own = await openOwn(browser, page, name);
      await act(tabOf(own));
      await own.close();
    },
    picture: async (path) => {
      await page.screenshot({ path });
    },
  };
}

async function openOwn(browser: GuideBrowser, page: Page, name: string): Promise<Page> {
  if (name === 'popup.html') return openPopup(browser, page);
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${await browser.extensionId()}/${name}`);
  return own;
}

function tabOf(page: Page): Tab {
  const locate = ({ in: where, css, text }: Spot) =>
    page
      // Playwright looks into shadow roots by itself; the page's own elements are those in none.
      .locator(where === 'guide' ? `workspace-credit-guide ${css}` : `css:light=${css}`)
      .filter({ visible: true, ...(text !== undefined && { hasText: text }) })
      .first();
  return {
    goto: async (address) => {
      await page.goto(address);
    },
    arrives: (path) => page.waitForURL((url) => url.pathname === path),
    see: (spot) => expect(locate(spot)).toBeVisible({ timeout: 15_000 }),
    gone: (spot) => expect(locate(spot)).toHaveCount(0, { timeout: 15_000 }),
    press: (spot) => locate(spot).click(),
    fill: (spot, value) => locate(spot).fill(value),
    key: (key) => page.keyboard.press(key),
    script: async (code) => {
      await page.evaluate(code);
    },
  };
}
