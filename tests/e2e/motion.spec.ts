import { chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../browser/find.ts';
import { bundle } from '../gallery/bundle.ts';

async function inGallery(language: string, work: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setContent(await bundle(language));
    await work(page);
  } finally {
    await browser.close();
  }
}

test('whoever wants no motion sees none', async () => {
  await inGallery('en', async (page) => {
    const moving = () =>
      page.evaluate(() =>
        window.viewsInGallery.flatMap((view) => {
          window.showInGallery(view);
          return [...document.querySelectorAll('.guide, .guide *, [data-spotlight]')].flatMap(
            (element) =>
              ['', '::before', '::after'].flatMap((part) => {
                const style = getComputedStyle(element, part);
                const lasts = (durations: string) =>
                  durations.split(', ').some((duration) => Number.parseFloat(duration) > 0.01);
                const moves =
                  (lasts(style.animationDuration) &&
                    style.animationName !== 'none' &&
                    // A bar that fills in steps tells the time, and does not move.
                    !style.animationTimingFunction.startsWith('steps(')) ||
                  lasts(style.transitionDuration) ||
                  style.scrollBehavior === 'smooth';
                return moves ? [`${view.form} ${view.picture} .${element.className}${part}`] : [];
              }),
          );
        }),
      );
    expect((await moving()).length, 'there is motion to be switched off').toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving()).toEqual([]);
  });
});
