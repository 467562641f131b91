import { journeys } from '../journeys/journeys.ts';
import { expect, test } from './fixtures.ts';

for (const { name, world, deep, go } of journeys) {
  test.describe(() => {
    test.skip(deep === true && !process.env.DEEP, 'in the deep run');
    test.use({ world });

    test(name, async ({ driver, site }) => {
      await go(driver);
      const ours = site.requests.filter(({ from }) => from === 'other');
      expect(new Set(ours.map(({ method }) => method))).toEqual(new Set(['GET']));
    });
  });
}
