import type { Page } from '@playwright/test';
import { pressToolbarButton } from '../drivers/guide.ts';
import type { GuideBrowser } from '../drivers/launch.ts';
import { badgeOf, expect, guideIn, openPopup, PERSONAL_USAGE, test } from './fixtures.ts';

test.use({ world: { persona: 'personal-and-team' } });

/** What the person chooses in the browser's own settings of the extension. */
async function setAccess(browser: GuideBrowser, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') {
  const settings = await browser.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    async (update) => {
      const developerPrivate = Reflect.get(Reflect.get(globalThis, 'chrome'), 'developerPrivate');
      await developerPrivate.updateExtensionConfiguration(update);
    },
    { extensionId: await browser.extensionId(), hostAccess },
  );
  await settings.close();
}

/** The page's requests for permissions are noted instead of shown, as nobody could answer them. */
function noteRequests(page: Page) {
  return page.addInitScript(() => {
    const asked: unknown[] = [];
    const request = async (permissions: unknown) => {
      asked.push(permissions);
      return false;
    };
    Object.assign(globalThis, { asked });
    if (globalThis.chrome?.permissions) Object.assign(chrome.permissions, { request });
  });
}

test('withdrawn, nothing old is shown; granted, everything comes at once', async ({
  browserWithGuide,
  page,
}) => {
  const badge = async () => {
    const worker = await browserWithGuide.background();
    // Without access the extension does not see addresses, but it knows which tab is in front.
    return worker.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const texts = tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id ?? 0 }));
      return (await Promise.all(texts)).join('');
    });
  };
  await page.goto(PERSONAL_USAGE);
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('!');
  const popup = await openPopup(browserWithGuide, page);
  await expect(popup.locator('[data-guide]')).toHaveAttribute(
    'data-standing',
    'wrong-organization',
  );
  await setAccess(browserWithGuide, 'ON_CLICK');
  await expect.poll(badge).toBe('');
  await expect(page.locator('workspace-credit-guide')).toHaveCount(0);
  await expect(popup.locator('[data-apart="no-access"]')).toBeVisible();
  await expect(popup.locator('[data-step]')).toHaveCount(0);

  await setAccess(browserWithGuide, 'ON_ALL_SITES');
  await expect.poll(badge).toBe('!');
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  await expect(popup.locator('[data-guide]')).toHaveAttribute(
    'data-standing',
    'wrong-organization',
  );
});

test('popup and options ask for it in one press', async ({ browserWithGuide, page }) => {
  await setAccess(browserWithGuide, 'ON_CLICK');
  await page.goto(PERSONAL_USAGE);
  for (const file of ['popup.html', 'options.html']) {
    const shown = await browserWithGuide.context.newPage();
    await noteRequests(shown);
    await shown.goto(`chrome-extension://${await browserWithGuide.extensionId()}/${file}`);
    await expect(shown.locator('[data-apart="no-access"]')).toBeVisible();
    await shown.locator('[data-action="allow-access"]').click();
    expect(await shown.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual([
      { origins: ['https://claude.ai/*'] },
    ]);
    await shown.close();
  }
  await expect(page.locator('workspace-credit-guide')).toHaveCount(0);
});

test.describe('on click', () => {
  test.use({ launch: { pressesButton: true } });

  test('a press on the button lets it read that page only, and the popup says so until it is granted', async ({
    browserWithGuide,
    page,
  }) => {
    await setAccess(browserWithGuide, 'ON_CLICK');
    await page.goto(PERSONAL_USAGE);
    await page.bringToFront();
    await expect(page.getByText('Usage credits').first()).toBeVisible();
    await expect(page.locator('workspace-credit-guide')).toHaveCount(0);
    await pressToolbarButton(browserWithGuide, PERSONAL_USAGE);
    // The browser offers this itself, as what runs from a page's start cannot come later.
    await page.reload();
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
    await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('!');

    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('[data-notice="page-only"]')).toBeVisible();
    await expect(popup.locator('[data-action="allow-access"]')).toBeVisible();
    await expect(popup.locator('[data-guide]')).toHaveAttribute(
      'data-standing',
      'wrong-organization',
    );
    const other = await browserWithGuide.context.newPage();
    await other.goto(PERSONAL_USAGE);
    await expect(other.getByText('Usage credits').first()).toBeVisible();
    await other.waitForTimeout(1000);
    await expect(other.locator('workspace-credit-guide')).toHaveCount(0);

    await setAccess(browserWithGuide, 'ON_ALL_SITES');
    await expect(popup.locator('[data-notice="page-only"]')).toHaveCount(0);
    await expect(guideIn(other)).toHaveAttribute('data-standing', 'wrong-organization');

    await setAccess(browserWithGuide, 'ON_CLICK');
    await expect(other.locator('workspace-credit-guide')).toHaveCount(0);
  });
});
