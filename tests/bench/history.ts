import { setTimeout } from 'node:timers/promises';
import type { Worker } from '@playwright/test';
import { build } from 'esbuild';
import type { History } from '../../guide/history/history.ts';
import type { Point } from '../../guide/history/point.ts';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { type GuideBrowser, launchBrowser } from '../drivers/launch.ts';
import { inMS, print } from './figures.ts';
import { openIn } from './pair.ts';

const HOUR = 3_600_000;
const HOURS = 366 * 24;
const WORKSPACES = 20;
const OPENINGS = 15;
const WARM_UP = 3;
/** No popup is opened while half a megabyte is being written. */
const CALM_MS = 300;

/** One opening of the popup, in milliseconds. */
interface Opening {
  /** Until the browser had painted the first of its content. */
  painted: number;
  /** Of its main thread, on the processor, until then. */
  cpu: number;
}

/**
 * A year of readings by the hour in 20 workspaces: what it takes to store, and to open the popup, also
 * in a browser that cannot tell keys alone. Openings alternate with those of one workspace without any
 * history, so that all have the same weather.
 */
export async function measureHistory(site: ClaudeAi): Promise<void> {
  site.configure({ persona: 'owner-claimed', latencyMS: 0, faults: {} });
  await using browser = await launchBrowser(site);
  const page = await browser.context.newPage();
  await page.goto('https://claude.ai/admin-settings/usage');
  await page.locator('workspace-credit-guide [data-guide]').waitFor();
  await page.close();
  const worker = await browser.background();
  const history = await yearByTheHour();
  const values = await yearOfMany(worker, history);
  const few: Opening[] = [];
  const many: Opening[] = [];
  const withoutKeys: Opening[] = [];
  for (let i = -WARM_UP; i < OPENINGS; i += 1) {
    await worker.evaluate((keys) => chrome.storage.local.remove(keys), Object.keys(values));
    await setTimeout(CALM_MS);
    const one = await openPopup(browser);
    await worker.evaluate((stored) => chrome.storage.local.set(stored), values);
    await setTimeout(CALM_MS);
    const twenty = await openPopup(browser);
    const old = await openPopup(browser, { tellsKeys: false });
    if (i < 0) continue;
    few.push(one);
    many.push(twenty);
    withoutKeys.push(old);
  }
  const bytes = await worker.evaluate(() => chrome.storage.local.getBytesInUse(null));
  site.configure({ persona: 'owner-unclaimed', latencyMS: 30, faults: {} });
  const largest = JSON.stringify([values['record:other-0'], history]).length;
  const count = (size: number) => `${size.toLocaleString('en-US')} bytes`;
  print('a workspace with a year of readings by the hour, stored', count(largest), '< 50,000');
  print(`${WORKSPACES} of them, stored`, count(bytes));
  for (const [openings, which] of [
    [few, 'one workspace without history'],
    [many, `${WORKSPACES} with a year each`],
    [withoutKeys, `${WORKSPACES} with a year each, Chrome 123 to 129`],
  ] as const) {
    const all = (of: (opening: Opening) => number) => inMS(openings.map(of));
    const painted = all((each) => each.painted);
    print(`popup opened → first content painted, ${which}`, painted, '≤ 100 ms');
    print(
      `processor time of the popup until then, ${which}`,
      all((each) => each.cpu),
    );
  }
}

/** The popup, in a tab of its own. `tellsKeys`: can the browser tell the keys of what is stored alone? */
async function openPopup(browser: GuideBrowser, { tellsKeys = true } = {}): Promise<Opening> {
  const { page: popup, spent } = await openIn(browser);
  if (!tellsKeys) {
    await popup.addInitScript(() => {
      Object.defineProperty(chrome.storage.local, 'getKeys', { value: undefined });
    });
  }
  await popup.goto(`chrome-extension://${await browser.extensionId()}/popup.html`, {
    waitUntil: 'commit',
  });
  const painted = await popup.evaluate(async () => {
    const entry = await new Promise<PerformanceEntry>((resolve) => {
      new PerformanceObserver((list) => {
        for (const each of list.getEntriesByName('first-contentful-paint')) resolve(each);
      }).observe({ type: 'paint', buffered: true });
    });
    if (!document.querySelector('[data-guide]')) throw new Error('It was not the guide.');
    return entry.startTime;
  });
  const { cpu } = await spent();
  await popup.close();
  return { painted, cpu };
}

/** What is stored of twenty workspaces like the one that was read, each with this history. */
function yearOfMany(worker: Worker, history: History): Promise<{ [key: string]: unknown }> {
  return worker.evaluate(
    async ({ history, workspaces }) => {
      const all: { [key: string]: unknown } = await chrome.storage.local.get(null);
      const first = Object.entries(all).find(([key]) => key.startsWith('record:'))?.[1];
      if (typeof first !== 'object' || !first || !('organization' in first)) return {};
      const entries = Array.from({ length: workspaces }, (_, i) => {
        const organization = { ...Object(first.organization), id: `other-${i}`, name: `No. ${i}` };
        return Object.entries({
          [`record:other-${i}`]: { ...first, organization },
          [`history:other-${i}`]: history,
        });
      });
      // The index, which browsers write that need it.
      const records = Array.from({ length: workspaces }, (_, i) => `record:other-${i}`);
      return Object.fromEntries([...entries.flat(), ['records', records]]);
    },
    { history, workspaces: WORKSPACES },
  );
}

/** As the background would have kept it, day after day. */
async function yearByTheHour(): Promise<History> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { withPoint } from './guide/history/append.ts';",
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { withPoint }: typeof import('../../guide/history/append.ts') = await import(
    `data:text/javascript;base64,${code}`
  );
  const end = Math.floor(Date.now() / HOUR) * HOUR;
  let history: History | undefined;
  let [left, spent] = [500_000, 0];
  for (let i = 0; i < HOURS; i += 1) {
    const at = end - (HOURS - i) * HOUR;
    const date = new Date(at);
    const works = date.getUTCDay() % 6 > 0 && date.getUTCHours() >= 9 && date.getUTCHours() < 18;
    const used = works ? 500 + ((i * 7919) % 1000) : 0;
    if (date.getUTCDate() === 1 && date.getUTCHours() === 0) spent = 0;
    left -= used;
    spent += used;
    if (left < 10_000) left += 500_000;
    history = withPoint(history, pointAt(at, left, spent), at);
  }
  if (!history) throw new Error('Nothing was read.');
  return history;
}

function pointAt(at: number, balance: number, spent: number): Point {
  const reload = { on: false };
  return { at, currency: 'USD', exponent: 2, balance, promotional: 0, spent, cap: 900_000, reload };
}
