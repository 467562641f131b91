import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Persona } from '../claude-ai/server.ts';
import {
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  PERSONAL_USAGE,
  statuses,
  stepIn,
  test,
} from './fixtures.ts';

/** What axe finds in the guide as it stands on the page. */
async function faults(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page })
    .include('workspace-credit-guide')
    .disableRules(['region'])
    .setLegacyMode(true)
    // Its preloading writes a style into the page, which the page's policy refuses with an error.
    .options({ preload: false })
    .analyze();
  expect(passes.length).toBeGreaterThan(3);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}

interface Journey {
  persona: Persona;
  address: string;
  /** What the person reads first. */
  reads: readonly (string | RegExp)[];
  /** The act that is offered. */
  act: string;
}

const journeys: Journey[] = [
  {
    persona: 'owner-unclaimed',
    address: ORGANIZATION_USAGE,
    reads: ['1 of 7 done', 'Claim the $200 credit', 'Claiming also turns usage credits on.'],
    act: '[data-step="claim"] [data-action="show"]',
  },
  {
    persona: 'member',
    address: PERSONAL_USAGE,
    reads: ['Only an Owner can buy for Acme', 'Member', 'Send this yourself'],
    act: '[data-action="copy"]',
  },
  {
    persona: 'membership-admin',
    address: PERSONAL_USAGE,
    reads: ['Admins manage people, not money', 'Who is the Owner?'],
    act: '[data-action="copy"]',
  },
  {
    persona: 'enterprise-owner',
    address: ORGANIZATION_USAGE,
    reads: ['1 of 4 done, 3 not needed', 'not needed', 'Your team is unblocked: tell it now'],
    act: '[data-step="notify"] [data-action="copy"]',
  },
  {
    persona: 'owner-high-demand',
    address: ORGANIZATION_USAGE,
    reads: ['Nothing to click today', '1 of 7 done'],
    act: '[data-action="remind"]',
  },
  {
    persona: 'owner-offer-over',
    address: ORGANIZATION_USAGE,
    reads: ['1 of 6 done, 1 not needed', 'Two clicks unblock the team', 'Should there be one?'],
    act: '[data-step="balance"] [data-action="show"]',
  },
  {
    persona: 'personal-and-team',
    address: PERSONAL_USAGE,
    reads: ['Wrong account', 'Personal (Max)', 'Acme (Team)'],
    act: '[data-step="account"] [data-action="show"]',
  },
];

for (const { persona, address, reads, act } of journeys) {
  test(`${persona} reads what matters and what to do, in both themes`, async ({ page, site }) => {
    for (const mode of ['light', 'dark'] as const) {
      site.configure({ persona, mode });
      await page.goto(address);
      const guide = guideIn(page);
      await expect(guide.locator(act).first()).toBeVisible();
      for (const words of reads) await expect(guide).toContainText(words);
      await expect(guide).toHaveAttribute('data-mode', mode);
      await page.waitForTimeout(300);
      expect(await faults(page), mode).toEqual([]);
      if (act.includes('show')) {
        await guide.locator(act).first().click();
        await expect(page.locator('[data-spotlight]')).toBeVisible();
        await page.waitForTimeout(300);
        expect(await faults(page), `${mode}, pointing`).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await guide.locator('[data-action="collapse"]').click();
      await expect(guide).toHaveAttribute('data-view', 'pill');
      expect(await faults(page), `${mode}, pill`).toEqual([]);
      await guide.locator('[data-action="expand"]').click();
      await expect(guide).toHaveAttribute('data-view', 'panel');
    }
  });
}

test('the guide follows the colours of the page while it is open', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.evaluate(() => {
    document.documentElement.dataset.mode = 'dark';
  });
  await expect(guideIn(page)).toHaveCSS('background-color', 'rgb(18, 36, 42)');
});

const focusedIn = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const inner = focused?.shadowRoot?.activeElement ?? focused;
    const act = inner instanceof HTMLElement ? inner.dataset.action : undefined;
    return act ?? inner?.className ?? '';
  });

