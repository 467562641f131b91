import type { Worker } from '@playwright/test';
import { build } from 'esbuild';
import type { History } from '../../guide/history/history.ts';
import type { Point } from '../../guide/history/point.ts';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { inMS, print } from './figures.ts';
import { openIn } from './pair.ts';

const HOUR = 3_600_000;
const HOURS = 366 * 24;
const WORKSPACES = 20;
const OPENINGS = 15;
const WARM_UP = 3;

/**
 * A year of readings by the hour in 20 workspaces: what it takes to store, and to open the popup.
 * Openings alternate between that and one workspace without any, so that both have the same weather.
 */
export async function measureHistory(site: ClaudeAi): Promise<void> {
  site.configure({ persona: 'owner-claimed', latencyMS: 0, faults: {} });
  const browser = await launchBrowser(site);
  const page = await browser.context.newPage();
  await page.goto('https://claude.ai/admin-settings/usage');
  await page.locator('workspace-credit-guide [data-guide]').waitFor();
  await page.close();
  const worker = await browser.background();
  const history = await yearByTheHour();
  const values = await yearOfMany(worker, history);
  const address = `chrome-extension://${await browser.extensionId()}/popup.html`;
  const open = async () => {
    const { page: popup, spent } = await openIn(browser);
    await popup.goto(address, { waitUntil: 'commit' });
    const shown = await popup.evaluate(async () => {
      while (!document.querySelector('[data-guide]')) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now();
    });
    const { cpu } = await spent();
    await popup.close();
    return { shown, cpu };
  };
  const few: { shown: number; cpu: number }[] = [];
  const many: typeof few = [];
  for (let i = -WARM_UP; i < OPENINGS; i += 1) {
    await worker.evaluate((keys) => chrome.storage.local.remove(keys), Object.keys(values));
    const one = await open();
    await worker.evaluate((stored) => chrome.storage.local.set(stored), values);
    const twenty = await open();
    if (i < 0) continue;
    few.push(one);
    many.push(twenty);
  }
  const bytes = await worker.evaluate(() => chrome.storage.local.getBytesInUse(null));
  await browser.close();
  site.configure({ persona: 'owner-unclaimed', latencyMS: 30, faults: {} });
  const largest = JSON.stringify([values['record:other-0'], history]).length;
  const count = (size: number) => `${size.toLocaleString('en-US')} bytes`;
  print('a workspace with a year of readings by the hour, stored', count(largest), '< 50,000');
  print(`${WORKSPACES} of them, stored`, count(bytes));
  const shown = (all: typeof few) => inMS(all.map((each) => each.shown));
  const cpu = (all: typeof few) => inMS(all.map((each) => each.cpu));
  print('popup opened → first content, one workspace without history', shown(few), '≤ 100 ms');
  print(`popup opened → first content, ${WORKSPACES} of them`, shown(many), '≤ 100 ms');
  print('  processor until then, one', cpu(few));
  print(`  processor until then, ${WORKSPACES}`, cpu(many));
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
      return Object.fromEntries(entries.flat());
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
