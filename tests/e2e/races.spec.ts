import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { build } from 'esbuild';
import type * as Messenger from '../../browser/messenger.ts';
import { NO_HISTORY, StoredHistory, storedPoints } from '../../guide/history/history.ts';
import { valueIn } from '../../guide/stored.ts';
import { expect, guideIn, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

declare global {
  interface Window {
    /** The guide's own way to the background. */
    messenger: typeof Messenger;
    /** When the marks were made that the shared workspace was seen with, one after the other. */
    seen: number[];
    /** How many messages had no answer. */
    unanswered: number;
  }
}

const HOUR_MS = 3_600_000;

/** Written by `npm run races`. */
const REPORT = join(import.meta.dirname, '../../docs/races.md');
const HEAD = `# Races

What \`npm run races\` printed last: tabs, popup, options and _Money_ write at the same time while the
browser stops the background again and again. Each writes by the guide's own sender. Nothing may be lost
without a word, and nothing be done twice: every mark carries a moment of its own, by which a page that
watches the store counts how often it was made.
`;

test.use({ world: { persona: 'owner-claimed' } });

/** A little with every test, and a lot with DEEP=1. */
const { tabs, writes, stops, presses } = process.env.DEEP
  ? { tabs: 10, writes: 1000, stops: 200, presses: 20 }
  : { tabs: 3, writes: 120, stops: 15, presses: 2 };

/** What a page writes: a mark in the workspace that all share, or a reading of its own hour. */
type Write = { mark: number } | { workspace: string; at: number; cents: number };
type Sent = 'done' | 'failed' | 'extension-gone';

/** By threes a mark or a reading, hour after hour of a workspace that only this page reads. */
function writesOf(page: number, count: number): Write[] {
  const first = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - count * HOUR_MS;
  return Array.from({ length: count }, (_, i) =>
    i % 6 > 2
      ? {
          workspace: `workspace-${page}`,
          at: first + i * HOUR_MS,
          cents: 1_000_000 * (page + 1) - i,
        }
      : { mark: page * 1_000_000 + i },
  );
}

/** The guide's own sender, to be run in a page of the extension. */
async function senderCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['browser/messenger.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'messenger',
    write: false,
  });
  return `${outputFiles[0]?.text} globalThis.messenger = messenger;`;
}

/** Counts what this page sends in vain. */
function countUnanswered(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.unanswered = 0;
    const send = chrome.runtime.sendMessage;
    Object.assign(chrome.runtime, {
      sendMessage: async (message: unknown) => {
        const answer: unknown = await send(message).catch(() => undefined);
        if (answer === undefined) window.unanswered += 1;
        return answer;
      },
    });
  });
}

/** Three marks at once, as somebody in haste, then three readings; tells what the sender said of each. */
function writeAll(page: Page, writes: readonly Write[]): Promise<Sent[]> {
  return page.evaluate(async (all) => {
    const membership = (id: string) => ({
      organization: { id, name: id, kind: 'team' as const },
      role: 'owner',
    });
    const send = (write: Write): Promise<Sent> => {
      if ('mark' in write) {
        const mark = { at: write.mark, how: 'hand' as const };
        const message = { organization: 'shared', step: 'bookmark' as const, mark };
        return window.messenger.sendToBackground({ type: 'mark', ...message });
      }
      const { workspace: id, at, cents } = write;
      const balance = { value: { minorUnits: cents, exponent: 2 }, source: 'api' as const, at };
      return window.messenger.sendToBackground({
        type: 'read',
        login: { state: 'signed-in', memberships: [membership(id)] },
        organization: id,
        reading: { organizationId: id, balance, failures: {} },
        changed: false,
      });
    };
    const sent: Sent[] = [];
    for (let i = 0; i < all.length; i += 6) {
      const next = all.slice(i, i + 6);
      const marks = Promise.all(next.filter((write) => 'mark' in write).map(send));
      const readings: Sent[] = [];
      for (const write of next) if ('at' in write) readings.push(await send(write));
      sent.push(...(await marks), ...readings);
    }
    return sent;
  }, writes);
}

/** A workspace that all mark, and how its marks come to be, told by a page that is never stopped. */
async function watchShared(page: Page): Promise<void> {
  await page.evaluate(async () => {
    window.seen = [];
    chrome.storage.local.onChanged.addListener(({ 'record:shared': record }) => {
      const at: unknown = Object(record?.newValue).marks?.bookmark?.at;
      if (typeof at === 'number' && at !== window.seen.at(-1)) window.seen.push(at);
    });
    const organization = { id: 'shared', name: 'Shared', kind: 'team' };
    await chrome.storage.local.set({
      'record:shared': { version: 3, organization, role: 'owner', marks: {} },
    });
  });
}

