import type { Page } from '@playwright/test';
import { expect, guideIn, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-unclaimed' } });

/** The step of the guide's whose row has the keyboard's focus; else where it is. */
const focusedStep = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const inner = focused?.shadowRoot?.activeElement;
    return (
      inner?.closest<HTMLElement>('[data-step]')?.dataset.step ??
      inner?.className ??
      focused?.localName
    );
  });

/**
 * Presses Tab until claude.ai's button of this name has the focus; from the guide backwards: beyond the
 * last control the browser has it in its toolbar, and gives it back to the page's first one some time
 * later, in whatever the person does by then.
 */
async function tabToPage(page: Page, name: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  const control = page.getByRole('button', { name });
  for (let i = 0; i < 80; i += 1) {
    if (await control.evaluate((button) => button === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

/** Presses Tab until this act of the guide's has the focus. */
async function tabToAct(page: Page, action: string): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    const at = await page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement;
      return inner instanceof HTMLElement ? inner.dataset.action : undefined;
    });
    if (at === action) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${action}.`);
}

async function arrive(page: Page): Promise<void> {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await expect(page.getByRole('button', { name: 'Claim your credit' })).toBeVisible();
}

for (const [way, go] of [
  [
    'led there by the guide',
    async (page: Page) => {
      await tabToAct(page, 'show');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
      await tabToAct(page, 'reach');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'pointed at and reached by Tab',
    async (page: Page) => {
      await tabToAct(page, 'show');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-spotlight="claim"]')).toBeVisible();
      await tabToPage(page, 'Claim your credit', 'Shift+Tab');
    },
  ],
  ['without being pointed at', (page: Page) => tabToPage(page, 'Claim your credit', 'Tab')],
] as const) {
  test(`after a claim by key the focus is at the next step: ${way}`, async ({ page }) => {
    await arrive(page);
    await go(page);
    await expect(page.getByRole('button', { name: 'Claim your credit' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
    await expect(stepIn(page, 'notify')).toHaveAttribute('aria-current', 'step');
    await expect.poll(() => focusedStep(page)).toBe('notify');
    // The next press is the next step's.
    await page.keyboard.press('Tab');
    expect(await focusedStep(page)).toBe('notify');
    await expect(guideIn(page)).toHaveAttribute('data-view', 'panel');
  });
}

test('one shortcut opens the popup, another leads into the guide and back', async ({
  browserWithGuide,
  page,
}) => {
  await arrive(page);
  const background = await browserWithGuide.background();
  const commands = await background.evaluate(() => chrome.commands.getAll());
  expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
    ['_execute_action', 'Alt+Shift+G'],
    ['focus-guide', 'Alt+Shift+U'],
  ]);
  // The browser takes the keys themselves before any page, and any driver, sees them.
  const press = () =>
    background.evaluate(() => {
      const dispatch = Reflect.get(chrome.commands.onCommand, 'dispatch');
      Reflect.apply(dispatch, chrome.commands.onCommand, ['focus-guide']);
    });
  const control = page.getByRole('button', { name: 'Adjust limit' });
  await control.focus();
  await press();
  await expect.poll(() => focusedStep(page)).toBe('claim');
  await press();
  await expect(control).toBeFocused();
});

test.describe('read aloud', () => {
  // So slow that the guide stands there before the first answer.
  test.use({ world: { persona: 'owner-unclaimed', latencyMS: 800 } });

  test('is what there is, then what has changed, each once and settled', async ({ page }) => {
    await page.addInitScript(() => {
      const told: { words: string; statuses: string }[] = [];
      Object.assign(window, { told });
      const begin = () => {
        const shadow = document.querySelector('workspace-credit-guide')?.shadowRoot;
        const region = shadow?.querySelector('[role="status"].unseen');
        // Nothing tells from outside when the guide has drawn it.
        if (!shadow || !region) return void requestAnimationFrame(begin);
        new MutationObserver((records) => {
          const steps = [...shadow.querySelectorAll<HTMLElement>('[data-step]')];
          const statuses = steps.map(({ dataset }) => dataset.status).join();
          for (const { addedNodes } of records)
            for (const line of addedNodes) told.push({ words: line.textContent ?? '', statuses });
        }).observe(region, { childList: true });
      };
      begin();
    });
    const told = () => page.evaluate(() => Reflect.get(window, 'told'));
    const statusesNow = () =>
      page
        .locator('[data-step]')
        .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-status')).join());
    await arrive(page);
    await page.waitForTimeout(5000);
    // The answers have come one by one; they are told together.
    const first = await statusesNow();
    expect(await told()).toEqual([
      { words: 'claude.ai has not answered yet', statuses: expect.anything() },
      { words: 'To do next: Claim the $200 credit.', statuses: first },
    ]);
    await page.getByRole('button', { name: 'Claim your credit' }).click();
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
    await page.waitForTimeout(3000);
    expect((await told()).slice(2)).toEqual([
      {
        words: expect.stringContaining('Credit: Done, claude.ai confirms.'),
        statuses: await statusesNow(),
      },
    ]);
  });
});
