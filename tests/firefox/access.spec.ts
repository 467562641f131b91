import { FIREFOX_ID } from '../../packaging/identity.ts';
import {
  closePopup,
  inOpenPopup,
  pressToolbarButton,
  setPermissions,
} from '../drivers/firefox-chrome.ts';
import { tabOf } from '../drivers/in-firefox.ts';
import { inGuide, onPage } from '../journeys/driver.ts';
import { expect, test } from './fixtures.ts';

test.use({ world: { persona: 'personal-and-team' } });

const CLAUDE_AI = { origins: ['https://claude.ai/*'] };

test('access withdrawn and granted again: the popup asks for it, and the open tab has the guide at once', async ({
  driver,
  firefox,
}) => {
  await driver.goto('https://claude.ai/settings/usage');
  await driver.see(inGuide('[data-guide][data-standing="wrong-organization"]'));
  await driver.badge('!');

  await setPermissions(firefox, 'remove', CLAUDE_AI);
  await driver.badge('');
  await driver.own('popup.html', async (popup) => {
    await popup.see(onPage('[data-action="allow-access"]'));
    await popup.gone(onPage('[role="alert"]', 'Wrong account'));
  });

  await setPermissions(firefox, 'add', CLAUDE_AI);
  await driver.see(inGuide('[data-guide][data-standing="wrong-organization"]'));
  await driver.badge('!');
});

test('withheld, a press on the button reads this page only, and the popup says so', async ({
  driver,
  firefox,
}) => {
  await setPermissions(firefox, 'remove', CLAUDE_AI);
  await driver.goto('https://claude.ai/settings/usage');
  const notices = () =>
    inOpenPopup(
      firefox,
      `[...document.querySelectorAll('[data-notice], [data-apart], [data-action="allow-access"]')]
        .map(({ dataset }) => dataset.notice ?? dataset.apart ?? dataset.action)`,
    );
  await pressToolbarButton(firefox);
  await driver.see(inGuide('[data-guide][data-standing="wrong-organization"]'));
  await expect.poll(notices).toEqual(['page-only', 'allow-access']);
  await closePopup(firefox);

  // With the next page it is over, and that is said, too.
  await driver.goto('https://claude.ai/new');
  await driver.goto('https://claude.ai/settings/usage');
  await driver.gone(inGuide('[data-guide]'));
  await driver.own('popup.html', async (popup) => {
    await popup.see(onPage('[data-apart="no-access"]'));
    await popup.see(onPage('[data-action="allow-access"]'));
  });
});

test('in a private window the guide warns, is small when made small, and tells no other window', async ({
  driver,
  firefox,
}) => {
  const { browser, privileged } = firefox;
  await privileged(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
    await ExtensionPermissions.add('${FIREFOX_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
    await (await AddonManager.getAddonByID('${FIREFOX_ID}')).reload();`);
  const opened = new Promise<void>((resolve) => browser.once('targetcreated', () => resolve()));
  await privileged(`
    const { BrowserWindowTracker } = ChromeUtils.importESModule('resource:///modules/BrowserWindowTracker.sys.mjs');
    await BrowserWindowTracker.promiseOpenWindow({ private: true });`);
  await opened;
  const page = (await browser.pages()).at(-1);
  if (!page) throw new Error('The private window has no page.');
  // A way taken while the window's own page is still loading is lost.
  await expect.poll(() => page.url()).toBe('about:privatebrowsing');
  const tab = tabOf(page);
  await tab.goto('https://claude.ai/settings/usage');
  await tab.see(inGuide('[data-guide][data-standing="wrong-organization"]'));
  const isPrivate = await privileged(`
    const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
    return [...Services.wm.getEnumerator('navigator:browser')].some((window) =>
      PrivateBrowsingUtils.isWindowPrivate(window) && window.gBrowser.currentURI.host === 'claude.ai');`);
  expect(isPrivate).toBe(true);
  await tab.press(inGuide('[data-action="collapse"]'));
  await tab.see(inGuide('[data-guide][data-view="pill"]'));
  await tab.press(inGuide('[data-action="expand"]'));
  await tab.press(inGuide('[data-action="accept-account"]'));
  await tab.gone(inGuide('[role="alert"]'));

  // An ordinary window knows nothing of what was said in the private one.
  await driver.goto('https://claude.ai/settings/usage');
  await driver.see(inGuide('[data-guide][data-view="panel"] [role="alert"]'));
});
