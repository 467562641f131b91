import { setPermissions, stopBackground } from '../drivers/firefox-chrome.ts';
import { expect, test } from './fixtures.ts';

const ORGANIZATION = 'https://claude.ai/admin-settings/usage';

test.use({ world: { persona: 'owner-unclaimed' } });

test('a bookmark that came or went while the background was stopped is noticed at its next start', async ({
  driver,
  firefox,
  tab,
}) => {
  /** Of a step that may be folded away. */
  const status = () =>
    tab.evaluate(() =>
      document
        .querySelector('workspace-credit-guide')
        ?.shadowRoot?.querySelector('[data-step="bookmark"]')
        ?.getAttribute('data-status'),
    );
  const places = `
    const { PlacesUtils } = ChromeUtils.importESModule('resource://gre/modules/PlacesUtils.sys.mjs');`;
  await driver.goto(ORGANIZATION);
  await expect.poll(status).toBe('todo');
  // The permission is asked for by "Save", which it then does.
  await setPermissions(firefox, 'add', { permissions: ['bookmarks'] });
  await expect.poll(status).toBe('done');

  await stopBackground(firefox);
  await firefox.privileged(`${places}
    const found = await PlacesUtils.bookmarks.fetch({ url: '${ORGANIZATION}' });
    await PlacesUtils.bookmarks.remove(found.guid);`);
  await driver.goto(ORGANIZATION);
  await expect.poll(status).toBe('todo');

  await stopBackground(firefox);
  await firefox.privileged(`${places}
    await PlacesUtils.bookmarks.insert({
      parentGuid: PlacesUtils.bookmarks.toolbarGuid, url: '${ORGANIZATION}', title: 'Usage' });`);
  await driver.goto(ORGANIZATION);
  await expect.poll(status).toBe('done');
});
