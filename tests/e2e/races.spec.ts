import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { NO_HISTORY, StoredHistory, storedPoints } from '../../guide/history/history.ts';
import { valueIn } from '../../guide/stored.ts';
import { expect, guideIn, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

const HOUR_MS = 3_600_000;

/** Written by `npm run races`. */
const REPORT = join(import.meta.dirname, '../../docs/races.md');
const HEAD = `# Races

What \`npm run races\` printed last: pages of the extension write at the same time while the browser stops
the background again and again. Nothing may be lost, and nothing kept twice.
`;

test.use({ world: { persona: 'owner-claimed' } });

/** A little with every test, and a lot with DEEP=1. */
const { tabs, writes, stops } = process.env.DEEP
  ? { tabs: 10, writes: 1000, stops: 200 }
  : { tabs: 3, writes: 120, stops: 15 };

/** What a page of the extension writes: an act with a name of its own, or a reading of its own hour. */
type Write = { accept: string } | { workspace: string; at: number; cents: number };

/**
 * Writes from a page of the extension: each is sent until its answer comes, as the guide itself does.
 * Tells how many answers did not come.
 */
function writeAll(page: Page, writes: readonly Write[]): Promise<number> {
  return page.evaluate(async (all) => {
    const messageOf = (write: Write) => {
      if ('accept' in write) return { type: 'choose', accept: write.accept };
      const { workspace: id, at, cents } = write;
      const balance = { value: { minorUnits: cents, exponent: 2 }, source: 'api', at };
      const membership = { organization: { id, name: id, kind: 'team' }, role: 'owner' };
      return {
        type: 'read',
        login: { state: 'signed-in', memberships: [membership] },
        organization: id,
        reading: { organizationId: id, balance, failures: {} },
        changed: false,
      };
    };
    let unanswered = 0;
    for (const write of all) {
      for (let isDone = false; !isDone; ) {
        try {
          isDone = (await chrome.runtime.sendMessage(messageOf(write)))?.done === true;
        } catch {
          isDone = false;
        }
        if (!isDone) unanswered += 1;
      }
    }
    return unanswered;
  }, writes);
}

/** Every second one a reading, hour after hour of a workspace that only this page reads. */
function writesOf(page: number, count: number): Write[] {
  const first = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - count * HOUR_MS;
  return Array.from({ length: count }, (_, i) =>
    i % 2
      ? {
          workspace: `workspace-${page}`,
          at: first + i * HOUR_MS,
          cents: 1_000_000 * (page + 1) - i,
        }
      : { accept: `organization-${page}-${i}` },
  );
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

  const parts = pages.map((_, i) => writesOf(i, Math.ceil(writes / pages.length)));
  let isOver = false;
  const writing = Promise.all(pages.map((own, i) => writeAll(own, parts[i] ?? []))).finally(() => {
    isOver = true;
  });
  const bookmark = stepIn(page, 'bookmark');
  await bookmark.getByRole('button').first().click();
  const tick = bookmark.locator('[data-action="mark"]');
  /** What the person does meanwhile in a tab: ticks, and again as long as the guide says it is not saved. */
  const ticking = (async () => {
    const notSaved = guideIn(page).locator('[data-notice="not-saved"]');
    for (let presses = 1; ; presses += 1) {
      await tick.click();
      await expect(notSaved.or(bookmark.and(page.locator('[data-status="done"]')))).toBeVisible({
        timeout: 60_000,
      });
      if ((await bookmark.getAttribute('data-status')) === 'done') return presses;
    }
  })();
  for (let i = 0; i < stops; i += 1) {
    await devtools.send('ServiceWorker.stopAllWorkers');
    await page.waitForTimeout(isOver ? 20 : 150);
    // Readings from the other tabs, too.
    await others[i % Math.max(others.length, 1)]?.reload();
  }
  const unanswered = (await writing).reduce((sum, each) => sum + each, 0);
  const presses = await ticking;

  const [popup] = pages;
  const stored = await popup?.evaluate(() => chrome.storage.local.get(null));
  const all = parts.flat();
  const accepted: { organization: string }[] = Object(Object(stored).choices).accepted;
  const kept = accepted.map(({ organization }) => organization).sort();
  const acts = all.flatMap((write) => ('accept' in write ? [write.accept] : []));
  const readings = all.flatMap((write) => ('at' in write ? [write] : []));
  const points = pages.flatMap((_, i) => {
    const history = StoredHistory.open(Object(stored)[`history:workspace-${i}`]);
    return storedPoints(valueIn(history) ?? NO_HISTORY);
  });
  const said = (each: string[]) => `${each.length} kept, ${new Set(each).size} different`;
  const report = [
    `${tabs} tabs, popup, options and Money; the background was stopped ${stopped} times, and`,
    `${unanswered} messages that had no answer were sent again.`,
    '',
    `- ${acts.length} acts: ${said(kept)}`,
    `- ${readings.length} readings: ${said(points.map(({ at, balance }) => `${at} ${balance}`))}`,
    `- a tick in a tab: pressed ${presses} times, kept`,
  ].join('\n');
  console.log(report);
  expect(kept).toEqual(acts.toSorted());
  expect(points.map(({ at, balance }) => ({ at, cents: balance }))).toEqual(
    readings.map(({ at, cents }) => ({ at, cents })),
  );
  const records = Object.entries(Object(stored)).filter(([key]) => key.startsWith('record:'));
  const ticked = records.find(([key]) => !key.includes('workspace-'))?.[1];
  expect(ticked).toMatchObject({ marks: { bookmark: { how: 'hand' } } });
  expect(Object.keys(Object(stored)).filter((key) => key.startsWith('unreadable:'))).toEqual([]);
  expect(stopped).toBeGreaterThanOrEqual(stops);
  if (process.env.DEEP) writeFileSync(REPORT, `${HEAD}\n${report}\n`);
});