/** Presses Tab until the element with this act or class has the focus. */
async function tabTo(page: Page, wanted: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    if ((await focusedIn(page)).split(' ').includes(wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${wanted}.`);
}

test('everything from the claim to the last tick works by keyboard alone', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  // The guide has not taken the focus by itself.
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');

  await tabTo(page, 'show');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
  expect(await focusedIn(page)).toBe('stop');
  await page.keyboard.press('Tab');
  expect(await focusedIn(page)).toBe('reach');
  // Held down, it must not press what it leads to.
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.waitForTimeout(200);
  await page.keyboard.up('Enter');
  const claim = page.getByRole('button', { name: 'Claim your credit' });
  await expect(claim).toBeFocused();
  await page.waitForTimeout(300);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await page.keyboard.press('Enter');
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
  const announced = page.locator('workspace-credit-guide [role="status"]');
  await expect(announced).toContainText('Credit: Done, claude.ai confirms.');

  const notify = stepIn(page, 'notify');
  await expect(notify).toHaveAttribute('aria-current', 'step');
  await tabTo(page, 'copy');
  await page.keyboard.press('Enter');
  // Copied is not sent: the next step comes forward, and one press is left here.
  await expect(stepIn(page, 'spend-cap')).toHaveAttribute('aria-current', 'step');
  await expect(notify).toHaveAttribute('data-status', 'todo');
  await expect(notify).toHaveAttribute('data-evidence', 'you');
  // Its button is gone; the focus has stayed in the guide, at the next step.
  await expect.poll(() => focusedIn(page)).toContain('step-next');

  await tabTo(page, 'show');
  await page.keyboard.press('Enter');
  await tabTo(page, 'reach');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('button', { name: 'Adjust limit' })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.locator('[name="monthly-limit"]').fill('500');
  await dialog.locator('[name="monthly-limit"]').press('Enter');
  await expect(stepIn(page, 'spend-cap')).toHaveAttribute('data-status', 'done');

  await tabTo(page, 'show');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-spotlight="auto-reload"]')).toBeVisible();
  await tabTo(page, 'reach');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Auto-reload/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.locator('[name="reload-threshold"]').fill('25');
  await dialog.locator('[name="reload-target"]').fill('125');
  await dialog.locator('[name="reload-target"]').press('Enter');
  await expect(stepIn(page, 'auto-reload')).toHaveAttribute('data-status', 'done');

  await expect(notify).toHaveAttribute('aria-current', 'step');
  await tabTo(page, 'mark');
  await page.keyboard.press('Enter');
  await expect(notify).toHaveAttribute('data-status', 'done');
  await tabTo(page, 'mark');
  await page.keyboard.press('Space');
  await expect
    .poll(async () => (await statuses(page)).every((s) => s.endsWith('=done')))
    .toBe(true);
});

/** Presses Tab until the focus comes into the guide, and tells where on the page it was before. */
async function tabIn(page: Page) {
  const isInside = () =>
    page.evaluate(() => document.activeElement?.localName === 'workspace-credit-guide');
  for (let i = 0; i < 80; i += 1) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Tab');
    if (await isInside()) return before;
  }
  throw new Error('The keyboard does not reach the guide.');
}

test('the focus returns to the very element it came from', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  const control = page.getByRole('button', { name: 'Adjust limit' });
  await control.focus();
  await expect(guideIn(page).locator('.grip')).toBeVisible();
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  // The guide has come and was redrawn, and the focus is where the person has put it.
  await expect(page.locator('workspace-credit-guide [role="status"]')).toBeAttached();
  await expect(control).toBeFocused();

  const origin = await tabIn(page);
  const isBack = () => origin.evaluate((element) => element === document.activeElement);
  await tabTo(page, 'collapse');
  await page.keyboard.press('Escape');
  expect(await isBack()).toBe(true);

  // Made small and large again, it keeps the focus until Escape.
  await tabTo(page, 'collapse');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedIn(page)).toContain('expand');
  await page.keyboard.press('Escape');
  expect(await isBack()).toBe(true);
  await tabTo(page, 'expand');
  await page.keyboard.press('Enter');
  await expect(guideIn(page)).toHaveAttribute('data-view', 'panel');
  await expect.poll(() => focusedIn(page)).toContain('step-next');
  await page.keyboard.press('Escape');
  expect(await isBack()).toBe(true);

  // The first Escape ends the pointing and leaves the focus at its button, the second goes back.
  await tabTo(page, 'show');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
  expect(await focusedIn(page)).toBe('stop');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-spotlight]')).toHaveCount(0);
  await expect.poll(() => focusedIn(page)).toBe('show');
  await page.keyboard.press('Escape');
  expect(await isBack()).toBe(true);
});

test('the focus is never trapped: Tab goes through the guide and on to the page', async ({
  page,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  for (const key of ['Tab', 'Shift+Tab']) {
    const places: string[] = [];
    for (let i = 0; i < 80; i += 1) {
      await page.keyboard.press(key);
      const place = await page.evaluate(() => document.activeElement?.localName ?? '');
      if (place !== places.at(-1)) places.push(place);
    }
    const [first, ...others] = places.map((place) => place === 'workspace-credit-guide');
    // In, and out again.
    expect([first, ...others].join(), key).toContain('true,false');
  }
});

test('a page that is replaced all the time can be walked through', async ({ page, site }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  site.update({ rerenderMS: 400 });
  await stepIn(page, 'claim').locator('[data-action="show"]').click();
  await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
  await page.getByRole('button', { name: 'Claim your credit' }).click();
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
  await stepIn(page, 'spend-cap').getByRole('button').first().click();
  await stepIn(page, 'spend-cap').locator('[data-action="show"]').click();
  await expect(page.locator('[data-spotlight="spend-cap"]')).toBeVisible();
});

test.describe('buying', () => {
  const notice = (page: Page) => guideIn(page).locator('[data-notice="not-claim"]');
  const buy = async (page: Page) => {
    await page.getByRole('button', { name: 'Buy usage credits' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  };

  test('is not the claim, says the guide while claude.ai asks to pay', async ({ page }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
    await page.getByRole('button', { name: 'Adjust limit' }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.waitForTimeout(600);
    await expect(notice(page)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await buy(page);
    await expect(notice(page)).toHaveText(
      '“Buy usage credits” is something else: it charges your card.',
    );
    await page.keyboard.press('Escape');
    await expect(notice(page)).toHaveCount(0);
  });

  test('is right where nothing is to be claimed', async ({ page, site }) => {
    site.configure({ persona: 'owner-offer-over' });
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'skipped');
    await buy(page);
    await page.waitForTimeout(600);
    await expect(notice(page)).toHaveCount(0);
  });
});
