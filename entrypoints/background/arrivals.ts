import { openOverlay } from '../../browser/injection';
import { type TabState, tellOverlay } from '../../browser/messages';
import { readEverything } from '../../browser/storage';
import { changeTab } from '../../browser/tabs';
import { keepLogin } from '../../guide/scene';
import { showTab } from './badges';
import { takeErrand } from './pending-return';
import { settleReminders } from './reminders';
import type { From, Heard } from './sender';

/** Notes where a tab has arrived, shows its badge, and brings the guide to a usage page. */
export async function arrive(arrival: Heard<'arrived'>, from: From): Promise<void> {
  await Promise.all([
    noteArrival(arrival, from),
    arrival.place !== 'other' && openOverlay(from.tab),
    arrival.place === 'organization-usage' && settleReminders(),
    leadOn(arrival, from),
  ]);
}

async function noteArrival(
  { place, organization }: Heard<'arrived'>,
  { tab, isPrivate, document }: From,
): Promise<void> {
  await changeTab(tab, async (before) => {
    const memory = await readEverything(isPrivate);
    const stayed = before?.login && before.document === document && before.place === place;
    // Another tab may have written the cookie; the guide on the page knows better.
    const state: TabState =
      stayed && place !== 'other'
        ? before
        : {
            ...{ place, organization, changed: false, isPrivate },
            ...(document && { document }),
            login: keepLogin(before?.login, organization, memory.logins),
            seen: organization ? seenIn(before) : [],
          };
    await showTab(tab, state, memory);
    return state;
  });
}

/** More organizations than anybody switches between in one tab. */
const MOST_SEEN = 8;

function seenIn(before: TabState | undefined): string[] {
  if (!before?.organization) return [];
  return [...new Set([before.organization, ...(before.seen ?? [])])].slice(0, MOST_SEEN);
}

/** Leads on somebody who was told to sign in with another account, and did. */
async function leadOn(
  { place, organization }: Heard<'arrived'>,
  { tab, isPrivate }: From,
): Promise<void> {
  const isBack = await takeErrand(organization, isPrivate);
  if (!isBack || place !== 'other') return;
  await openOverlay(tab);
  await tellOverlay(tab, { type: 'resume' });
}
