import type { Page } from '@playwright/test';
import {
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  openStep,
  openTab,
  PERSONAL_USAGE,
  stepIn,
  test,
} from './fixtures.ts';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const WORDS = 'Hi “Acme” team & co,\nplease <claim> it 🎉 – O\'Hara\\n "quoted"';

test.describe('claimed, but still blocked', () => {
  test.use({ world: { persona: 'owner-credits-off' } });

  test('panel and popup say the reasons in order, with what was read', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    const popup = await openPopup(browserWithGuide, page);
    for (const place of [page, popup]) {
      const blocked = place.locator('.blocked');
      await blocked.locator('summary').click();
      const reasons = blocked.locator('[data-blockade]');
      await expect(reasons).toHaveCount(6);
      const verdicts = await reasons.evaluateAll((all) =>
        all.map(
          (one) => `${one.getAttribute('data-blockade')}=${one.getAttribute('data-verdict')}`,
        ),
      );
      expect(verdicts).toEqual([
        'credits-off=so',
        'cap=not-so',
        'own-limit=look',
        'empty=not-so',
        'other-organization=look',
        'api-key=look',
      ]);
      await expect(reasons.nth(0)).toContainText('credits off');
      await expect(reasons.nth(3)).toContainText('$200.00');
      await expect(reasons.nth(4)).toContainText('choose Acme');
    }
    const support = popup.locator('.blocked textarea');
    await expect(support).toHaveValue(/Acme has claimed its credit[\s\S]*Balance: \$200\.00/);
  });
});

test('before the claim nobody is told of reasons after it', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'auto-reload')).toBeVisible();
  await stepIn(page, 'auto-reload').getByRole('button').first().click();
  await expect(guideIn(page)).toContainText('reload');
  await expect(page.locator('.blocked')).toHaveCount(0);
});

test.describe('no banner and nothing to spend', () => {
  test.use({ world: { persona: 'owner-offer-over' } });

  test('the text for support names the workspace, the moment and what was read', async ({
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    const step = stepIn(page, 'balance');
    // Folded: on most days no offer should be there.
    await expect(step.locator('[data-action="copy"]')).toBeHidden();
    await step.getByText('Should there be one?').click();
    await step.locator('[data-action="copy"]').click();
    await expect.poll(() => clipboard(page)).toContain('Acme');
    const text = await clipboard(page);
    expect(text).toContain(ORGANIZATION_USAGE);
    expect(text).toContain(String(new Date().getDate()));
    expect(text).toMatch(/- Credit: no open offer\n- Balance: \$?0\.00\n- Auto.reload: off\n/);
    expect(text).not.toContain('@');
    await expect(step).toContainText('Get help');
  });
});

test.describe('an edited message', () => {
  test.use({ world: { persona: 'member' } });

  test('is remembered, shown in the popup too, and can be reset', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(PERSONAL_USAGE);
    const text = stepIn(page, 'claim').locator('textarea');
    const usual = await text.inputValue();
    await text.fill(WORDS);
    await text.press('Tab');
    await expect(text).toHaveValue(WORDS);
    const worker = await browserWithGuide.background();
    const stored = () =>
      worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get('choices')));
    await expect.poll(stored).toContain('quoted');
    await page.reload();
    await expect(text).toHaveValue(WORDS);
    await stepIn(page, 'claim').locator('[data-action="copy"]').click();
    await expect.poll(() => clipboard(page)).toBe(WORDS);

    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('[data-step="claim"] textarea')).toHaveValue(WORDS);
    await popup.locator('[data-step="claim"] .message-head button').click();
    await expect(popup.locator('[data-step="claim"] textarea')).toHaveValue(usual);
    await page.reload();
    await expect(text).toHaveValue(usual);
  });
});

