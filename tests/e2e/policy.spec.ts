import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startClaudeAi } from '../claude-ai/server.ts';
import { openPopup } from '../drivers/guide.ts';
import { type GuideBrowser, launchBrowser } from '../drivers/launch.ts';
import { whyNoPolicy, writePolicy } from '../drivers/policy.ts';
import { expect, guideIn, PERSONAL_USAGE, test } from './fixtures.ts';

const ACME = '0ac3e000-7ea0-4000-8000-000000000001';
const enforced = { mode: 'enforced' };

/** A browser of its own whose administrator has set this policy before the first start. */
async function underPolicy(
  policy: { [key: string]: unknown },
  persona: 'personal-only' | 'personal-and-team' | 'member',
  check: (browser: GuideBrowser) => Promise<void>,
): Promise<void> {
  const build = realpathSync(mkdtempSync(join(tmpdir(), 'guide-build-')));
  cpSync(resolve(import.meta.dirname, '../../.output/chrome-mv3'), build, { recursive: true });
  // Without the key its id comes from its path, so that the policy holds for no other test.
  const manifest = join(build, 'manifest.json');
  const { key: _, ...keyless } = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify(keyless));
  const forget = writePolicy(build, policy);
  const site = await startClaudeAi({ persona });
  try {
    const browser = await launchBrowser(site, { build, keepsFirstRun: true });
    try {
      await check(browser);
      // A company tells its people in its own way.
      const addresses = browser.context.pages().map((page) => page.url());
      expect(addresses.filter((url) => url.endsWith('/welcome.html'))).toEqual([]);
    } finally {
      await browser.close();
    }
  } finally {
    forget();
    await site.close();
    rmSync(build, { recursive: true, force: true });
  }
}

async function optionsOf(browser: GuideBrowser) {
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  return options;
}

// One after the other, so that the last one takes away the folder that the first one made.
test.describe.configure({ mode: 'default' });
const why = whyNoPolicy();
test.skip(why !== undefined, why);

test('a policy holds at the first start, is shown, and what is broken is named and ignored', async () => {
  const policy = {
    workspace: { ...enforced, id: ACME, name: 'Acme' },
    ownerContact: { mode: 'default', value: 'it-billing@acme.example' },
    autoReload: { ...enforced, threshold: 40, reloadTo: 240 },
    weeklyLook: { ...enforced, on: true, weekday: 9 },
    monthlyCap: { mode: 'always', value: 500 },
    // Chromium itself drops what its schema does not allow, and says so in chrome://policy.
    colour: { ...enforced, value: 'red' },
    teamSize: { ...enforced, value: 'many' },
  };
  await underPolicy(policy, 'personal-only', async (browser) => {
    const page = await browser.context.newPage();
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'personal-only');
    await expect(guideIn(page).getByRole('alert')).toContainText('expected workspace is Acme');

    const options = await optionsOf(browser);
    const setting = (name: string) => options.locator(`[data-setting="${name}"]`);
    await expect(setting('pinned')).toHaveAttribute('data-by-company', 'enforced');
    await expect(setting('pinned')).toContainText('Acme');
    await expect(setting('pinned').locator('select')).toHaveCount(0);
    await expect(setting('ownerContact')).toHaveAttribute('data-by-company', 'default');
    await expect(setting('ownerContact').locator('input')).toHaveValue('it-billing@acme.example');
    await expect(options.locator('.figures').first()).toContainText('$240');
    const broken = options.locator('[data-policy-broken] li');
    await expect(broken).toHaveCount(2);
    await expect(broken.filter({ hasText: 'weeklyLook.weekday' })).toContainText('9');
    await expect(broken.filter({ hasText: 'monthlyCap.mode' })).toContainText('always');

    // A default is the person's to change; what is enforced survives erasing everything.
    await setting('ownerContact').locator('input').fill('Robin');
    await setting('ownerContact').locator('input').press('Enter');
    await options.reload();
    await expect(setting('ownerContact').locator('input')).toHaveValue('Robin');
    await options.locator('[data-action="ask-erase"]').click();
    await options.locator('[data-action="erase"]').click();
    await expect(options.getByRole('status')).toContainText('erased');
    await expect(setting('ownerContact').locator('input')).toHaveValue('it-billing@acme.example');
    await expect(setting('pinned')).toContainText('Acme');
  });
});

test('an enforced workspace makes the popup offer no other, and silence is silent', async () => {
  const policy = {
    workspace: { ...enforced, id: ACME, name: 'Acme' },
    silencePersonal: { ...enforced, value: true },
  };
  await underPolicy(policy, 'personal-and-team', async (browser) => {
    const page = await browser.context.newPage();
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
    const popup = await openPopup(browser, page);
    await expect(popup.locator('[data-standing="wrong-organization"]')).toBeVisible();
    await expect(popup.locator('[data-action="pin"]')).toHaveCount(0);
  });
  await underPolicy(
    { silencePersonal: policy.silencePersonal },
    'personal-only',
    async (browser) => {
      const page = await browser.context.newPage();
      await page.goto(PERSONAL_USAGE);
      await expect(guideIn(page)).toHaveAttribute('data-standing', 'personal-only');
      await expect(guideIn(page).getByRole('alert')).toHaveCount(0);
    },
  );
});

test('a member is told whom to ask, as the company wrote it', async () => {
  const policy = { ownerContact: { ...enforced, value: '#it-billing' } };
  await underPolicy(policy, 'member', async (browser) => {
    const page = await browser.context.newPage();
    await page.goto(PERSONAL_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'member');
    await expect(guideIn(page)).toContainText('Ask #it-billing.');
  });
});
