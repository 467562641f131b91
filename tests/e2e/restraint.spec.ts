import { workspaceOf } from '../claude-ai/server.ts';
import { expect, ORGANIZATION_USAGE, openPopup, stepIn, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-unclaimed' } });

declare global {
  /** In the background: what it was told and what it has written since the test began. */
  var writtenInTest: { readings: number; writes: string[] } | undefined;
  interface Window {
    /** How often the guide's tree has changed, each drawing counted once. */
    drawingsInTest: number;
  }
}

test('a visit is drawn a few times, told once and stored once', async ({
  browserWithGuide,
  page,
  site,
}) => {
  const background = await browserWithGuide.background();
  await background.evaluate(() => {
    const seen = { readings: 0, writes: [] as string[] };
    globalThis.writtenInTest = seen;
    chrome.runtime.onMessage.addListener((message) => {
      if (message?.type === 'read') seen.readings += 1;
    });
    const { set } = chrome.storage.local;
    Object.assign(chrome.storage.local, {
      set: (items: Record<string, unknown>) => {
        // Its plans the background keeps at its own beginning, which this may still be.
        seen.writes.push(...Object.keys(items).filter((key) => key !== 'reminders'));
        return Reflect.apply(set, chrome.storage.local, [items]);
      },
    });
  });
  const written = () =>
    background.evaluate(() => {
      const seen = globalThis.writtenInTest;
      return seen && { readings: seen.readings, writes: seen.writes.toSorted() };
    });
  await page.addInitScript(() => {
    window.drawingsInTest = 0;
    const begin = () => {
      const shadow = document.querySelector('workspace-credit-guide')?.shadowRoot;
      if (!shadow) return;
      arrival.disconnect();
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver(() => {
        window.drawingsInTest += 1;
      }).observe(shadow, all);
      window.drawingsInTest += 1;
    };
    const arrival = new MutationObserver(begin);
    arrival.observe(document, { childList: true, subtree: true });
  });
  const drawings = () => page.evaluate(() => window.drawingsInTest);

  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await page.waitForTimeout(2500);
  expect(await drawings()).toBeLessThanOrEqual(4);
  const once = await written();
  // The first word, so that the badge need not wait for the rest, and the settled reading.
  expect(once?.readings).toBeLessThanOrEqual(2);
  const workspace = workspaceOf(site.state).organization.uuid;
  expect(once?.writes).toEqual([`history:${workspace}`, 'logins', `record:${workspace}`]);
  const popup = await openPopup(browserWithGuide, page);
  await expect(popup.locator('[data-guide]')).toHaveAttribute('data-standing', 'manager');
  await popup.waitForTimeout(3000);
  await popup.close();
  // Its reading is one more; who is signed in has not changed.
  const twice = await written();
  expect(twice?.writes.filter((key) => key === 'logins')).toHaveLength(1);
  expect(twice?.writes.length).toBeLessThanOrEqual(5);
  expect(await drawings()).toBeLessThanOrEqual(8);
  // What a page makes up is no coming back.
  await page.evaluate(() => {
    for (let i = 0; i < 500; i += 1) dispatchEvent(new Event('pageshow'));
  });
  await page.waitForTimeout(1000);
  expect(await written()).toEqual(twice);
});
