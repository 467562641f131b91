import type { BrowserContext, Page } from '@playwright/test';
import type { GuideBrowser } from '../drivers/launch.ts';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  PERSONAL_USAGE,
  test,
} from './fixtures.ts';

test.use({ world: { persona: 'personal-and-team' } });

/** Switches the extension off and on, which is to open tabs what an update is. */
async function restart({ context, extensionId }: GuideBrowser): Promise<void> {
  const id = await extensionId();
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  const worker = context.waitForEvent('serviceworker');
  await settings.evaluate(async (extension) => {
    const { management } = chrome;
    await management.setEnabled(extension, false);
    await management.setEnabled(extension, true);
  }, id);
  await worker;
  await settings.close();
}

/** The extension's only worker by now; the one from before its end may still be listed. */
function latestWorker(context: BrowserContext) {
  return context.serviceWorkers().at(-1);
}

async function badgeNow(browser: GuideBrowser, page: Page) {
  const worker = latestWorker(browser.context);
  return badgeOf({ ...browser, background: async () => worker ?? browser.background() }, page);
}

test('after an update the open tab in the wrong account warns again, without a reload', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto(PERSONAL_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('!');
  await restart(browserWithGuide);
  await expect.poll(async () => (await badgeNow(browserWithGuide, page)).text).toBe('!');
  await expect(page.locator('workspace-credit-guide')).toHaveCount(1);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  const popup = await openPopup(browserWithGuide, page);
  await expect(popup.locator('[data-guide]')).toHaveAttribute(
    'data-standing',
    'wrong-organization',
  );
  // The guide that is there now is alive: its acts are carried out.
  await guideIn(page).locator('[data-action="accept-account"]').click();
  await expect.poll(async () => (await badgeNow(browserWithGuide, page)).text).toBe('');
});

test('over a tab of which nothing was heard the popup shows no workspace', async ({
  browserWithGuide,
  page,
}) => {
  await page.goto(PERSONAL_USAGE);
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('!');
  const worker = await browserWithGuide.background();
  await worker.evaluate(async () => {
    const stored = await chrome.storage.session.get(null);
    await chrome.storage.session.remove(
      Object.keys(stored).filter((key) => key.startsWith('tab:')),
    );
  });
  const popup = await openPopup(browserWithGuide, page);
  await expect(popup.locator('[data-apart="unknown-tab"]')).toBeVisible();
  await expect(popup.locator('[data-step]')).toHaveCount(0);
  await popup.locator('[data-action="reload-tab"]').click();
  await expect(popup.locator('[data-guide]')).toHaveAttribute(
    'data-standing',
    'wrong-organization',
  );
});

test('a faked return of the page tells and writes nothing', async ({ browserWithGuide, page }) => {
  await page.goto(PERSONAL_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  const worker = await browserWithGuide.background();
  const count = () => worker.evaluate(() => Number(Reflect.get(globalThis, 'writes')));
  await worker.evaluate(() => {
    Object.assign(globalThis, { writes: 0 });
    const add = () => {
      Object.assign(globalThis, { writes: Reflect.get(globalThis, 'writes') + 1 });
    };
    chrome.storage.onChanged.addListener(add);
    chrome.runtime.onMessage.addListener(add);
  });
  // What the visit itself tells and stores has been told and stored.
  let written = -1;
  await expect
    .poll(
      async () => {
        const before = written;
        written = await count();
        return written === before;
      },
      { intervals: [1000] },
    )
    .toBe(true);
  await page.evaluate(async () => {
    for (let i = 0; i < 500; i += 1) {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await page.waitForTimeout(500);
  expect(await count()).toBe(written);
});

test('a full disk silences no warning, and is said', async ({ browserWithGuide, page }) => {
  const worker = await browserWithGuide.background();
  await worker.evaluate(async () => {
    // All but a few bytes of what the browser gives an extension, in ever smaller pieces.
    for (let size = 1 << 22, n = 0; size > 0; n += 1) {
      try {
        await chrome.storage.local.set({ [`filler${n}`]: 'x'.repeat(size) });
      } catch {
        size >>= 1;
      }
    }
  });
  await page.goto(PERSONAL_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('!');
  const popup = await openPopup(browserWithGuide, page);
  await expect(popup.locator('[data-guide]')).toHaveAttribute(
    'data-standing',
    'wrong-organization',
  );
  await expect(popup.locator('[data-notice="full"]')).toBeVisible();
  await worker.evaluate(async () => {
    const stored = await chrome.storage.local.get(null);
    await chrome.storage.local.remove(
      Object.keys(stored).filter((key) => key.startsWith('filler')),
    );
  });
  await page.goto(ORGANIZATION_USAGE);
  await expect(popup.locator('[data-notice="full"]')).toHaveCount(0);
});
