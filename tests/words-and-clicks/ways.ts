import type { Page } from '@playwright/test';
import type { ClaudeAi, Persona } from '../claude-ai/server.ts';
import { openPopup } from '../drivers/guide.ts';
import type { GuideBrowser } from '../drivers/launch.ts';
import type { Counter } from './count.ts';

const ORGANIZATION_USAGE = 'https://claude.ai/admin-settings/usage';
const PERSONAL_USAGE = 'https://claude.ai/settings/usage';
const ERROR =
  "We've added a credit to your organization to get you started. Ask your workspace admin to claim it and keep going.";

export interface Way {
  name: string;
  persona: Persona;
  /** What it may ask at most of a reader of English. */
  most: { clicks: number; seconds: number };
  go: (stage: {
    browser: GuideBrowser;
    site: ClaudeAi;
    page: Page;
    counter: Counter;
  }) => Promise<void>;
}

const overlay = (page: Page) => page.locator('workspace-credit-guide [data-guide]');
const popupOf = (popup: Page) => popup.locator('[data-guide]');
const step = (page: Page, name: string) => overlay(page).locator(`[data-step="${name}"]`);
const done = (page: Page, name: string) =>
  overlay(page).locator(`[data-step="${name}"][data-status="done"]`).waitFor();

/** Seven ways through the guide, as people come to it. */
export const WAYS: readonly Way[] = [
  {
    name: 'owner in a personal account → claimed',
    persona: 'personal-and-team',
    most: { clicks: 6, seconds: 72 },
    go: async ({ page, counter }) => {
      await page.goto(PERSONAL_USAGE);
      await overlay(page).and(page.locator('[data-today="wrong-account"]')).waitFor();
      await counter.read(overlay(page));
      await counter.click(step(page, 'account').locator('[data-action="show"]'));
      await counter.clickPointed(page, 'account');
      await counter.clickPointed(page, 'account');
      await overlay(page).locator('[data-action="open-usage-page"]').first().waitFor();
      await counter.read(overlay(page));
      await counter.click(overlay(page).locator('[data-action="open-usage-page"]'));
      await step(page, 'claim').and(page.locator('[data-status="todo"]')).waitFor();
      await counter.read(overlay(page));
      await counter.click(step(page, 'claim').locator('[data-action="show"]'));
      await counter.clickPointed(page, 'claim');
      await done(page, 'claim');
    },
  },
  {
    name: 'claimed → told, limit and auto-reload declined',
    persona: 'owner-claimed',
    most: { clicks: 4, seconds: 90 },
    go: async ({ page, counter }) => {
      await page.goto(ORGANIZATION_USAGE);
      await step(page, 'notify').and(page.locator('[aria-current]')).waitFor();
      await counter.read(overlay(page));
      await counter.click(step(page, 'notify').locator('[data-action="copy"]'));
      await step(page, 'spend-cap').and(page.locator('[aria-current]')).waitFor();
      await counter.read(overlay(page));
      await counter.click(step(page, 'spend-cap').locator('[data-action="decline"]'));
      await step(page, 'auto-reload').and(page.locator('[aria-current]')).waitFor();
      await counter.read(overlay(page));
      await counter.click(step(page, 'auto-reload').locator('[data-action="decline"]'));
      await step(page, 'notify').and(page.locator('[aria-current]')).waitFor();
      await counter.click(step(page, 'notify').locator('[data-action="mark"]'));
      await done(page, 'notify');
    },
  },
  {
    name: 'member, from the popup to the message',
    persona: 'member',
    most: { clicks: 2, seconds: 25 },
    go: async ({ browser, page, counter }) => {
      await page.goto(PERSONAL_USAGE);
      await overlay(page).and(page.locator('[data-standing="member"]')).waitFor();
      const popup = await openPopup(browser, page);
      await popupOf(popup).locator('[data-action="copy"]').first().waitFor();
      await counter.read(popupOf(popup));
      await counter.click(popupOf(popup).locator('[data-action="copy"]'));
    },
  },
  {
    name: 'member pastes the error first, nothing read',
    persona: 'member',
    most: { clicks: 2, seconds: 45 },
    go: async ({ browser, page, counter }) => {
      await page.goto('about:blank');
      const popup = await openPopup(browser, page);
      await counter.read(popupOf(popup));
      await counter.click(popup.locator('[data-door="error"]'));
      await popup.locator('[data-diagnose]').fill(ERROR);
      await popup.locator('[data-diagnosis] [data-action="copy"]').first().waitFor();
      await counter.read(popup.locator('[data-diagnosis]'));
      await counter.click(popup.locator('[data-diagnosis] [data-action="copy"]'));
    },
  },
  {
    name: 'owner, no offer → switched on, buying pointed at',
    persona: 'owner-offer-over',
    most: { clicks: 3, seconds: 35 },
    go: async ({ page, counter }) => {
      await page.goto(ORGANIZATION_USAGE);
      await overlay(page).and(page.locator('[data-today="no-offer"]')).waitFor();
      await counter.read(overlay(page));
      await counter.click(step(page, 'balance').locator('[data-action="show"]'));
      await counter.clickPointed(page, 'balance');
      await step(page, 'balance').locator('.ticked').waitFor();
      await counter.read(step(page, 'balance'));
      // The ring goes on to b by itself, or by one press.
      const show = step(page, 'balance').locator('[data-action="show"]');
      const ring = page.locator('[data-spotlight="balance"]');
      await page.waitForTimeout(500);
      if (!(await ring.isVisible())) await counter.click(show);
      await ring.waitFor();
    },
  },
  {
    name: 'owner, three weeks later → read again',
    persona: 'owner-claimed',
    most: { clicks: 1, seconds: 20 },
    go: async ({ browser, page, counter }) => {
      await page.goto(ORGANIZATION_USAGE);
      await step(page, 'claim').and(page.locator('[data-status="done"]')).waitFor();
      await page.goto('https://claude.ai/new');
      const popup = await openPopup(browser, page);
      await popup.clock.install({ time: Date.now() + 21 * 86_400_000 });
      await popup.reload();
      await popupOf(popup).and(popup.locator('[data-today="old"]')).waitFor();
      await counter.read(popupOf(popup));
      await counter.click(popup.locator('.today [data-action="read-again"]'));
    },
  },
  {
    name: 'first run → the usage page',
    persona: 'owner-unclaimed',
    most: { clicks: 1, seconds: 30 },
    go: async ({ browser, page, counter }) => {
      await page.goto(`chrome-extension://${await browser.extensionId()}/welcome.html#`);
      await counter.read(page.locator('[data-first-run]'));
      await counter.click(page.locator('[data-door="billing"]'));
    },
  },
];
