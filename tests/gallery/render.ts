import { mkdir, rm } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { bundle } from './bundle.ts';
import type { Form } from './forms.ts';
import { launchBare, show } from './show.ts';

/**
 * Takes a picture of every state of the guide into .output/gallery/: `node tests/gallery/render.ts
 * [language] [part of a name]`.
 */

const OUT = '.output/gallery';
const [language = 'en', only = ''] = process.argv.slice(2);

const SIZES: { [form in Form]: readonly [width: number, height: number] } = {
  panel: [500, 672],
  head: [320, 400],
  bar: [320, 256],
  pill: [340, 76],
  popup: [360, 600],
  blocked: [360, 1100],
  explained: [360, 900],
  options: [760, 900],
  welcome: [360, 360],
  'error-door': [360, 500],
  'first-run': [1100, 860],
  diagnosis: [360, 600],
  money: [1100, 860],
  'money-narrow': [360, 1500],
  'money-tab': [360, 330],
  spend: [1100, 1000],
  'spend-narrow': [360, 1900],
  spotlight: [372, 260],
};

async function shoot(
  browser: Browser,
  html: string,
  look: 'light' | 'dark' | 'forced',
): Promise<void> {
  const context = await browser.newContext({
    colorScheme: look === 'light' ? 'light' : 'dark',
    forcedColors: look === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => console.error(message.text()));
  await page.setContent(html);
  // Asked of the page, because the guide's sources do not run in Node without a bundler.
  for (const view of await page.evaluate(() => window.viewsInGallery)) {
    const file = `${view.form}-${view.picture}`;
    if (!file.includes(only)) continue;
    const [width, height] = SIZES[view.form];
    await page.setViewportSize({ width, height });
    await show(page, view);
    await page.screenshot({ path: `${OUT}/${language}/${look}-${file}.png` });
  }
  await context.close();
}

await rm(`${OUT}/${language}`, { recursive: true, force: true });
await mkdir(`${OUT}/${language}`, { recursive: true });
const html = await bundle(language);
const browser = await launchBare();
for (const look of ['light', 'dark', 'forced'] as const) await shoot(browser, html, look);
await browser.close();
