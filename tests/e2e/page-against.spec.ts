import type { Page } from '@playwright/test';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  openStep,
  PERSONAL_USAGE,
  stepIn,
  test,
} from './fixtures.ts';

/** claude.ai's page, or something else that runs in it, works against the guide. */
const host = (page: Page) => page.locator('workspace-credit-guide');

/** Has claude.ai's pages come with this permissions policy. */
async function withPolicy(page: Page, policy: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  client.on('Fetch.requestPaused', ({ requestId, responseStatusCode, responseHeaders = [] }) => {
    const headers = [...responseHeaders, { name: 'Permissions-Policy', value: policy }];
    void client.send('Fetch.continueResponse', {
      requestId,
      responseCode: responseStatusCode ?? 200,
      responseHeaders: headers,
    });
  });
  const patterns = [{ resourceType: 'Document' as const, requestStage: 'Response' as const }];
  await client.send('Fetch.enable', { patterns });
}

test.describe('in the workspace', () => {
  test.use({
    world: { persona: 'owner-claimed' },
    tolerated: [
      'Applying inline style violates',
      'Permissions policy violation: The Clipboard API',
    ],
  });

  test.beforeEach(async ({ page }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'account')).toHaveAttribute('data-status', 'done');
  });

  test('a page that removes the guide ten times a second wins, and that is said', async ({
    browserWithGuide,
    page,
  }) => {
    await page.evaluate(() => {
      const removals = { count: 0 };
      Object.assign(globalThis, { removals });
      setInterval(() => {
        const guide = document.querySelector('workspace-credit-guide');
        if (guide) removals.count += 1;
        guide?.remove();
      }, 50);
    });
    await page.waitForTimeout(6000);
    const removals = await page.evaluate(() => Reflect.get(globalThis, 'removals').count);
    expect(removals).toBeGreaterThan(5);
    expect(removals).toBeLessThanOrEqual(12);
    await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('?');
    expect((await badgeOf(browserWithGuide, page)).title).toContain('does not let the guide stand');
    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('[data-notice="ousted"]')).toBeVisible();
  });

  for (const [name, sheet] of [
    ['hides what is not defined', ':not(:defined) { visibility: hidden !important }'],
    ['filters what is beside the body', 'html > * { filter: blur(0) !important; transform: none }'],
    ['shows nothing of it', 'workspace-credit-guide { display: none !important }'],
    ['makes it transparent', 'html > :not(head, body) { opacity: 0.001 !important }'],
    ['takes its presses', 'html > :not(head, body) { pointer-events: none !important }'],
  ] as const) {
    test(`a sheet that ${name} does nothing to the guide`, async ({ page }) => {
      await page.evaluate((rules) => {
        const style = new CSSStyleSheet();
        style.replaceSync(rules);
        document.adoptedStyleSheets = [style];
      }, sheet);
      await expect(guideIn(page)).toBeVisible();
      await expect(host(page)).toHaveCSS('opacity', '1');
      await expect(host(page)).toHaveCSS('filter', 'none');
      await expect(host(page)).toHaveCSS('pointer-events', 'auto');
      const box = await guideIn(page).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(1400 - 16);
      await guideIn(page).locator('[data-action="collapse"]').click();
      await expect(guideIn(page)).toHaveAttribute('data-view', 'pill');
    });
  }

  for (const [name, disturb] of [
    [
      'moved into a hidden box',
      () => {
        const box = document.createElement('div');
        box.hidden = true;
        document.body.append(box);
        for (const guide of document.querySelectorAll('workspace-credit-guide')) box.append(guide);
      },
    ],
    [
      'made inert',
      () => {
        document.querySelector('workspace-credit-guide')?.setAttribute('inert', '');
      },
    ],
    [
      'emptied',
      () => {
        document.querySelector('workspace-credit-guide')?.shadowRoot?.replaceChildren();
        document.body.append(document.createElement('i'));
      },
    ],
    [
      'doubled',
      () => {
        const guide = document.querySelector('workspace-credit-guide');
        if (guide) document.body.append(guide.cloneNode(true));
      },
    ],
    [
      'moved under a policy without inline styles',
      () => {
        const policy = document.createElement('meta');
        policy.httpEquiv = 'Content-Security-Policy';
        policy.content = "style-src 'none'";
        document.head.append(policy);
        const guide = document.querySelector('workspace-credit-guide');
        if (guide) document.documentElement.prepend(guide);
      },
    ],
  ] as const) {
    test(`what was ${name} is put right`, async ({ page }) => {
      await page.evaluate(disturb);
      await expect(host(page)).toHaveCount(1);
      await expect
        .poll(() => host(page).evaluate((e) => e.parentElement === document.documentElement))
        .toBe(true);
      await expect(host(page)).toHaveJSProperty('inert', false);
      await expect(guideIn(page)).toHaveCSS('position', 'fixed');
      await guideIn(page).locator('[data-action="collapse"]').click();
      await expect(guideIn(page)).toHaveAttribute('data-view', 'pill');
    });
  }

  test('a refused copy is said, and the text is selected', async ({ page }) => {
    await withPolicy(page, 'clipboard-write=()');
    await page.reload();
    const notify = stepIn(page, 'notify');
    await notify.locator('[data-action="copy"]').click();
    await expect(notify.getByText('Not copied. The text is selected')).toBeVisible();
    await expect(notify).toHaveAttribute('data-status', 'todo');
    const text = notify.locator('textarea');
    await expect(text).toBeFocused();
    expect(
      await text.evaluate((t) =>
        t instanceof HTMLTextAreaElement ? t.selectionEnd - t.selectionStart : 0,
      ),
    ).toBeGreaterThan(20);
  });
});

