import { forStorage, isFine, withReading } from '../guide/record';
import { findCurrent, isAlone, judgeStanding } from '../guide/standing';
import { refreshAllBadges } from './badges';
import { noteErrand } from './errand';
import type { From, Heard } from './from';
import { type TabState, tellOverlay } from './messages';
import { changeRecord, changeTab, readEverything, readTab, rememberLogin } from './store';
import { takeWish } from './wish';

/** Keeps what the guide in a tab has read, and shows it on the badges. */
export async function keepReading(
  heard: Heard<'read'>,
  { tab, isPrivate, document }: From,
): Promise<void> {
  const { login, organization, reading, changed } = heard;
  if (login.state === 'signed-in') {
    const memberships = login.memberships.map(forStorage);
    await rememberLogin({ version: 1, at: Date.now(), memberships }, isPrivate);
    const { choices } = await readEverything(isPrivate);
    const here = findCurrent(login.memberships, organization || undefined);
    const standing = judgeStanding(login, organization || undefined, choices.pinned);
    const isOfHere = here !== undefined && reading?.organizationId === here.organization.id;
    if (isOfHere && judgeStanding(login, here.organization.id, undefined).kind === 'manager') {
      await changeRecord(
        here.organization.id,
        (record) => withReading(record, here, reading),
        isPrivate,
      );
    }
    if (standing.kind === 'personal-only' && !isFine(choices, standing)) {
      const ids = memberships.map((m) => m.organization.id);
      await noteErrand(ids, isPrivate);
    }
  }
  let isThere = false;
  await changeTab(tab, (state) => {
    // A tab that has moved on meanwhile, or is gone, is not described by what was read before.
    if (state?.document !== document) return;
    if (!state || (state.place === 'other' && state.organization !== organization)) return;
    isThere = true;
    return {
      ...state,
      organization,
      changed,
      login: withoutAddresses(login),
      obstacle: reading?.obstacle?.value,
    };
  });
  await Promise.all([refreshAllBadges(), isThere && grantWish(tab)]);
}

/** Points at what was asked for elsewhere, now that its page has been read. */
async function grantWish(tab: number): Promise<void> {
  const state = await readTab(tab);
  if (!state || state.place !== usagePlaceOf(state)) return;
  const step = await takeWish(tab, Date.now());
  if (step) await tellOverlay(tab, { type: 'show', step });
}

/** Where the controls are that can be pointed at. */
function usagePlaceOf({ login, organization }: TabState): TabState['place'] {
  const standing = login && judgeStanding(login, organization || undefined, undefined);
  return standing && isAlone(standing) ? 'personal-usage' : 'organization-usage';
}

function withoutAddresses(login: Heard<'read'>['login']): Heard<'read'>['login'] {
  return login.state === 'signed-in'
    ? { ...login, memberships: login.memberships.map(forStorage) }
    : login;
}
