import { tellOverlay } from '../../browser/messages';
import { changeRecord, readEverything, rememberLogin } from '../../browser/storage';
import { changeTab } from '../../browser/tabs';
import { forStorage, isFine, withReading } from '../../guide/record';
import { findCurrent, judgeStanding, usagePlaceOf } from '../../guide/standing';
import { refreshAllBadges } from './badges';
import { noteErrand } from './pending-return';
import { takeWish } from './pending-step';
import type { From, Heard } from './sender';

/** Keeps what the guide in a tab has read, and shows it on the badges. */
export async function keepReading(
  heard: Heard<'read'>,
  { tab, isPrivate, document }: From,
): Promise<void> {
  const { login, organization, reading, changed } = heard;
  const standing = judgeStanding(login, organization || undefined, undefined);
  if (login.state === 'signed-in') {
    const memberships = login.memberships.map(forStorage);
    await rememberLogin({ version: 1, at: Date.now(), memberships }, isPrivate);
    const { choices } = await readEverything(isPrivate);
    const here = findCurrent(login.memberships, organization || undefined);
    const isOfHere = here !== undefined && reading?.organizationId === here.organization.id;
    if (isOfHere && standing.kind === 'manager') {
      await changeRecord(
        here.organization.id,
        (record) => withReading(record, here, reading),
        isPrivate,
      );
    }
    const meant = judgeStanding(login, organization || undefined, choices.pinned);
    if (meant.kind === 'personal-only' && !isFine(choices, meant)) {
      const ids = memberships.map((m) => m.organization.id);
      await noteErrand(ids, isPrivate);
    }
  }
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
      login: withoutAddresses(login),
      obstacle: reading?.obstacle?.value,
    };
  });
  await Promise.all([refreshAllBadges(), canPoint && grantWish(tab)]);
}

/** Points at what was asked for elsewhere, now that its page has been read. */
async function grantWish(tab: number): Promise<void> {
  const step = await takeWish(tab, Date.now());
  if (step) await tellOverlay(tab, { type: 'show', step });
}

function withoutAddresses(login: Heard<'read'>['login']): Heard<'read'>['login'] {
  return login.state === 'signed-in'
    ? { ...login, memberships: login.memberships.map(forStorage) }
    : login;
}
