import type { Membership } from './organization';
import type { Login, Reading } from './reading';
import { forStorage, isFine } from './record';
import type { Choices } from './settings';
import { findCurrent, judgeStanding } from './standing';

/**
 * The membership to whose record a reading belongs: only who may manage the billing of the
 * workspace that it is of, and is in it, keeps one.
 *
 * @param organization id of the organization the tab is in; empty where it is not known.
 */
export function membershipOfReading(
  login: Login,
  organization: string,
  reading: Reading | undefined,
): Membership | undefined {
  if (login.state !== 'signed-in' || !reading) return undefined;
  const here = findCurrent(login.memberships, organization || undefined);
  if (reading.organizationId !== here?.organization.id) return undefined;
  const standing = judgeStanding(login, organization || undefined, undefined);
  return standing.kind === 'manager' ? here : undefined;
}

/**
 * Ids of the login's organizations, where none of them is the right one and the person was warned:
 * they may be about to sign in with another account.
 */
export function warnedIn(login: Login, organization: string, choices: Choices): string[] {
  const standing = judgeStanding(login, organization || undefined, choices.pinned);
  if (login.state !== 'signed-in' || standing.kind !== 'personal-only') return [];
  return isFine(choices, standing) ? [] : login.memberships.map((m) => m.organization.id);
}

/** The login without e-mail addresses, which names of organizations may hold. */
export function loginForStorage(login: Login): Login {
  return login.state === 'signed-in'
    ? { ...login, memberships: login.memberships.map(forStorage) }
    : login;
}
