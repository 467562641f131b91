import { expect, type Page, test } from '@playwright/test';
import { bundle } from '../gallery/bundle.ts';
import { VIEWS } from '../gallery/forms.ts';
import { launchBare, show } from '../gallery/show.ts';
import { Counter, secondsOf } from '../words-and-clicks/count.ts';

/** The first three take the most words; see docs/journeys.md. */
const LONGEST = ['hi', 'ja', 'en'];
const LANGUAGES = process.env.DEEP
  ? [...LONGEST, 'de', 'es', 'es_419', 'fr', 'id', 'it', 'ko', 'pt_BR']
  : LONGEST;

/** A member has the message to an Owner in the clipboard within so many seconds of reading. */
const MOST_SECONDS = 10;

/** A name of a hundred letters takes as long as it takes. */
const NAMED_AT_LENGTH = 'member-long';

const popup = (page: Page) => page.locator('[data-guide]');
const copy = (page: Page) => page.locator('[data-action="copy"]:visible');

for (const language of LANGUAGES) {
  test(`whoever can only ask has read enough in ${MOST_SECONDS} s, whatever is in the way, ${language}`, async () => {
    const browser = await launchBare();
    const page = await browser.newPage({ viewport: { width: 360, height: 600 } });
    await page.setContent(await bundle(language));
    const counter = () => new Counter(language.replace('_', '-'));
    const seconds: { [state: string]: number } = {};
    for (const view of VIEWS.filter(({ form }) => form === 'popup')) {
      if (view.picture === NAMED_AT_LENGTH) continue;
      await show(page, view);
      if ((await page.locator('[data-tab="message"][aria-selected="true"]').count()) === 0)
        continue;
      const counted = counter();
      await counted.readTo(popup(page), copy(page));
      seconds[view.picture] = secondsOf(counted.effort.words);
    }
    // Before anything was read: the doors, and what is behind the first.
    const counted = counter();
    await show(page, { form: 'welcome', picture: 'claim' });
    const door = page.locator('[data-door="error"]');
    await counted.readTo(popup(page), door);
    await door.click();
    await counted.readTo(popup(page), copy(page));
    seconds['first-run'] = secondsOf(counted.effort.words);
    await browser.close();

    expect(Object.keys(seconds).length).toBeGreaterThan(12);
    for (const [state, read] of Object.entries(seconds)) {
      expect(read, state).toBeGreaterThan(2);
      expect(read, state).toBeLessThanOrEqual(MOST_SECONDS);
    }
  });
}
