import { CHROMIUM_ID } from '../../packaging/identity.ts';
import { badgeOf, expect, guideIn, ORGANIZATION_USAGE, PERSONAL_USAGE, test } from './fixtures.ts';

/**
 * claude.ai's own page, or a script in it, works against the guide. docs/security.md says what it can
 * and cannot reach. Sheets, layers and removal are in page-against.spec.ts.
 */
test.use({ world: { persona: 'personal-and-team' } });

test('patched objects of the page change nothing', async ({ page, browserWithGuide }) => {
  await page.addInitScript(() => {
    const no = () => {
      throw new Error('not here');
    };
    Element.prototype.attachShadow = no;
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    globalThis.fetch = no;
    Array.prototype.map = no;
    JSON.parse = () => ({ memberships: [] });
    globalThis.MutationObserver = class {
      observe = no;
      disconnect = no;
      takeRecords = no;
    };
    // The stand-in's own page falls over this; the guide must not.
    addEventListener('error', (event) => event.preventDefault());
  });
  await page.goto(PERSONAL_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('!');
});

test("a page reaches neither the extension's store, nor its files, nor its ear", async ({
  page,
}) => {
  await page.goto(PERSONAL_USAGE);
  await expect(guideIn(page)).toBeVisible();
  const reached = await page.evaluate(async (id) => {
    const { chrome: doors }: { chrome?: { storage?: unknown; runtime?: unknown } } = globalThis;
    const files = ['overlay.js', 'options.html', 'manifest.json'];
    const loads = files.map((file) =>
      fetch(`chrome-extension://${id}/${file}`).then(
        () => file,
        () => 'refused',
      ),
    );
    return [doors?.storage, doors?.runtime, ...(await Promise.all(loads))].map(
      (door) => door ?? 'none',
    );
  }, CHROMIUM_ID);
  expect(reached).toEqual(['none', 'none', 'refused', 'refused', 'refused']);
});

test('messages that the page sends to itself are no messages of the guide', async ({ page }) => {
  await page.goto(PERSONAL_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  await page.evaluate(() => {
    const acts = ['accept-account', 'acceptAccount', 'mark', 'erase', 'here'];
    for (const type of acts) {
      window.postMessage({ type }, '*');
      document.dispatchEvent(new CustomEvent(type, { detail: { type } }));
      new BroadcastChannel('workspace-credit-guide').postMessage({ type });
    }
  });
  await page.waitForTimeout(500);
  await page.reload();
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
});

for (const forged of ['../../logout', 'constructor', '"><img src=x>', 'x'.repeat(3000)]) {
  test(`a forged cookie is taken for no organization: ${forged.slice(0, 20)}`, async ({
    page,
    site,
  }) => {
    await page.goto('https://claude.ai/new');
    await page.evaluate(
      (value) => cookieStore.set('lastActiveOrg', encodeURIComponent(value)),
      forged,
    );
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toBeVisible();
    await page.waitForTimeout(1_000);
    const asked = site.requests.filter(({ from }) => from === 'other').map(({ path }) => path);
    for (const path of asked) expect(path).toMatch(/^\/api\/(account|organizations\/[\da-f-]{36})/);
  });
}