test.describe('after the claim', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('the system’s share sheet is offered where there is one, and asks whether it was sent', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'notify')).toHaveAttribute('data-status', 'todo');
    await browserWithGuide.context.addInitScript(() => {
      Object.assign(navigator, {
        share: async ({ text }: ShareData) => Object.assign(globalThis, { shared: text }),
      });
    });
    const popup = await openPopup(browserWithGuide, page);
    const notify = await openStep(popup, 'notify');
    await notify.locator('[data-action="share"]').click();
    await expect(notify).toContainText('text shared');
    await expect(notify).toHaveAttribute('data-status', 'todo');
    expect(await popup.evaluate(() => Reflect.get(globalThis, 'shared'))).toContain('Acme');
    // Whether it was sent, only the person can say.
    await notify.locator('[data-action="mark"]').click();
    await expect(stepIn(page, 'notify')).toHaveAttribute('data-status', 'done');
  });

  test('auto-reload says at once, each time and at worst', async ({ page }) => {
    await page.goto(ORGANIZATION_USAGE);
    const step = stepIn(page, 'auto-reload');
    await step.getByRole('button').first().click();
    await expect(step).toContainText('$125');
    await expect(step).toContainText('Nothing now. At $25 or less, about $100 each time.');
    await expect(step).toContainText('no upper bound');
  });

  test('messages are contradicted by what was read, and lead on', async ({
    browserWithGuide,
    page,
  }) => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done');
    const popup = await openPopup(browserWithGuide, page);
    await openTab(popup, 'error');
    const pasted = popup.locator('textarea[data-diagnose]');
    const out = "You're out of extra usage. Ask your workspace admin to add more.";
    for (const [message, against] of [
      [out, 'funded'],
      ["You've hit your org's monthly spend limit", 'uncapped'],
      [`${out}\nYou're out of extra usage. Add more at claude.ai/settings/usage`, 'in-workspace'],
    ] as const) {
      await pasted.fill(message);
      await expect(popup.locator('[data-against]')).toHaveAttribute('data-against', against);
    }
    await expect(popup.locator('[data-diagnosis]')).toContainText('Choose Acme');
    await popup.locator('[data-diagnosis] [data-action="copy"]').click();
    await expect.poll(() => clipboard(popup)).toContain('/logout, then /login');
  });

  test('a megabyte of log is explained without a hitch', async ({ browserWithGuide, page }) => {
    await page.goto(ORGANIZATION_USAGE);
    const popup = await openPopup(browserWithGuide, page);
    const message = 'Ask your workspace admin to claim it and keep going.';
    const line = '2026-05-04T09:12:33Z INFO [worker 7] GET /health 200 in 3 ms\n';
    const log = line.repeat(1_000_000 / line.length) + message;
    await popup.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
      }).observe({ entryTypes: ['longtask'] });
    });
    await openTab(popup, 'error');
    const field = popup.locator('textarea[data-diagnose]');
    let start = 0;
    // A window that has lost the focus meanwhile copies and pastes nothing.
    await expect(async () => {
      await popup.bringToFront();
      await popup.evaluate((text) => navigator.clipboard.writeText(text), log);
      await field.focus();
      start = Date.now();
      await popup.keyboard.press('Control+V');
      const explained = popup.locator('[data-diagnosis="organization-unclaimed"]');
      await expect(explained).toBeVisible();
    }).toPass({ timeout: 30_000 });
    const tasks = await popup.evaluate(() => Reflect.get(globalThis, 'tasks'));
    console.log(`1 MB pasted: explained after ${Date.now() - start} ms, long tasks ${tasks}`);
    expect(await field.inputValue()).toContain(message);
  });
});

test.describe('a mail program on Windows', () => {
  test.use({ world: { persona: 'owner-claimed' } });

  test('gets a long text by the clipboard, which is said, and never cut off', async ({ page }) => {
    const mails: string[] = [];
    const client = await page.context().newCDPSession(page);
    await client.send('Page.enable');
    await client.send('Emulation.setUserAgentOverride', {
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0',
    });
    client.on('Page.frameRequestedNavigation', ({ url }) => mails.push(url));
    await page.goto(ORGANIZATION_USAGE);
    const notify = stepIn(page, 'notify');
    const words = 'Zurück an die Arbeit & los! '.repeat(120);
    await notify.locator('textarea').fill(words);
    await expect(notify).toContainText('Too long for a mail link');
    await notify.locator('[data-action="mail"]').click();
    await expect.poll(() => clipboard(page)).toBe(words);
    await expect.poll(() => mails.filter((url) => url.startsWith('mailto:'))).toHaveLength(1);
    expect(mails.at(-1)).toMatch(/^mailto:\?subject=[^&]+&body=$/);
    await expect(notify).toHaveAttribute('data-evidence', 'you');
  });
});
