import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { icon } from '../../packaging/modules/icons.ts';
import { type ClaudeAi, type Persona, startClaudeAi } from '../claude-ai/server.ts';
import { launchFirefox } from '../drivers/firefox.ts';
import { openPopup } from '../drivers/guide.ts';
import { inChromium } from '../drivers/in-chromium.ts';
import { type GuideBrowser, launchBrowser } from '../drivers/launch.ts';
import { inGuide, onPage } from '../journeys/driver.ts';
import { tile } from './tile.ts';

/**
 * Takes the pictures of the README into docs/, and those that the stores ask for, at their sizes,
 * into .output/store/: `npm run pictures`, after both builds.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const STORE = resolve(ROOT, '.output/store');
const DOCS = resolve(ROOT, 'docs');

/** Chrome Web Store, Edge Add-ons and addons.mozilla.org take this size. */
const SCREENSHOT = { width: 1280, height: 800 };
/** Of a usual laptop, where the panel has room beside the page; taken at twice the size and made smaller. */
const WINDOW = { width: 1440, height: 900 };
/** Of a small one, where the dialog and the guide's figures for it stand close together. */
const SMALL_WINDOW = { width: 880, height: 550 };
const POPUP_WIDTH = Math.round((360 * SCREENSHOT.width) / WINDOW.width);

async function onStandIn(
  persona: Persona,
  act: (browser: GuideBrowser, page: Page) => Promise<void>,
  viewport = WINDOW,
): Promise<void> {
  const site: ClaudeAi = await startClaudeAi({ persona });
  try {
    await using browser = await launchBrowser(site, { viewport, deviceScaleFactor: 2 });
    const { context } = browser;
    await act(browser, context.pages()[0] ?? (await context.newPage()));
  } finally {
    await site.close();
  }
}

/** A picture of the window after the short movement of what has just come, at the stores' size. */
async function shot(page: Page): Promise<Buffer> {
  await page.waitForTimeout(700);
  const picture = await page.screenshot();
  return sharp(picture).resize(SCREENSHOT).png({ compressionLevel: 9 }).toBuffer();
}

async function shoot(page: Page, ...paths: readonly string[]): Promise<void> {
  const picture = await shot(page);
  for (const path of paths) await writeFile(path, picture);
}

async function wrongAccount(): Promise<void> {
  await onStandIn('personal-and-team', async (browser, page) => {
    const { goto, see } = inChromium(browser, page);
    await goto('https://claude.ai/settings/usage');
    await see(inGuide('[data-guide][data-standing="wrong-organization"]'));
    await shoot(page, `${STORE}/1-wrong-account.png`, `${DOCS}/wrong-account.png`);
  });
}

async function claim(): Promise<void> {
  await onStandIn('owner-unclaimed', async (browser, page) => {
    const { goto, see, press, key } = inChromium(browser, page);
    await goto('https://claude.ai/admin-settings/usage');
    await see(inGuide('[data-step="claim"] [data-action="show"]'));
    // A press on what is still moving makes the driver scroll.
    await page.waitForTimeout(700);
    await press(inGuide('[data-step="claim"] [data-action="show"]'));
    await see(inGuide('[data-spotlight="claim"]'));
    await shoot(page, `${STORE}/2-claim.png`, `${DOCS}/overlay.png`);
    await key('Escape');
    await press(inGuide('[data-action="collapse"]'));

    const popup = await openPopup(browser, page);
    await popup.locator('[data-step="account"][data-status="done"]').first().waitFor();
    await popup.waitForTimeout(700);
    const shown = sharp(await popup.screenshot());
    await writeFile(`${DOCS}/popup.png`, await shown.clone().png({ palette: true }).toBuffer());
    await popup.close();
    // As it hangs from the toolbar over the page.
    const input = await shown.resize({ width: POPUP_WIDTH }).toBuffer();
    await sharp(await shot(page))
      .composite([{ input, top: 8, left: SCREENSHOT.width - POPUP_WIDTH - 16 }])
      .toFile(`${STORE}/3-popup.png`);
  });
}

async function autoReload(): Promise<void> {
  await onStandIn(
    'owner-claimed',
    async (browser, page) => {
      const { goto, see, press } = inChromium(browser, page);
      await goto('https://claude.ai/admin-settings/usage');
      await see(inGuide('[data-step="auto-reload"][data-status="todo"]'));
      await press(inGuide('[data-action="expand"]'));
      await press(inGuide('[data-step="auto-reload"] .step-head'));
      await press(inGuide('[data-step="auto-reload"] [data-action="show"]'));
      await press(onPage('button', 'Auto-reload'));
      await see(onPage('[role="dialog"]'));
      await shoot(page, `${STORE}/4-auto-reload.png`);
    },
    SMALL_WINDOW,
  );
}

/** Where the archive is loaded, as the two browsers show it. */
async function installing(): Promise<void> {
  await onStandIn('owner-unclaimed', async ({ context }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1000, height: 420 });
    await page.goto('chrome://extensions');
    await page.locator('#devMode').click();
    await page.waitForTimeout(700);
    await sharp(await page.screenshot())
      .resize({ width: 1000 })
      .toFile(`${DOCS}/install-chrome.png`);
  });
  const site = await startClaudeAi({});
  const { browser, close } = await launchFirefox(site);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 312 });
    void page.goto('about:debugging#/runtime/this-firefox').catch(() => {});
    // No script of ours may run on this page, so that there is nothing to wait for.
    await sleep(3_000);
    await page.screenshot({ path: `${DOCS}/install-firefox.png` });
  } finally {
    await close();
    await site.close();
  }
}

await rm(STORE, { recursive: true, force: true });
await mkdir(STORE, { recursive: true });
await icon(300).toFile(`${STORE}/icon-300.png`);
await tile(`${STORE}/tile-440x280.png`);
await wrongAccount();
await claim();
await autoReload();
await installing();
