import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { FIREFOX_ID } from '../../packaging/identity.ts';
import type { Driver, Spot, Tab } from '../journeys/driver.ts';
import type { Firefox } from './firefox.ts';

const PATIENCE_MS = 15_000;

const Badges = z.array(z.object({ container: z.number(), text: z.string() }));

/** The badge over the selected tab of each window, with the number of the tab's container. */
export async function badges({ privileged }: Firefox): Promise<z.infer<typeof Badges>> {
  return Badges.parse(
    await privileged(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
      const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
      return [...Services.wm.getEnumerator('navigator:browser')].map(({ gBrowser: { selectedTab } }) => ({
        container: selectedTab.userContextId,
        text: action.getContextData(selectedTab).badgeText,
      }));`),
  );
}

/** The verbs of a journey in Firefox, by Puppeteer over WebDriver BiDi. */
export function inFirefox(firefox: Firefox, page: Page): Driver {
  return {
    ...tabOf(page),
    badge: async (text) => {
      await page.bringToFront();
      await until(async () => {
        const [front] = await badges(firefox);
        return front?.text === text || `The badge is "${front?.text}" rather than "${text}".`;
      });
    },
    own: async (name, act) => {
      const own = await firefox.browser.newPage();
      // The tab changes its process, so that Puppeteer never hears of the arrival.
      void own.goto(`moz-extension://${firefox.host}/${name}`).catch(() => {});
      await act(tabOf(own));
      await own.close();
    },
    picture: async (path) => {
      await page.screenshot({ path: z.templateLiteral([z.string(), '.png']).parse(path) });
    },
  };
}

export function tabOf(page: Page): Tab {
  const see = (spot: Spot) => find(page, spot, PATIENCE_MS);
  return {
    goto: async (address) => {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
    },
    arrives: (path) =>
      until(() => new URL(page.url()).pathname === path || `The tab is at ${page.url()}.`),
    see: async (spot) => {
      await see(spot);
    },
    gone: (spot) =>
      until(async () => !(await shown(page, spot)) || `${nameOf(spot)} has not gone.`),
    press: (spot) =>
      // What is drawn anew between the finding and the click is found once more.
      until(async () => {
        const element = await see(spot);
        return element.click().then(() => true, String);
      }),
    fill: async (spot, value) => {
      await (await see(spot)).click({ count: 3 });
      await page.keyboard.type(value);
    },
    key: (key) => page.keyboard.press(key),
    script: async (code) => {
      await page.evaluate(code);
    },
  };
}

const nameOf = ({ css, text }: Spot) => (text ? `${css} with "${text}"` : css);

async function find(page: Page, spot: Spot, patienceMS: number): Promise<ElementHandle<Element>> {
  let found: ElementHandle<Element> | undefined;
  await until(async () => {
    found = await shown(page, spot);
    return found !== undefined || `${nameOf(spot)} is not to be seen.`;
  }, patienceMS);
  if (!found) throw new Error(nameOf(spot));
  return found;
}

/** The element if it can be seen now. While a page is being left, there is none. */
async function shown(
  page: Page,
  { in: where, css, text = '' }: Spot,
): Promise<ElementHandle<Element> | undefined> {
  try {
    const all = await page.$$(where === 'guide' ? `workspace-credit-guide >>> ${css}` : css);
    for (const element of all) if (await element.evaluate(isShownWith, text)) return element;
  } catch {}
  return undefined;
}

/** Runs in the page. */
function isShownWith(element: Element, words: string): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 0 &&
    (element.textContent ?? '').replace(/\s+/g, ' ').includes(words)
  );
}

/** Asks until the answer is true. @throws Error with the last answer. */
async function until(
  ask: () => Promise<true | string> | true | string,
  patienceMS = PATIENCE_MS,
): Promise<void> {
  const end = Date.now() + patienceMS;
  for (;;) {
    const answer = await ask();
    if (answer === true) return;
    if (Date.now() > end) throw new Error(answer);
    await sleep(100);
  }
}
