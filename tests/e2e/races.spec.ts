import type { Page } from '@playwright/test';
import { expect, guideIn, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-claimed' } });

/** A little with every test, and a lot with DEEP=1. */
const { tabs, writes, stops } = process.env.DEEP
  ? { tabs: 10, writes: 1000, stops: 200 }
  : { tabs: 3, writes: 120, stops: 15 };

/**
 * Writes from a page of the extension: each act has a name of its own, and is sent until its answer
 * comes, as the guide itself does. Tells how many answers did not come.
 */
function writeAll(page: Page, names: readonly string[]): Promise<number> {
  return page.evaluate(async (all) => {
    let unanswered = 0;
    for (const name of all) {
      for (let isDone = false; !isDone; ) {
        try {
          const answer = await chrome.runtime.sendMessage({ type: 'choose', accept: name });
          isDone = answer?.done === true;
        } catch {
          isDone = false;
        }
        if (!isDone) unanswered += 1;
      }
    }
    return unanswered;
  }, names);
}

test('tabs, popup and options write while the background is stopped: nothing lost, nothing twice', async ({
  browserWithGuide,
  page,
}) => {
  test.setTimeout(process.env.DEEP ? 20 * 60_000 : 120_000);
  const { context } = browserWithGuide;
  const id = await browserWithGuide.extensionId();
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  const others = await Promise.all(
    Array.from({ length: tabs - 1 }, async () => {
      const tab = await context.newPage();
      await tab.goto(ORGANIZATION_USAGE);
      return tab;
    }),
  );
  const pages = await Promise.all(
    ['popup.html', 'options.html', 'money.html'].map(async (file) => {
      const own = await context.newPage();
      await own.goto(`chrome-extension://${id}/${file}`);
      return own;
    }),
  );
  const devtools = await context.newCDPSession(page);
  let stopped = 0;
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    stopped += versions.filter(({ runningStatus }) => runningStatus === 'stopped').length;
  });
  await devtools.send('ServiceWorker.enable');

  const names = Array.from({ length: writes }, (_, i) => `organization-${i}`);
  const parts = pages.map((_, i) => names.filter((_name, n) => n % pages.length === i));
  let isOver = false;
  const writing = Promise.all(pages.map((own, i) => writeAll(own, parts[i] ?? []))).finally(() => {
    isOver = true;
  });
  /** What the person does meanwhile in a tab: the tick, and its opposite. */
  const ticking = (async () => {
    const bookmark = stepIn(page, 'bookmark');
    await bookmark.getByRole('button').first().click();
    await bookmark.locator('[data-action="mark"]').click();
    await expect(bookmark).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
  })();
  for (let i = 0; i < stops; i += 1) {
    await devtools.send('ServiceWorker.stopAllWorkers');
    await page.waitForTimeout(isOver ? 20 : 150);
    // Readings from the other tabs, too.
    await others[i % Math.max(others.length, 1)]?.reload();
  }
  const unanswered = (await writing).reduce((sum, each) => sum + each, 0);
  await ticking;

  const [popup] = pages;
  const stored = await popup?.evaluate(() => chrome.storage.local.get(null));
  const accepted: { organization: string }[] = Object(Object(stored).choices).accepted;
  const kept = accepted.map(({ organization }) => organization).sort();
  console.log(
    `${tabs} tabs, 3 pages, ${writes} writes, background stopped ${stopped} times:`,
    `${unanswered} sent again, ${kept.length} kept, ${new Set(kept).size} different`,
  );
  expect(kept).toEqual(names.toSorted());
  const record = Object.entries(Object(stored)).find(([key]) => key.startsWith('record:'))?.[1];
  expect(record).toMatchObject({ marks: { bookmark: { how: 'hand' } } });
  expect(Object.keys(Object(stored)).filter((key) => key.startsWith('unreadable:'))).toEqual([]);
});
