import type { Page } from '@playwright/test';
import type { View } from './forms.ts';

const REJECTED = "We've added a credit to your organization to get you started.";

/** Shows a state in the page of `bundle`, as it is after its effects. */
export async function show(page: Page, view: View): Promise<void> {
  await page.evaluate((shown) => window.showInGallery(shown), view);
  if (view.form === 'diagnosis' || view.form === 'explained') {
    await page.locator('[data-diagnose]').fill(REJECTED);
  }
  if (view.form === 'blocked') await page.locator('.blocked summary').click();
  // An effect runs after the frame, and its scrolling is drawn in the next one.
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
  });
}
