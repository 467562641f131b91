import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { CHROMIUM_ID } from '../../packaging/identity.ts';
import type { GuideBrowser } from './launch.ts';

/** Badge text and tooltip of the tab that shows this page. */
export async function badgeOf(browser: GuideBrowser, page: Page) {
  const worker = await browser.background();
  return worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((t) => t.url === url);
    if (tab?.id === undefined) return { text: 'no such tab', title: '' };
    return {
      text: await chrome.action.getBadgeText({ tabId: tab.id }),
      title: await chrome.action.getTitle({ tabId: tab.id }),
    };
  }, page.url());
}

/** The popup in a tab of its own, with `page` as the tab it was opened over. */
export async function openPopup(
  browser: GuideBrowser,
  page: Page,
  size = { width: 360, height: 600 },
): Promise<Page> {
  const address = page.url();
  const popup = await browser.context.newPage();
  await popup.setViewportSize(size);
  await popup.addInitScript((url) => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    Object.assign(chrome.tabs, {
      // A real popup is in no tab.
      getCurrent: async () => undefined,
      query: async (info: chrome.tabs.QueryInfo) =>
        info.active ? (await query({})).filter((tab) => tab.url === url) : query(info),
    });
  }, address);
  await popup.goto(`chrome-extension://${await browser.extensionId()}/popup.html`);
  return popup;
}

const Targets = z.object({
  targetInfos: z.array(z.object({ type: z.string(), url: z.string(), targetId: z.string() })),
});

/**
 * Presses the guide's button in the toolbar over the tab that shows this address, for which the
 * browser must be launched with `pressesButton`. The popup itself closes at once without a window.
 */
export async function pressToolbarButton({ context }: GuideBrowser, url: string): Promise<void> {
  const client = await context.browser()?.newBrowserCDPSession();
  if (!client) throw new Error('The browser takes no commands.');
  // Playwright's types do not have the newer of these.
  const send: unknown = Reflect.get(client, 'send');
  if (typeof send !== 'function') throw new Error('The browser takes no commands.');
  const { targetInfos } = Targets.parse(
    await Reflect.apply(send, client, ['Target.getTargets', { filter: [{ type: 'tab' }] }]),
  );
  const tab = targetInfos.find((target) => target.url === url);
  const target = { id: CHROMIUM_ID, targetId: tab?.targetId };
  await Reflect.apply(send, client, ['Extensions.triggerAction', target]);
  await client.detach();
}
