import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../drivers/find.ts';
import type { View } from './forms.ts';

const REJECTED = "We've added a credit to your organization to get you started.";

/** A browser for the page of `bundle`, which needs neither the extension nor claude.ai. */
export function launchBare(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
}

/** Shows a state in the page of `bundle`, as it is after its effects. */
export async function show(page: Page, view: View): Promise<void> {
  await page.evaluate((shown) => window.showInGallery(shown), view);
  if (view.form === 'explained') await page.locator('[data-tab="error"]').click();
  if (view.form === 'error-door') await page.locator('[data-door="error"]').click();
  if (view.form === 'diagnosis' || view.form === 'explained') {
    await page.locator('[data-diagnose]').fill(REJECTED);
  }
  if (view.form === 'blocked') await page.locator('.blocked summary').click();
  // An effect runs after the frame, and its scrolling is drawn in the next one.
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
  });
}
