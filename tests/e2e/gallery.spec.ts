import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { bundle } from '../gallery/bundle.ts';
import { VIEWS, type View } from '../gallery/forms.ts';
import { launchBare } from '../gallery/show.ts';

declare global {
  interface Window {
    /** Left in the page by the first check. */
    axe: {
      run: (
        place: Document,
        options: { rules: { [rule: string]: { enabled: boolean } }; resultTypes: string[] },
      ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
  }
}

/** Shows the state and tells what axe finds, without what it asks of a whole page. */
async function check(view: View): Promise<string[]> {
  window.showInGallery(view);
  const off = { enabled: false };
  const { violations } = await window.axe.run(document, {
    rules: { region: off, 'landmark-one-main': off, 'page-has-heading-one': off },
    resultTypes: ['violations'],
  });
  const at = `${view.form} ${view.picture}`;
  return violations.map(({ id, nodes }) => `${at}: ${id} ${nodes.map(({ html }) => html)}`);
}

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none', width: 500 },
  { colorScheme: 'dark', forcedColors: 'none', width: 320 },
  { colorScheme: 'light', forcedColors: 'active', width: 320 },
  { colorScheme: 'dark', forcedColors: 'active', width: 500 },
] as const;

/** Each theme and forced colours in a usual and in a narrow window. */
for (const { width, ...look } of LOOKS) {
  const forced = look.forcedColors === 'active' ? ', forced colours' : '';
  test(`axe finds nothing in any state, ${look.colorScheme}${forced}, ${width} px`, async () => {
    const browser = await launchBare();
    const page = await browser.newPage({ ...look, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 700 });
    // What this page of no guide is accused of shows that axe works.
    await page.setContent(`${await bundle('en')}<img src="">`);
    const first = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(first.violations.map(({ id }) => id)).toContain('image-alt');
    await page.locator('img').evaluate((image) => image.remove());
    const found: string[] = [];
    for (const view of VIEWS) {
      found.push(...(await page.evaluate(check, view)));
    }
    await browser.close();
    expect(found).toEqual([]);
  });
}
