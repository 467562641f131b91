import {
  isWorkspace,
  type Membership,
  managesBilling,
  managesByRole,
  type Organization,
} from './organization';
import type { Place } from './place';
import type { Failure, Login } from './reading';
import { chooseTarget, sortMemberships } from './target';

/** Who is signed in where, and what they may do there. */
export type Standing =
  | { kind: 'manager'; organization: Organization; role: string }
  | { kind: 'member'; organization: Organization; role: string }
  | {
      kind: 'wrong-organization';
      current: Organization;
      target: Organization;
      /** In the target. */
      role: string;
      /** There, where it was read: it outranks the role. */
      billingAccess?: boolean;
    }
  | { kind: 'personal-only'; current: Organization }
  | { kind: 'signed-out' }
  | { kind: 'unknown'; why: UnknownStanding; organization?: Organization; failure?: Failure };

type UnknownStanding =
  /** claude.ai has not answered yet. */
  | 'waiting'
  /** claude.ai's account answer could not be read. */
  | 'login'
  /** Several organizations, and nothing says which one this tab is in. */
  | 'organization'
  /** Neither the role nor the rights say whether billing may be managed. */
  | 'rights'
  /** The organization is neither clearly personal nor clearly a workspace. */
  | 'kind'
  /** The login belongs to no organization of claude.ai. */
  | 'nothing';

/**
 * Judges by organization and rights, never by e-mail address: one address can hold a personal and
 * a Team organization.
 *
 * @param current id of the organization the tab is in, as `lastActiveOrg` or the page's own
 *   requests say; ids that are no membership count as not known.
 * @param expected id of the workspace the person (or their company) said is meant. Without it a
 *   workspace is never wrong; a personal organization is, as soon as the login has a workspace.
 *   Where this login does not have it, a personal organization stands as in a login without any:
 *   switching would not help. A workspace is then judged for itself; see `isExpectedMissing`.
 * @param finished ids of workspaces whose steps are all done; another one is named first.
 */
export function judgeStanding(
  login: Login,
  current: string | undefined,
  expected: string | undefined,
  finished: readonly string[] = [],
): Standing {
  if (login.state === 'signed-out') return { kind: 'signed-out' };
  if (login.state === 'unknown') return { kind: 'unknown', why: 'login', failure: login.failure };
  const memberships = login.memberships.filter((m) => m.organization.kind !== 'console');
  if (memberships.length === 0) return { kind: 'unknown', why: 'nothing' };
  const here = findCurrent(memberships, current);
  if (!here) return { kind: 'unknown', why: 'organization' };
  const { organization } = here;
  const target = chooseTarget(memberships, expected, finished);
  if (isWorkspace(organization)) {
    if (target && expected === target.organization.id && organization.id !== expected) {
      return wrong(organization, target);
    }
    return standingInWorkspace(here);
  }
  if (organization.kind === 'unknown') return { kind: 'unknown', why: 'kind', organization };
  if (target) return wrong(organization, target);
  // One that could not be made out may be the workspace: no alarm on half an answer.
  const [unclear] = sortMemberships(
    memberships.filter(
      ({ organization: { kind, id } }) =>
        kind === 'unknown' && (!expected || !id || id === expected),
    ),
  );
  if (unclear) return { kind: 'unknown', why: 'kind', organization: unclear.organization };
  return { kind: 'personal-only', current: organization };
}

/** The organizations that a tab of claude.ai can be in. */
export function organizationsIn(login: Login): readonly Organization[] {
  const memberships = login.state === 'signed-in' ? login.memberships : [];
  return memberships.map((m) => m.organization).filter((o) => o.kind !== 'console' && o.id);
}

/** The membership the tab is in: the one named, else the only one there is. */
export function findCurrent(
  memberships: readonly Membership[],
  current: string | undefined,
): Membership | undefined {
  const chat = memberships.filter((m) => m.organization.kind !== 'console');
  return (
    chat.find((m) => m.organization.id === current) ?? (chat.length === 1 ? chat[0] : undefined)
  );
}

/**
 * Is this the only person of a Team of one? claude.ai shows it no organization usage page (public
 * sources, 2026); what it has is on the person's own.
 */
export function isAlone(standing: Standing): boolean {
  return standing.kind === 'manager' && standing.organization.singleSeat === true;
}

/**
 * In a personal account, of somebody who could neither claim nor buy in the workspace either. Nobody
 * is warned on a mere chance: an Enterprise's role that gives no rights counts as that, until they
 * were read there.
 */
export function isMereSeat(
  standing: Standing,
): standing is Extract<Standing, { kind: 'wrong-organization' }> {
  if (standing.kind !== 'wrong-organization' || isWorkspace(standing.current)) return false;
  const { role, billingAccess = managesByRole(role) } = standing;
  return billingAccess === false;
}

/** Is there nothing to do but to ask somebody who may manage the billing? */
export function canOnlyAsk(standing: Standing): boolean {
  return standing.kind === 'member' || isMereSeat(standing);
}

/**
 * The usage page on which the controls are that can be pointed at: a member's is the own one, where
 * claude.ai lets members ask for credits.
 */
export function usagePlaceOf(standing: Standing | undefined): Exclude<Place, 'other'> {
  const own = standing && (isAlone(standing) || standing.kind === 'member');
  return own ? 'personal-usage' : 'organization-usage';
}

/**
 * Is the person warned: in the wrong account, and has not said that it is fine? Who could do nothing
 * in the right one either is not.
 */
export function isAlarming(standing: Standing, accepted: boolean | undefined): boolean {
  const { kind } = standing;
  const wrong = kind === 'wrong-organization' && !isMereSeat(standing);
  return !accepted && (wrong || kind === 'personal-only');
}

/** Is a workspace expected that this login does not have? False where that is not known. */
export function isExpectedMissing(login: Login, expected: string | undefined): boolean {
  return (
    !!expected &&
    login.state === 'signed-in' &&
    login.memberships.every(({ organization: { id } }) => id !== '' && id !== expected)
  );
}

function standingInWorkspace(here: Membership): Standing {
  const { organization, role } = here;
  const may = managesBilling(here);
  if (may === undefined) return { kind: 'unknown', why: 'rights', organization };
  return { kind: may ? 'manager' : 'member', organization, role };
}

function wrong(current: Organization, target: Membership): Standing {
  return {
    kind: 'wrong-organization',
    current,
    target: target.organization,
    role: target.role,
    ...(target.billingAccess !== undefined && { billingAccess: target.billingAccess }),
  };
}
