import type { MessageOf } from '../../browser/messages';
import { sendToOverlay } from '../../browser/messenger';
import { type Store, storeFor } from '../../browser/storage';
import { changeTab } from '../../browser/tabs';
import { judgeStanding, usagePlaceOf } from '../../guide/standing';
import { loginForStorage, membershipOfReading, warnedIn } from '../../guide/storing';
import { refreshAllBadges } from './badges';
import { keepReading } from './forecasts';
import { notePendingReturn } from './pending-return';
import { takePendingStep } from './pending-step';
import type { Sender } from './sender';
import { noteVisit } from './watching';

/**
 * Remembers what the guide in a tab has read, and shows it on the badges. What is known of the tab is
 * kept in memory, and its warning does not hang on a disk that is full. All is kept side by side, for the
 * background may be stopped at any moment.
 */
export async function saveReading(message: MessageOf<'read'>, sender: Sender): Promise<void> {
  const store = storeFor(sender);
  const noted = noteRead(message, sender);
  const kept = [noted, remember(message, sender, store), noteWarned(message, sender, store)];
  try {
    await Promise.all(kept);
  } finally {
    const canPoint = await noted;
    await Promise.all([refreshAllBadges(), canPoint && pointAtPending(sender.tab)]);
  }
}

/** Tells whether the tab stands where the guide can point at what was asked for elsewhere. */
async function noteRead(
  { login, organization, reading, changed, ousted, language }: MessageOf<'read'>,
  { tab, document }: Sender,
): Promise<boolean> {
  const standing = judgeStanding(login, organization || undefined, undefined);
  let canPoint = false;
  await changeTab(tab, (state) => {
    // A tab that has moved on meanwhile, or is gone, is not described by what was read before.
    if (state?.document !== document) return;
    if (!state || (state.place === 'other' && state.organization !== organization)) return;
    canPoint = state.place === usagePlaceOf(standing);
    return {
      ...state,
      organization,
      changed,
      ousted,
      language,
      login: loginForStorage(login),
      obstacle: reading?.obstacle,
      ownCap: reading?.ownCap,
    };
  });
  return canPoint;
}

async function remember(
  { login, organization, reading }: MessageOf<'read'>,
  { isPrivate }: Sender,
  store: Store,
): Promise<void> {
  const now = Date.now();
  const kept = loginForStorage(login);
  const here = membershipOfReading(login, organization, reading);
  await Promise.all([
    here && reading && keepReading(store, here, reading, { now, isNew: true }),
    kept.state === 'signed-in' &&
      store.rememberLogin({ version: 1, at: now, memberships: kept.memberships }),
  ]);
  if (here && reading && !isPrivate) await noteVisit(here.organization.id, reading);
}

async function noteWarned(
  { login, organization }: MessageOf<'read'>,
  { isPrivate }: Sender,
  store: Store,
): Promise<void> {
  if (login.state !== 'signed-in') return;
  const { choices } = await store.read();
  const ids = warnedIn(login, organization, choices);
  if (ids.length > 0) await notePendingReturn(ids, isPrivate);
}

async function pointAtPending(tab: number): Promise<void> {
  const step = await takePendingStep(tab, Date.now(), (pending) => pending !== 'api-credit');
  if (step) await sendToOverlay(tab, { type: 'show', step });
}
