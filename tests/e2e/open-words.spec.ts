import { expect, test } from '@playwright/test';
import { bundle } from '../gallery/bundle.ts';
import { VIEWS } from '../gallery/forms.ts';
import { launchBare, show } from '../gallery/show.ts';
import { Counter } from '../words-and-clicks/count.ts';

const LANGUAGES = ['de', 'en', 'es', 'es_419', 'fr', 'hi', 'id', 'it', 'ja', 'ko', 'pt_BR'];

/** So many words may stand open. */
const MOST_WORDS = 50;

for (const language of LANGUAGES) {
  test(`the day without an offer has at most ${MOST_WORDS} words open, ${language}`, async () => {
    const browser = await launchBare();
    const page = await browser.newPage({ viewport: { width: 500, height: 700 } });
    await page.setContent(await bundle(language));
    const counted: number[] = [];
    for (const view of VIEWS.filter(({ form }) => form === 'panel')) {
      await show(page, view);
      if ((await page.locator('[data-today="no-offer"]').count()) === 0) continue;
      const counter = new Counter(language.replace('_', '-'));
      await counter.readTo(page.locator('.step-open').first());
      counted.push(counter.effort.words);
    }
    await browser.close();
    expect(counted.length).toBeGreaterThan(0);
    for (const words of counted) {
      expect(words).toBeGreaterThan(8);
      expect(words).toBeLessThanOrEqual(MOST_WORDS);
    }
  });
}
