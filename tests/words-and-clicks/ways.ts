import type { Page } from '@playwright/test';
import type { ClaudeAi, Persona } from '../claude-ai/server.ts';
import { openPopup } from '../drivers/guide.ts';
import { moveClock, moveClockOf } from '../drivers/later.ts';
import type { GuideBrowser } from '../drivers/launch.ts';
import type { Counter } from './count.ts';

const ORGANIZATION_USAGE = 'https://claude.ai/admin-settings/usage';
const PERSONAL_USAGE = 'https://claude.ai/settings/usage';
const THREE_WEEKS_MS = 21 * 86_400_000;
const ERROR =
  "We've added a credit to your organization to get you started. Ask your workspace admin to claim it and keep going.";

export interface Way {
  name: string;
  persona: Persona;
  /** What it may ask at most: of a reader of English, or of everybody. */
  most: { clicks: number; seconds: number; ofEverybody?: true };
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
const act = (page: Page, name: string, action: string) =>
  step(page, name).locator(`[data-action="${action}"]`);
const show = (page: Page, name: string) => act(page, name, 'show');
const next = (page: Page, name: string) => step(page, name).and(page.locator('[aria-current]'));
const done = (page: Page, name: string) =>
  overlay(page).locator(`[data-step="${name}"][data-status="done"]`).waitFor();

/** Ways through the guide, as people come to it. */
export const WAYS: readonly Way[] = [
  {
    name: 'owner in a personal account → claimed',
    persona: 'personal-and-team',
    most: { clicks: 6, seconds: 45 },
    go: async ({ page, counter }) => {
      await page.goto(PERSONAL_USAGE);
      await overlay(page).and(page.locator('[data-today="wrong-account"]')).waitFor();
      await counter.readAndClick(overlay(page), show(page, 'account'));
      await counter.clickPointed(page, 'account');
      await counter.clickPointed(page, 'account');
      const open = overlay(page).locator('[data-action="open-usage-page"]');
      await counter.readAndClick(overlay(page), open);
      await step(page, 'claim').and(page.locator('[data-status="todo"]')).waitFor();
      await counter.readAndClick(overlay(page), show(page, 'claim'));
      await counter.clickPointed(page, 'claim');
      await done(page, 'claim');
    },
  },
  {
    name: 'claimed → told, limit and auto-reload declined',
    persona: 'owner-claimed',
    most: { clicks: 4, seconds: 57 },
    go: async ({ page, counter }) => {
      await page.goto(ORGANIZATION_USAGE);
      await next(page, 'notify').waitFor();
      await counter.readAndClick(overlay(page), act(page, 'notify', 'copy'));
      await next(page, 'spend-cap').waitFor();
      await counter.readAndClick(overlay(page), act(page, 'spend-cap', 'decline'));
      await next(page, 'auto-reload').waitFor();
      await counter.readAndClick(overlay(page), act(page, 'auto-reload', 'decline'));
      await next(page, 'notify').waitFor();
      await counter.readAndClick(overlay(page), act(page, 'notify', 'mark'));
      await done(page, 'notify');
    },
  },
  {
    name: 'member, from the popup to the message',
    persona: 'member',
    most: { clicks: 1, seconds: 10, ofEverybody: true },
    go: async ({ browser, page, counter }) => {
      await page.goto(PERSONAL_USAGE);
      await overlay(page).and(page.locator('[data-standing="member"]')).waitFor();
      const popup = await openPopup(browser, page);
      await counter.readAndClick(popupOf(popup), popupOf(popup).locator('[data-action="copy"]'));
    },
  },
  {
    name: 'mere seat, in a personal account, from the popup to the message',
    persona: 'personal-and-seat',
    most: { clicks: 1, seconds: 10, ofEverybody: true },
    go: async ({ browser, page, counter }) => {
      await page.goto(PERSONAL_USAGE);
      await overlay(page).and(page.locator('[data-today="member"]')).waitFor();
      const popup = await openPopup(browser, page);
      await counter.readAndClick(popupOf(popup), popupOf(popup).locator('[data-action="copy"]'));
    },
  },
  {
    name: 'member, nothing read yet, from the first popup to the message',
    persona: 'member',
    most: { clicks: 2, seconds: 10, ofEverybody: true },
    go: async ({ browser, page, counter }) => {
      await page.goto('about:blank');
      const popup = await openPopup(browser, page);
      await counter.readAndClick(popupOf(popup), popup.locator('[data-door="error"]'));
      const copy = popup.locator('.my-error [data-action="copy"]');
      await counter.readAndClick(popupOf(popup), copy);
    },
  },
  {
    name: 'the same, who pastes the error first',
    persona: 'member',
    most: { clicks: 2, seconds: 23 },
    go: async ({ browser, page, counter }) => {
      await page.goto('about:blank');
      const popup = await openPopup(browser, page);
      await counter.readAndClick(popupOf(popup), popup.locator('[data-door="error"]'));
      const field = popup.locator('[data-diagnose]');
      await counter.readTo(popupOf(popup), field);
      await field.fill(ERROR);
      const answer = popup.locator('[data-diagnosis]');
      await counter.readAndClick(answer, answer.locator('[data-action="copy"]'));
    },
  },
  {
    name: 'owner, no offer → switched on, buying pointed at',
    persona: 'owner-offer-over',
    most: { clicks: 2, seconds: 23 },
    go: async ({ page, counter }) => {
      await page.goto(ORGANIZATION_USAGE);
      await overlay(page).and(page.locator('[data-today="no-offer"]')).waitFor();
      await counter.readAndClick(overlay(page), show(page, 'balance'));
      await counter.clickPointed(page, 'balance');
      await step(page, 'balance').locator('.ticked').waitFor();
      // The ring goes on to b by itself, or by one press.
      const ring = page.locator('[data-spotlight="balance"]');
      await page.waitForTimeout(500);
      if (await ring.isVisible()) await counter.readTo(step(page, 'balance'));
      else await counter.readAndClick(step(page, 'balance'), show(page, 'balance'));
      await ring.waitFor();
    },
  },
  {
    name: 'owner, three weeks later → read again',
    persona: 'owner-claimed',
    most: { clicks: 1, seconds: 7 },
    go: async ({ browser, page, counter }) => {
      await page.goto(ORGANIZATION_USAGE);
      await step(page, 'claim').and(page.locator('[data-status="done"]')).waitFor();
      await page.goto('https://claude.ai/new');
      const popup = await openPopup(browser, page);
      await moveClock(await browser.background(), THREE_WEEKS_MS);
      await moveClockOf(popup, THREE_WEEKS_MS);
      await popupOf(popup).and(popup.locator('[data-today="old"]')).waitFor();
      const again = popup.locator('.today [data-action="read-again"]');
      const usage = browser.context.waitForEvent('page');
      await counter.readAndClick(popupOf(popup), again);
      await done(await usage, 'balance');
    },
  },
  {
    name: 'first run → the usage page',
    persona: 'owner-unclaimed',
    most: { clicks: 1, seconds: 11 },
    go: async ({ browser, page, counter }) => {
      await page.goto(`chrome-extension://${await browser.extensionId()}/welcome.html#`);
      const door = page.locator('[data-door="billing"]');
      await counter.readAndClick(page.locator('[data-first-run]'), door);
    },
  },
];
