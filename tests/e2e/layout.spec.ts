import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../browser/find.ts';
import { bundle } from '../gallery/bundle.ts';
import type { View } from '../gallery/forms.ts';

/** A phone's width; and what a window of 1280 × 800 leaves at 200 % and at 400 % zoom. */
const SIZES = [
  ['320 px wide', 320, 640],
  ['at 200 % zoom', 640, 400],
  ['at 400 % zoom', 320, 200],
] as const;
/** The popup's window is made for it: up to 200 % zoom it is as wide as the popup asks for. */
const POPUP_WIDTH = 360;
const POPUPS: readonly View['form'][] = ['popup', 'blocked', 'explained', 'welcome', 'diagnosis'];
/** English; long words; another script. */
const LANGUAGES = ['en', 'de', 'hi'];

async function inGallery(language: string, work: (page: Page) => Promise<void>): Promise<void> {
  const browser: Browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.setContent(await bundle(language));
    await work(page);
  } finally {
    await browser.close();
  }
}

/** What of this state cannot be read to its end, though nothing says that there is more. */
function cutOff(view: View): string[] {
  window.showInGallery(view);
  const found: string[] = [];
  const at = `${view.form} ${view.picture}`;
  if (document.documentElement.scrollWidth > innerWidth) found.push(`${at}: wider than the window`);
  for (const element of document.querySelectorAll<HTMLElement>('.guide *')) {
    const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
    // Read aloud only.
    if (clipPath !== 'none') continue;
    const words = (element.textContent ?? '').trim().slice(0, 40);
    const isWider = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (isWider && overflowX !== 'visible' && textOverflow !== 'ellipsis') {
      found.push(`${at}: <${element.localName} class="${element.className}"> cuts “${words}”`);
    }
    const { left, right, width } = element.getBoundingClientRect();
    const isSvg = element.closest('svg') !== null;
    if (width > 0 && !isSvg && (left < -1 || right > innerWidth + 1)) {
      found.push(`${at}: <${element.localName} class="${element.className}"> beyond “${words}”`);
    }
  }
  return found;
}

for (const language of LANGUAGES) {
  test(`nothing is cut off in a narrow or enlarged window, ${language}`, async () => {
    await inGallery(language, async (page) => {
      const found: string[] = [];
      for (const [name, width, height] of SIZES) {
        for (const view of await page.evaluate(() => window.viewsInGallery)) {
          const least = POPUPS.includes(view.form) ? POPUP_WIDTH : 0;
          await page.setViewportSize({ width: Math.max(width, least), height });
          const cuts = await page.evaluate(cutOff, view);
          found.push(...cuts.map((cut) => `${name}: ${cut}`));
        }
      }
      expect(found).toEqual([]);
    });
  });
}

test('the check sees what is cut off', async () => {
  await inGallery('en', async (page) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addStyleTag({
      content: '.step-title, h3, h2 { white-space: nowrap; width: 900px }',
    });
    const [first] = await page.evaluate(() => window.viewsInGallery);
    if (!first) throw new Error('The gallery is empty.');
    expect(await page.evaluate(cutOff, first)).not.toEqual([]);
  });
});

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
