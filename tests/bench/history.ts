import { build } from 'esbuild';
import type { History } from '../../guide/history/history.ts';
import type { Point } from '../../guide/history/point.ts';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { inMS, print } from './figures.ts';

const HOUR = 3_600_000;
const HOURS = 366 * 24;
const WORKSPACES = 20;
const OPENINGS = 15;
const WARM_UP = 3;

/** A year of readings by the hour in 20 workspaces: what it takes to store, and to open the popup. */
export async function measureHistory(site: ClaudeAi): Promise<void> {
  site.configure({ persona: 'owner-claimed', latencyMS: 0, faults: {} });
  const browser = await launchBrowser(site);
  const page = await browser.context.newPage();
  await page.goto('https://claude.ai/admin-settings/usage');
  await page.locator('workspace-credit-guide [data-guide]').waitFor();
  const worker = await browser.background();
  const history = await yearByTheHour();
  const bytes = await worker.evaluate(
    async ({ history, workspaces }) => {
      const all: { [key: string]: unknown } = await chrome.storage.local.get(null);
      const key = Object.keys(all).find((name) => name.startsWith('record:'));
      const first = key && all[key];
      if (!key || typeof first !== 'object' || !first || !('organization' in first)) return 0;
      const { organization } = first;
      const others = Array.from({ length: workspaces - 1 }, (_, i) => {
        const other = { ...Object(organization), id: `other-${i}`, name: `Other ${i}` };
        const record = { ...first, organization: other };
        return Object.entries({ [`record:other-${i}`]: record, [`history:other-${i}`]: history });
      });
      await chrome.storage.local.set({
        [key.replace('record', 'history')]: history,
        ...Object.fromEntries(others.flat()),
      });
      return JSON.stringify([first, history]).length;
    },
    { history, workspaces: WORKSPACES },
  );
  const id = await browser.extensionId();
  const times: number[] = [];
  for (let i = -WARM_UP; i < OPENINGS; i += 1) {
    const popup = await browser.context.newPage();
    await popup.goto(`chrome-extension://${id}/popup.html`, { waitUntil: 'commit' });
    const shown = await popup.evaluate(async () => {
      while (!document.querySelector('[data-guide]')) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now();
    });
    if (i >= 0) times.push(shown);
    await popup.close();
  }
  await browser.close();
  site.configure({ persona: 'owner-unclaimed', latencyMS: 30, faults: {} });
  const size = `${bytes.toLocaleString('en-US')} bytes`;
  print('a workspace with a year of readings by the hour, stored', size, '< 50,000');
  print(`popup opened → first content, ${WORKSPACES} of them`, inMS(times), '≤ 100 ms');
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
