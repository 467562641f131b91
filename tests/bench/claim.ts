import type { Page } from '@playwright/test';
import { type ClaudeAi, workspaceOf } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { inMS, print } from './figures.ts';
import { recordFrames, seenAt } from './frames.ts';

const ROUNDS = 10;
const LATENCY_MS = 30;
/** Longer than the guide leaves between two requests of one path, which is not to be measured. */
const SPACING_MS = 2300;
const USAGE = 'https://claude.ai/admin-settings/usage';
const SHOW = '[data-step="claim"] [data-action="show"]';

/**
 * From the claim card's appearance until the guide can point at it. The checklist ticks nothing that
 * claude.ai's API has not confirmed, so a card that comes late costs a request; to point at a button
 * that is awaited costs none. Both are measured.
 */
export async function measureClaim(site: ClaudeAi): Promise<void> {
  await using browser = await launchBrowser(site);
  const page = await browser.context.newPage();
  await recordFrames(page);
  site.configure({ persona: 'owner-unclaimed', latencyMS: LATENCY_MS });
  const late: Late[] = [];
  const awaited: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    late.push(await insertLate(site, page));
    awaited.push(await insertAwaited(site, page));
  }
  const of = (name: keyof Late) => inMS(late.map((round) => round[name]));
  print('claim button in the page → ring, while it is awaited', inMS(awaited), '≤ 50 ms');
  print(
    'claim button in the page → step can be shown',
    of('offered'),
    `≤ 50 ms beyond the API's ${LATENCY_MS}`,
  );
  print('  of which until the guide asks the API', of('asked'));
  print(`  of which API (latency ${LATENCY_MS}) and drawing`, of('answered'));
  print('click on show → ring', of('ring'), '≤ 50 ms');
}

interface Late {
  offered: number;
  asked: number;
  answered: number;
  ring: number;
}

/** The offer comes into being while the page is open. */
async function insertLate(site: ClaudeAi, page: Page): Promise<Late> {
  const { grant } = workspaceOf(site.state).ledger;
  Object.assign(grant, { eligible: false, available: false });
  await page.goto(USAGE);
  await seenAt(page, 'guide');
  await page.waitForTimeout(SPACING_MS);
  site.requests.length = 0;
  Object.assign(grant, { eligible: true, available: true });
  site.insertCard();
  const card = await seenAt(page, 'card');
  const offered = await seenAt(page, 'offered');
  const asked = site.requests.find((request) => request.from === 'other');
  if (!asked) throw new Error('The guide asked nothing.');
  const askedAt = asked.at - (await page.evaluate(() => performance.timeOrigin));
  await page.locator(SHOW).click();
  const ring = (await seenAt(page, 'ring')) - (await seenAt(page, 'click'));
  return { offered: offered - card, asked: askedAt - card, answered: offered - askedAt, ring };
}

/** The offer is known and was asked to be shown, but the page brings its card later. */
async function insertAwaited(site: ClaudeAi, page: Page): Promise<number> {
  site.configure({ lateContentMS: 1500 });
  await page.goto(USAGE);
  site.configure({ lateContentMS: 0 });
  await page.locator(SHOW).click();
  const card = await seenAt(page, 'card');
  if (card < (await seenAt(page, 'click'))) throw new Error('The card came before the click.');
  return (await seenAt(page, 'ring')) - card;
}
