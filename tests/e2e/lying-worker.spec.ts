import { inChromium } from '../drivers/in-chromium.ts';
import { comeWithWorker, liedTo, lyingWorkers } from '../drivers/lying-worker.ts';
import { inGuide } from '../journeys/driver.ts';
import { expect, guideIn, test } from './fixtures.ts';

for (const [what, worker] of Object.entries(lyingWorkers)) {
  test.describe(`a service worker of the page with ${what}`, () => {
    test.use({ world: liedTo(worker) });

    test('is asked nothing by the guide', async ({ browserWithGuide, page }) => {
      const tab = inChromium(browserWithGuide, page);
      await comeWithWorker(tab);
      await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
      await tab.see(inGuide('[data-step="claim"][data-status="todo"][data-evidence="api"]'));
      await tab.see(inGuide('[data-step="balance"][data-status="todo"][data-evidence="api"]'));
      await tab.see(inGuide('[data-step="auto-reload"][data-status="todo"]'));
      await tab.badge('6');
    });
  });
}
