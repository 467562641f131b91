import type { Page } from '@playwright/test';
import type { ClaudeAi } from '../claude-ai/server.ts';
import wording from '../claude-ai/wording.json' with { type: 'json' };
import { allCells, type Cell, coveringCells } from './cells.ts';
import { expect, ORGANIZATION_USAGE, stepIn, test } from './fixtures.ts';

const CELLS = process.env.DEEP ? allCells() : coveringCells();
const CELL_MS = 8000;

test.use({ world: { persona: 'owner-unclaimed', latencyMS: 0, campaignBanner: true } });

async function arrive(page: Page, site: ClaudeAi, { arrival, ...look }: Cell): Promise<void> {
  site.configure({
    ...look,
    lateContentMS: arrival === 'late' ? 400 : 0,
    rerenderMS: arrival === 're-rendered' ? 300 : 0,
  });
  if (arrival === 'pushState' || arrival === 'replaceState') {
    await page.goto('https://claude.ai/new', { waitUntil: 'commit' });
    await page.locator('main').waitFor();
    await page.evaluate((how) => {
      history[how]({}, '', '/admin-settings/usage');
      dispatchEvent(new PopStateEvent('popstate'));
    }, arrival);
    return;
  }
  // A page that has only just begun cannot be reloaded by the browser's protocol.
  const waitUntil = arrival === 'reload' ? 'load' : 'commit';
  await page.goto(ORGANIZATION_USAGE, { waitUntil });
  if (arrival === 'reload') await page.reload({ waitUntil: 'commit' });
  if (arrival === 'back') {
    await page.locator('main').waitFor();
    await page.evaluate(() => {
      history.pushState({}, '', '/new');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await page.goBack({ waitUntil: 'commit' });
  }
}

/**
 * Does the ring lie around the claim button, by at most 16 px, and around no other? The page holds
 * a banner of another campaign with "Claim your offer", and in the redesign a referral with it.
 */
function ringHolds(page: Page, label: string): Promise<boolean> {
  return page.evaluate((claim) => {
    const shadow = document.querySelector('workspace-credit-guide')?.shadowRoot;
    const rings = [...(shadow?.querySelectorAll('[data-spotlight]') ?? [])];
    const ring = rings[0]?.getBoundingClientRect();
    const buttons = [...document.querySelectorAll('button, [role="button"]')];
    const held = buttons.filter((button) => {
      const { left, top, right, bottom } = button.getBoundingClientRect();
      if (!ring || right === left) return false;
      const beyond = [left - ring.left, top - ring.top, ring.right - right, ring.bottom - bottom];
      return beyond.every((px) => px >= -0.5 && px <= 16.5);
    });
    return rings.length === 1 && held.length === 1 && held[0]?.textContent === claim;
  }, label);
}

test(`the claim button is pointed at in ${CELLS.length} of ${allCells().length} cells`, async ({
  page,
  site,
}) => {
  test.setTimeout(60_000 + CELLS.length * CELL_MS);
  const lost: string[] = [];
  for (const cell of CELLS) {
    const label =
      cell.generation === 'redesigned' ? 'Redeem now' : wording['claim-button'][cell.language];
    const within = { timeout: CELL_MS };
    try {
      await arrive(page, site, cell);
      await stepIn(page, 'claim').locator('[data-action="show"]').click(within);
      await expect.poll(() => ringHolds(page, label), { ...within, intervals: [50] }).toBe(true);
    } catch (error) {
      lost.push(`${Object.values(cell).join(' ')}: ${String(error).split('\n')[0]}`);
    }
  }
  console.log(`${CELLS.length - lost.length} of ${CELLS.length} held`);
  expect(lost).toEqual([]);
});
