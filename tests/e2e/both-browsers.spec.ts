import { inChromium } from '../drivers/in-chromium.ts';
import { countGoing, NOTHING, overASecond } from '../drivers/left-behind.ts';
import { journeys } from '../journeys/journeys.ts';
import { expect, test } from './fixtures.ts';

/** The journeys that Firefox takes too (tests/firefox). */
for (const { name, world, go } of journeys) {
  test.describe(() => {
    test.use({ world });

    test(name, async ({ browserWithGuide, page, site }) => {
      const going = await countGoing(await browserWithGuide.background());
      await go(inChromium(browserWithGuide, page));
      const ours = site.requests.filter(({ from }) => from === 'other');
      expect(new Set(ours.map(({ method }) => method))).toEqual(new Set(['GET']));
      // On to a chat, in the same document: of the journey nothing is left there.
      await page.evaluate(() => {
        history.pushState({}, '', '/new');
        dispatchEvent(new PopStateEvent('popstate'));
      });
      await expect(page.locator('workspace-credit-guide')).toHaveCount(0);
      await page.waitForTimeout(300);
      expect(await overASecond(going)).toEqual(NOTHING);
    });
  });
}
