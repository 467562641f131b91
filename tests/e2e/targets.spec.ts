import { expect, type Page, test } from '@playwright/test';
import { bundle } from '../gallery/bundle.ts';
import { type Form, VIEWS } from '../gallery/forms.ts';
import { launchBare, show } from '../gallery/show.ts';

const LEAST_PX = 24;

/** What can be pressed in the document, as far as it is drawn, and is too small for a finger. */
function findSmall(leastPX: number): string[] {
  const pressable =
    'button, a[href], input, select, textarea, summary, [role="tab"], [role="switch"], [role="button"]';
  return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((element) => {
    // A press on the words beside a box is a press on the box.
    const target = element.matches('input') ? (element.closest('label') ?? element) : element;
    if (!target.checkVisibility({ visibilityProperty: true })) return [];
    const { width, height } = target.getBoundingClientRect();
    // Only the keyboard reaches what is clipped away until it has the focus.
    const isClipped = getComputedStyle(target).clipPath !== 'none';
    if (isClipped || (width >= leastPX && height >= leastPX)) return [];
    const words = target.ariaLabel ?? target.textContent ?? '';
    return [`${target.localName}.${target.className} “${words}” ${width} × ${height}`];
  });
}

/** Opens what is folded, by the keyboard. */
async function openAll(page: Page): Promise<void> {
  const focusNext = () => {
    const folds = document.querySelectorAll<HTMLElement>(
      'details:not([open]) > summary, button.step-head[aria-expanded="false"]',
    );
    const next = [...folds].find((fold) => fold.checkVisibility());
    next?.focus();
    return next !== undefined;
  };
  for (let i = 0; i < 12 && (await page.evaluate(focusNext)); i += 1) {
    await page.keyboard.press('Enter');
  }
}

const FORMS = [
  ['panel'],
  ['popup', 'blocked', 'explained'],
  [
    'head',
    'bar',
    'pill',
    'options',
    'welcome',
    'error-door',
    'first-run',
    'diagnosis',
    'money',
    'money-tab',
  ],
] as const satisfies readonly (readonly Form[])[];

for (const forms of FORMS) {
  for (const [width, height] of [
    [1100, 860],
    [320, 640],
  ] as const) {
    test(`every target is large enough for a finger: ${forms}, ${width} × ${height}`, async () => {
      const browser = await launchBare();
      const page = await browser.newPage({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await page.setContent(await bundle('en'));
      const found: string[] = [];
      const views = VIEWS.filter(({ form }) => forms.some((one) => one === form));
      expect(views.length).toBeGreaterThan(5);
      for (const view of views) {
        await show(page, view);
        await openAll(page);
        for (const small of await page.evaluate(findSmall, LEAST_PX)) {
          found.push(`${view.form} ${view.picture}: ${small}`);
        }
      }
      await browser.close();
      expect(found).toEqual([]);
    });
  }
}
