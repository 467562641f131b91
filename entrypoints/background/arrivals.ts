import { openOverlay } from '../../browser/injection';
import type { MessageOf, TabState } from '../../browser/messages';
import { sendToOverlay } from '../../browser/messenger';
import { storeFor } from '../../browser/storage';
import { changeTab } from '../../browser/tabs';
import { keepLogin } from '../../guide/scene';
import { showTab } from './badges';
import { leaveTab, mayWatch } from './open-tabs';
import { takePendingReturn } from './pending-return';
import { takePendingStep } from './pending-step';
import { settleReminders } from './reminders';
import type { Sender } from './sender';

/** Notes where a tab has arrived, shows its badge, and brings the guide to a usage page. */
export async function arrive(arrival: MessageOf<'arrived'>, sender: Sender): Promise<void> {
  if (!(await mayWatch(sender.tab))) return leaveTab(sender.tab);
  await Promise.all([
    noteArrival(arrival, sender),
    arrival.place !== 'other' && openOverlay(sender.tab),
    arrival.place === 'organization-usage' && settleReminders(),
    leadOn(arrival, sender),
  ]);
}

async function noteArrival(
  { place, organization }: MessageOf<'arrived'>,
  { tab, isPrivate, document }: Sender,
): Promise<void> {
  await changeTab(tab, async (before) => {
    const memory = await storeFor({ isPrivate }).read();
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
  { place, organization }: MessageOf<'arrived'>,
  { tab, isPrivate }: Sender,
): Promise<void> {
  const isBack = await takePendingReturn(organization, isPrivate);
  if (place !== 'other') return;
  if (isBack) {
    await openOverlay(tab);
    await sendToOverlay(tab, { type: 'resume' });
  }
  await pointOnBilling(tab);
}

/** The page Billing is none of the guide's own: it comes there only to point at what was asked for. */
async function pointOnBilling(tab: number): Promise<void> {
  const step = await takePendingStep(tab, Date.now(), (pending) => pending === 'api-credit');
  if (!step) return;
  await openOverlay(tab);
  await sendToOverlay(tab, { type: 'show', step });
}