/** Ticks a step by hand and takes it back, again and again; counts what the guide says. */
async function tickByHand(step: Locator, notSaved: Locator, times: number) {
  let told = 0;
  for (let i = 0; i < times; i += 1) {
    const [action, status] = i % 2 ? (['unmark', 'todo'] as const) : (['mark', 'done'] as const);
    const button = step.locator(`[data-action="${action}"]`);
    if (!(await button.isVisible())) await step.getByRole('button').first().click();
    await button.click();
    const saved = step.and(step.page().locator(`[data-status="${status}"]`));
    await expect(saved.or(notSaved).first()).toBeVisible({ timeout: 20_000 });
    if ((await step.getAttribute('data-status')) !== status) {
      told += 1;
      i -= 1;
    }
  }
  return told;
}

test('tabs, popup, options and Money write while the background is stopped: nothing lost, nothing twice', async ({
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
  const code = await senderCode();
  const pages = await Promise.all(
    ['popup.html', 'options.html', 'money.html'].map(async (file) => {
      const own = await context.newPage();
      await own.goto(`chrome-extension://${id}/${file}`);
      await countUnanswered(own);
      await own.evaluate(code);
      return own;
    }),
  );
  const [witness] = pages;
  if (!witness) throw new Error('There is no page to watch by.');
  await watchShared(witness);
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
  const ticking = tickByHand(
    stepIn(page, 'bookmark'),
    guideIn(page).locator('[data-notice="not-saved"]'),
    presses,
  );
  for (let i = 0; i < stops; i += 1) {
    await devtools.send('ServiceWorker.stopAllWorkers');
    await page.waitForTimeout(isOver ? 20 : 150);
    // Readings from the other tabs, too.
    await others[i % Math.max(others.length, 1)]?.reload();
  }
  const sent = (await writing).flat();
  const told = await ticking;

  const stored = await witness.evaluate(() => chrome.storage.local.get(null));
  const seen = await witness.evaluate(() => window.seen);
  const all = parts.flat().map((write, i) => ({ write, sent: sent[i] }));
  const marks = all.flatMap(({ write, sent }) => ('mark' in write ? [{ ...write, sent }] : []));
  const readings = all.flatMap(({ write, sent }) => ('at' in write ? [{ ...write, sent }] : []));
  const points = pages.flatMap((_, i) => {
    const history = StoredHistory.open(Object(stored)[`history:workspace-${i}`]);
    return storedPoints(valueIn(history) ?? NO_HISTORY).map(
      ({ at, balance }) => `${at} ${balance}`,
    );
  });
  const vain = await Promise.all(pages.map((own) => own.evaluate(() => window.unanswered)));
  const unanswered = vain.reduce((sum, each) => sum + each, 0);
  const times = (mark: number) => seen.filter((at) => at === mark).length;
  const isKept = (reading: { at: number; cents: number }) =>
    points.includes(`${reading.at} ${reading.cents}`);
  const lost = {
    marks: marks.filter(({ mark, sent }) => sent === 'done' && times(mark) === 0),
    readings: readings.filter((each) => each.sent === 'done' && !isKept(each)),
  };
  const twice = {
    marks: marks.filter(({ mark }) => times(mark) > 1),
    readings: points.filter((point, i) => points.indexOf(point) !== i),
  };
  const toldOf = (each: readonly { sent: Sent | undefined }[]) =>
    each.filter(({ sent }) => sent !== 'done').length;
  const report = [
    `${tabs} tabs, popup, options and Money; the background was stopped ${stopped} times, and`,
    `${unanswered} messages of theirs had no answer.`,
    '',
    `- ${marks.length} marks: ${new Set(seen).size} made, ${toldOf(marks)} said not to be saved, ${lost.marks.length} lost without a word, ${twice.marks.length} made twice`,
    `- ${readings.length} readings: ${points.length} kept, ${toldOf(readings)} of which their page knows that they may not be, ${lost.readings.length} lost without a word, ${twice.readings.length} kept twice`,
    `- ${presses} presses in a tab, ticking a step and taking it back: all kept; ${told} times it was not saved, and said so`,
  ].join('\n');
  console.log(report);
  expect(lost).toEqual({ marks: [], readings: [] });
  expect(twice).toEqual({ marks: [], readings: [] });
  // Of each page the marks were made in the order in which they were sent.
  for (const [i, part] of parts.entries()) {
    const its = seen.filter((at) => Math.floor(at / 1_000_000) === i);
    const asSent = part.flatMap((write) => ('mark' in write ? [write.mark] : []));
    expect(its).toEqual(asSent.filter((mark) => its.includes(mark)));
  }
  expect(Object.keys(Object(stored)).filter((key) => key.startsWith('unreadable:'))).toEqual([]);
  expect(stopped).toBeGreaterThanOrEqual(stops);
  if (process.env.DEEP) writeFileSync(REPORT, `${HEAD}\n${report}\n`);
});