test.describe('where the page has taken the name', () => {
  test.use({ world: { persona: 'owner-unclaimed' } });

  for (const [name, take] of [
    [
      'for an element of its own',
      () => {
        class Taken extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' });
          }
        }
        customElements.define('workspace-credit-guide', Taken);
      },
    ],
    [
      'for one without a shadow tree',
      () => {
        class Shadowless extends HTMLElement {
          static disabledFeatures = ['shadow'];
        }
        customElements.define('workspace-credit-guide', Shadowless);
      },
    ],
  ] as const) {
    test(`${name}, the guide stands in another element`, async ({ page }) => {
      await page.addInitScript(take);
      await page.goto(ORGANIZATION_USAGE);
      await expect(page.locator('[data-guide]')).toHaveAttribute('data-standing', 'manager');
      await stepIn(page, 'claim').locator('[data-action="show"]').click();
      await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
    });
  }
});

/** The page draws a white layer over the guide that lets every press through. */
async function cover(page: Page): Promise<void> {
  await page.evaluate(() => {
    const layer = document.createElement('div');
    layer.id = 'layer';
    layer.style.cssText =
      'position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:#fff';
    document.documentElement.append(layer);
  });
}

test('what was marked by hand is not taken back by a press through a layer', async ({
  page,
  site,
}) => {
  site.configure({ persona: 'owner-claimed' });
  await page.goto(ORGANIZATION_USAGE);
  const bookmark = await openStep(page, 'bookmark');
  await bookmark.locator('[data-action="mark"]').click();
  await expect(bookmark).toHaveAttribute('data-status', 'done');
  const undo = bookmark.locator('[data-action="unmark"]');
  if ((await undo.count()) === 0) await openStep(page, 'bookmark');
  await expect(undo).toBeVisible();
  await cover(page);
  await undo.click();
  await expect(guideIn(page).locator('[data-notice="unseen"]')).toHaveCount(1);
  await expect(bookmark).toHaveAttribute('data-status', 'done');
  await page.evaluate(() => document.getElementById('layer')?.remove());
  await undo.click();
  await expect(bookmark).toHaveAttribute('data-status', 'todo');
});

test.describe('in the wrong account', () => {
  test.use({ world: { persona: 'personal-and-team' } });

  test('a press through a layer that hides the guide does not take the warning away', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(PERSONAL_USAGE);
    const accept = guideIn(page).locator('[data-action="accept-account"]');
    await expect(accept).toBeVisible();
    await cover(page);
    await accept.click();
    await expect(guideIn(page).locator('[data-notice="unseen"]')).toHaveCount(1);
    await expect(guideIn(page).getByRole('alert')).toHaveCount(1);
    expect((await badgeOf(browserWithGuide, page)).text).toBe('!');
    await page.evaluate(() => document.getElementById('layer')?.remove());
    await accept.click();
    await expect(guideIn(page).getByRole('alert')).toHaveCount(0);
    await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe('');
  });
});
