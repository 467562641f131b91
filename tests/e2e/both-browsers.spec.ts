import { inChromium } from '../drivers/in-chromium.ts';
import { journeys } from '../journeys/journeys.ts';
import { expect, test } from './fixtures.ts';

/** The journeys that Firefox takes too (tests/firefox). */
for (const { name, world, go } of journeys) {
  test.describe(() => {
    test.use({ world });

    test(name, async ({ browserWithGuide, page, site }) => {
      await go(inChromium(browserWithGuide, page));
      const ours = site.requests.filter(({ from }) => from === 'other');
      expect(new Set(ours.map(({ method }) => method))).toEqual(new Set(['GET']));
    });
  });
}
