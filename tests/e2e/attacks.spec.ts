import type { Page } from '@playwright/test';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  openWhole,
  PERSONAL_USAGE,
  stepIn,
  test,
} from './fixtures.ts';

/** A hostile page goes for the warning and for the ticks: docs/security.md. */
const accept = (page: Page) => guideIn(page).locator('[data-action="accept-account"]');
const alarm = (page: Page) => guideIn(page).getByRole('alert');

test.describe('in the wrong account', () => {
  test.use({ world: { persona: 'personal-and-team' } });

  test.beforeEach(async ({ page }) => {
    await page.goto(PERSONAL_USAGE);
    await expect(alarm(page)).toHaveCount(1);
    await expect(accept(page)).toBeVisible();
  });

  for (const key of ['Enter', 'Space'] as const) {
    test(`the page leads the focus to "fine here": ${key} does not press it`, async ({ page }) => {
      await page.evaluate(() => {
        document
          .querySelector('workspace-credit-guide')
          ?.shadowRoot?.querySelector<HTMLElement>('[data-action="accept-account"]')
          ?.focus();
      });
      await page.keyboard.press(key);
      await page.waitForTimeout(500);
      await expect(alarm(page)).toHaveCount(1);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    });
  }

  test('the page leads the focus there as the key goes down: it does not press it', async ({
    page,
  }) => {
    await page.evaluate(() => {
      addEventListener(
        'keydown',
        () =>
          document
            .querySelector('workspace-credit-guide')
            ?.shadowRoot?.querySelector<HTMLElement>('[data-action="accept-account"]')
            ?.focus(),
        { capture: true },
      );
    });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.waitForTimeout(500);
    await expect(alarm(page)).toHaveCount(1);
  });

  test('who comes there by Tab presses it', async ({ page }) => {
    const focused = () =>
      page.evaluate(
        () =>
          document
            .querySelector('workspace-credit-guide')
            ?.shadowRoot?.activeElement?.getAttribute('data-action') ?? 'none',
      );
    // From the end: the guide stands last in the document.
    for (let i = 0; i < 40 && (await focused()) !== 'accept-account'; i += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    expect(await focused()).toBe('accept-account');
    await page.keyboard.press('Enter');
    await expect(alarm(page)).toHaveCount(0);
  });

  test('a press that falls on the guide as it comes back does not count', async ({ page }) => {
    const box = await accept(page).boundingBox();
    if (!box) throw new Error('There is nothing to press.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    // The page has the press come as soon as it sees the guide come back.
    await page.exposeFunction('pressNow', async () => {
      await page.mouse.down();
      await page.mouse.up();
    });
    await page.evaluate(() => {
      const ages: number[] = [];
      Object.assign(globalThis, { ages });
      let backAt = Number.POSITIVE_INFINITY;
      const guide = document.querySelector('workspace-credit-guide');
      new MutationObserver((_, observer) => {
        if (!guide?.isConnected) return;
        observer.disconnect();
        backAt = performance.now();
        Reflect.get(globalThis, 'pressNow')();
      }).observe(document.documentElement, { childList: true });
      addEventListener('click', () => ages.push(performance.now() - backAt), { capture: true });
      guide?.remove();
    });
    const age = () => page.evaluate(() => Reflect.get(globalThis, 'ages').at(-1));
    await expect.poll(age).toBeGreaterThan(0);
    await page.waitForTimeout(1000);
    // Pressed later, it is a press by right.
    test.skip((await age()) > 450, 'The machine was too slow to press at once.');
    await expect(alarm(page)).toHaveCount(1);
    await accept(page).click();
    await expect(alarm(page)).toHaveCount(0);
  });

  test('an element of the top layer hides the guide: a press through it does not count', async ({
    page,
  }) => {
    await page.evaluate(() => {
      const layer = document.createElement('div');
      layer.popover = 'manual';
      layer.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;pointer-events:none;background:#fff';
      document.body.append(layer);
      layer.showPopover();
    });
    await accept(page).click();
    await expect(guideIn(page).locator('[data-notice="unseen"]')).toHaveCount(1);
    await expect(alarm(page)).toHaveCount(1);
  });

  test('a fake of the guide that says all is well leaves badge and popup as they are', async ({
    browserWithGuide,
    page,
  }) => {
    await page.evaluate(() => {
      const fake = document.createElement('section');
      fake.className = 'guide overlay';
      fake.dataset.guide = '';
      fake.dataset.standing = 'manager';
      fake.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:400px;height:600px';
      fake.textContent = 'All is well: 7 of 7 done.';
      document.body.append(fake);
    });
    expect((await badgeOf(browserWithGuide, page)).text).toBe('!');
    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('[data-guide]')).toHaveAttribute(
      'data-standing',
      'wrong-organization',
    );
    await expect(alarm(page)).toHaveCount(1);
  });

  test('an address that the page only pretends changes nothing about the account', async ({
    browserWithGuide,
    page,
  }) => {
    const pretend = (path: string) => page.evaluate((to) => history.replaceState({}, '', to), path);
    const badge = async () => (await badgeOf(browserWithGuide, page)).text;
    await pretend('/new');
    await expect(guideIn(page)).toHaveCount(0);
    await pretend('/admin-settings/usage');
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
    await expect.poll(badge).toBe('!');
  });
});

test.describe('in the workspace', () => {
  test.use({ world: { persona: 'owner-unclaimed' } });

  test('words of the page that all is claimed tick nothing that claude.ai denies', async ({
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
    await page.evaluate(() => {
      const card = document.createElement('div');
      card.textContent = 'Credit claimed. $200.00 credit applied. Current balance $9,999.00';
      document.querySelector('main')?.prepend(card);
    });
    await page.waitForTimeout(1500);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
    await expect(stepIn(page, 'balance')).not.toHaveAttribute('data-status', 'done');
  });

  test('a page of 50,000 elements and 2,000 claim buttons does not keep the guide away', async ({
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await page.evaluate(() => {
      const all = document.createDocumentFragment();
      for (let i = 0; i < 50_000; i += 1) {
        const element = document.createElement(i % 25 === 0 ? 'button' : 'div');
        element.textContent = 'Claim your credit';
        all.append(element);
      }
      document.body.append(all);
    });
    // How long the browser takes to lay that out is the page's own doing.
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager', { timeout: 60_000 });
    // Where everything is a button it makes itself small, so as to cover none of the page's own.
    await openWhole(page);
    await guideIn(page).locator('[data-action="collapse"]').click();
    await expect(guideIn(page)).toHaveAttribute('data-view', 'pill');
  });
});
