import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import type { CDPSession } from '@playwright/test';
import { startClaudeAi } from '../claude-ai/server.ts';
import { countArgument } from '../count-argument.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { countGoing } from '../drivers/left-behind.ts';
import { heapIn, takeSnapshot } from './heap-snapshot.ts';
import { begin, holdDocument, round, type Soaked, toRest, toUsage } from './soak-acts.ts';
import { growthOf, type Held, type Left, NOISE, whatGrows } from './soak-growth.ts';

/**
 * Uses claude.ai's usage pages for a long time in one document, with the guide and at the same time
 * without, writes what is left in memory after forced collections into docs/soak.md, and fails where
 * something grows: `npm run soak [-- minutes]`. Bounded by its time; nothing but loopback is reached.
 */

const MINUTES = countArgument(process.argv[2], 30, 'minutes');
const LOOKS = 10;
const RERENDER_MS = 1000;
const REPORT = resolve(import.meta.dirname, '../../docs/soak.md');

/** For whoever looks for what grows: opens in the browser's own tools, under "Memory". */
const heapFile = (isGuided: boolean) =>
  resolve(import.meta.dirname, `../../.output/soak-${isGuided ? 'guide' : 'bare'}.heapsnapshot`);

type Observers = () => Promise<number>;

async function left(
  client: CDPSession,
  rounds: number,
  observers: Observers,
  file: string,
): Promise<Left> {
  for (let i = 0; i < 3; i += 1) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const heap = await takeSnapshot(client);
  writeFileSync(file, heap);
  return {
    rounds,
    ...heapIn(heap),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    observers: await observers(),
  };
}

async function observersOf({ browser, isGuided }: Soaked): Promise<Observers> {
  if (!isGuided) return async () => 0;
  const going = await countGoing(await browser.background());
  return async () => {
    const { mutation, resize, intersection } = await going();
    return mutation + resize + intersection;
  };
}

async function soak(isGuided: boolean): Promise<Left[]> {
  const site = await startClaudeAi({ persona: 'personal-and-team', rerenderMS: RERENDER_MS });
  try {
    await using browser = await launchBrowser(site, { extension: isGuided });
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    page.setDefaultTimeout(60_000);
    const soaked = { site, browser, page, isGuided };
    await begin(page);
    const observers = await observersOf(soaked);
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    await client.send('HeapProfiler.enable');
    const looks: Left[] = [];
    const start = Date.now();
    const span = (MINUTES * 60_000) / LOOKS;
    let n = 0;
    for (let look = 1; look <= LOOKS; look += 1) {
      await toUsage(page);
      while (Date.now() - start < look * span) {
        n += 1;
        await round(soaked, n);
      }
      // A drawing that is just being let go would be counted, too.
      site.update({ rerenderMS: 0 });
      await toRest(page);
      await holdDocument(page);
      looks.push(await left(client, n, observers, heapFile(isGuided)));
      site.update({ rerenderMS: RERENDER_MS });
      console.log(isGuided ? 'guide' : 'bare', looks.at(-1));
    }
    return looks;
  } finally {
    await site.close();
  }
}

const [bare, guide] = await Promise.all([soak(false), soak(true)]);
const growing = whatGrows(guide, bare);
const rounds = (looks: readonly Left[]) => looks.at(-1)?.rounds;
const row = (what: string, held: Held) =>
  `| ${what} | ${growthOf(bare, held).toFixed(1)} | ${growthOf(guide, held).toFixed(1)} | ${NOISE[held]} | ${guide.map((look) => look[held]).join(' → ')} |`;

writeFileSync(
  REPORT,
  `# Long use

One document of claude.ai, used for ${MINUTES} minutes with the guide and at the same time without it: to the
usage page and away, pointing, dialogs, claiming, back and forward, four tabs at once, into the personal
account and back, on a page that draws itself anew each second. Memory is looked at ${LOOKS} times on a page
where the guide has nothing to do, each time by a heap snapshot after three forced collections. Growth is
per 100 rounds, by the straight line through the later half of the looks. _Objects_ are what scripts hold;
_code_ is what the browser makes of the scripts as they run, byte code and compiled code: it grows by itself,
slower and slower, on the bare page, too.

Written by \`npm run soak\` on ${new Date().toISOString().slice(0, 10)} (${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, other work on it). The command fails where
the guide adds more than what counts as noise; it found ${growing.length === 0 ? 'that nothing grows' : growing.join(' ')}.

| after ${rounds(guide)} rounds (bare page ${rounds(bare)}) | growth, bare page | growth, with the guide | noise | with the guide, look by look |
| --- | --- | --- | --- | --- |
${row('objects, KB', 'objectsKB')}
${row('code, KB', 'codeKB')}
${row('nodes', 'nodes')}
${row('listeners', 'listeners')}
${row("the guide's observers", 'observers')}
`,
);
// As the other pages of docs/ are set.
execFileSync('npx', ['biome', 'format', '--write', REPORT], {
  shell: process.platform === 'win32',
});
for (const each of growing) console.error(each);
process.exitCode = growing.length === 0 ? 0 : 1;
