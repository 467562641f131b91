import { basename } from 'node:path';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { type GuideBrowser, type LaunchOptions, launchBrowser } from '../drivers/launch.ts';
import { makeEmptyExtension } from './empty.ts';
import { inMS, median, print } from './figures.ts';
import { longestTask } from './longest-task.ts';
import { openIn, type Spent } from './pair.ts';

const LOADS = 10;
const WARM_UP = 2;
const REST_MS = 2000;
/** A slow notebook. */
const SLOW = 4;
const SLOW_LOADS = 4;

const PLACES = [
  { path: '/new', writesAmounts: true, aim: '+2 ms' },
  { path: '/admin-settings/usage', writesAmounts: true, aim: '+40 ms' },
  // A page that has not used `Intl` itself leaves its first use to the guide.
  { path: '/admin-settings/usage', writesAmounts: false, aim: undefined },
];

interface Runner {
  name: string;
  browser: GuideBrowser;
}

/** One load and the rest after it, in which the extension reads and draws. */
async function load({ browser }: Runner, path: string): Promise<Spent> {
  const { page, spent } = await openIn(browser);
  await page.goto(`https://claude.ai${path}`);
  await page.waitForTimeout(REST_MS);
  const total = await spent();
  await page.close();
  return total;
}

/** Every runner once a round, so that whatever else the machine does falls on all of them. */
async function rounds<T>(
  runners: readonly Runner[],
  count: number,
  once: (runner: Runner) => Promise<T>,
): Promise<Map<string, T[]>> {
  const all = new Map<string, T[]>(runners.map(({ name }) => [name, []]));
  for (let i = -WARM_UP; i < count; i += 1) {
    for (const runner of runners) {
      const one = await once(runner);
      if (i >= 0) all.get(runner.name)?.push(one);
    }
  }
  return all;
}

/**
 * What the guide costs the page's main thread in one load, beside the bare page and beside other
 * extensions, all in one run.
 *
 * @param others folders of other unpacked extensions.
 */
export async function measureLoads(site: ClaudeAi, others: readonly string[]): Promise<void> {
  site.configure({ persona: 'owner-unclaimed', latencyMS: 30 });
  await using opened = new AsyncDisposableStack();
  const empty = makeEmptyExtension();
  opened.defer(empty.remove);
  const launch = async (options?: LaunchOptions) => opened.use(await launchBrowser(site, options));
  const runners: Runner[] = [
    { name: 'bare', browser: await launch({ extension: false }) },
    { name: 'an extension with an empty script', browser: await launch({ build: empty.build }) },
    { name: 'guide', browser: await launch() },
  ];
  for (const build of others) {
    runners.push({ name: basename(build), browser: await launch({ build }) });
  }
  for (const { path, writesAmounts, aim } of PLACES) {
    site.configure({ writesAmounts });
    const spent = await rounds(runners, LOADS, (runner) => load(runner, path));
    report(`${path}${writesAmounts ? '' : ', page without Intl'}`, spent, aim);
  }
  site.configure({ writesAmounts: true });
  const longest = await rounds(runners, SLOW_LOADS, ({ browser }) => longestTask(browser, SLOW));
  for (const [name, times] of longest) {
    const aim = name === 'guide' ? 'bare or ≤ 50 ms' : undefined;
    print(
      `longest task of a usage page, processor ${SLOW} times slower, ${name}`,
      inMS(times),
      aim,
    );
  }
}

function report(place: string, spent: ReadonlyMap<string, Spent[]>, aim: string | undefined): void {
  const cpu = (name: string) => (spent.get(name) ?? []).map((one) => one.cpu);
  print(`processor time for a load of ${place}, bare`, inMS(cpu('bare')));
  for (const name of spent.keys()) {
    if (name === 'bare') continue;
    // By rounds: what disturbed one round disturbed both.
    const more = cpu(name).map((value, i) => value - (cpu('bare')[i] ?? Number.NaN));
    const middle = median(more);
    const sign = middle < 0 ? '−' : '+';
    const figure = `${sign}${Math.abs(middle).toFixed(1)} ms over bare, ${inMS(cpu(name))}`;
    print(
      `processor time for a load of ${place}, ${name}`,
      figure,
      name === 'guide' ? aim : undefined,
    );
  }
}
