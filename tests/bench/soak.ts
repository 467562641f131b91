import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { type CDPSession, expect, type Page } from '@playwright/test';
import { type ClaudeAi, startClaudeAi } from '../claude-ai/server.ts';
import { type GuideBrowser, launchBrowser } from '../drivers/launch.ts';

/**
 * Uses claude.ai's usage pages for a long time in one document, with the guide and without, and
 * writes what is left in memory after forced collections into docs/soak.md:
 * `npm run soak [-- minutes]`. Bounded by its time; nothing but loopback is reached.
 */

const MINUTES = Number(process.argv[2] ?? 30);
const LOOKS = 6;
const REPORT = resolve(import.meta.dirname, '../../docs/soak.md');

interface Left {
  rounds: number;
  heapKB: number;
  nodes: number;
  listeners: number;
}

const usage = (page: Page) => page.locator('css:light=a', { hasText: /^Usage$/ });

/** One round of what people do. The guide's own acts are left out where it is not there. */
async function round(
  browser: GuideBrowser,
  page: Page,
  site: ClaudeAi,
  n: number,
  guided: boolean,
) {
  await page.locator('css:light=a', { hasText: /^Members$/ }).click();
  await usage(page).click();
  if (n % 5 === 0) {
    site.configure({ persona: 'owner-unclaimed' });
    site.insertCard();
  }
  const claim = page.locator('css:light=button', { hasText: 'Claim your credit' });
  const show = page.locator('workspace-credit-guide [data-action="show"]:visible').first();
  if (guided && n % 2 === 0 && (await show.count()) > 0) {
    await show.click();
    await page.waitForTimeout(300);
    await page.keyboard.press('Escape');
  }
  if (n % 5 === 1 && (await claim.count()) > 0) await claim.click();
  if (n % 3 === 0) {
    // What is drawn anew between press and release opens nothing; a person presses again.
    await expect(async () => {
      await page.locator('css:light=button', { hasText: /^Auto-reload/ }).click({ timeout: 1000 });
      await page.getByRole('dialog').waitFor({ timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
  if (n % 10 === 0) {
    const other = await browser.context.newPage();
    await other.goto('https://claude.ai/settings/usage');
    await other.close();
  }
  if (n % 7 === 0) {
    await page.goBack();
    await page.goForward();
  }
  await page.waitForTimeout(400);
}

async function left(client: CDPSession, rounds: number): Promise<Left> {
  for (let i = 0; i < 3; i += 1) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    rounds,
    heapKB: Math.round(of('JSHeapUsedSize') / 1024),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}

async function soak(guided: boolean): Promise<Left[]> {
  const site = await startClaudeAi({ persona: 'owner-unclaimed', rerenderMS: 1000 });
  const browser = await launchBrowser(site, { extension: guided });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    page.setDefaultTimeout(20_000);
    await page.goto('https://claude.ai/admin-settings/usage');
    await usage(page).waitFor();
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    await client.send('HeapProfiler.enable');
    const looks: Left[] = [];
    const start = Date.now();
    const span = (MINUTES * 60_000) / LOOKS;
    let n = 0;
    for (let look = 1; look <= LOOKS; look += 1) {
      while (Date.now() - start < look * span) {
        n += 1;
        await round(browser, page, site, n, guided);
      }
      looks.push(await left(client, n));
      console.log(guided ? 'guide' : 'bare', looks.at(-1));
    }
    return looks;
  } finally {
    await browser.close();
    await site.close();
  }
}

const bare = await soak(false);
const guide = await soak(true);

/** Growth from the first look, when everything has been used once, to the last; per 100 rounds. */
function growth(looks: readonly Left[], of: (look: Left) => number): number {
  const [first, last] = [looks[0], looks.at(-1)];
  if (!first || !last || first.rounds === last.rounds)
    throw new Error('Too short to say anything.');
  return ((of(last) - of(first)) / (last.rounds - first.rounds)) * 100;
}

const row = (what: string, of: (look: Left) => number) =>
  `| ${what} | ${growth(bare, of).toFixed(0)} | ${growth(guide, of).toFixed(0)} | ${guide.map(of).join(' → ')} |`;

writeFileSync(
  REPORT,
  `# Long use

One document of claude.ai's usage page, used for ${MINUTES} minutes without the guide and as long with it:
navigation, dialogs, pointing, claiming, other tabs, a page that draws itself anew each second. Memory
is looked at ${LOOKS} times, each after three forced collections. Growth is per 100 rounds, from the first
look to the last. Written by \`npm run soak\` on ${new Date().toISOString().slice(0, 10)} (${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, other work on it).

| after ${guide.at(-1)?.rounds} rounds | growth, bare page | growth, with the guide | with the guide, look by look |
| --- | --- | --- | --- |
${row('heap, KB', (look) => look.heapKB)}
${row('nodes', (look) => look.nodes)}
${row('listeners', (look) => look.listeners)}
`,
);
