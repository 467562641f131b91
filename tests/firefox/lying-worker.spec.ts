import { comeWithWorker, liedTo, lyingWorkers } from '../drivers/lying-worker.ts';
import { inGuide } from '../journeys/driver.ts';
import { expect, test } from './fixtures.ts';

/**
 * Firefox 153 asks a page's service worker also for what a content script asks, and marks its answers
 * as the network's. Where these fail, Firefox has changed, and docs/security.md may promise more.
 */
for (const [what, worker] of Object.entries(lyingWorkers)) {
  test.describe(`a service worker of the page with ${what}`, () => {
    test.use({ world: liedTo(worker) });

    test('is believed, and still nothing is done but reading', async ({ driver, site }) => {
      await comeWithWorker(driver);
      await driver.see(inGuide('[data-step="claim"][data-status="done"][data-evidence="api"]'));
      expect(new Set(site.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
      expect(site.state.memberships[0]?.ledger.grant?.granted).toBe(false);
    });
  });
}
