import * as z from 'zod/mini';
import { Membership } from './organization';
import type { Login } from './reading';
import { type Stored, storedList } from './stored';

/** A login as it was last read, so that the badge can warn before any answer. */
export const RememberedLogin = z.object({
  version: z.literal(1),
  /** Milliseconds since 1970. */
  at: z.number(),
  memberships: z.array(Membership),
});
export type RememberedLogin = z.infer<typeof RememberedLogin>;
/** Newest first. Containers, and people who share a browser, each have a login of their own. */
export const StoredLogins: Stored<RememberedLogin[]> = /* @__PURE__ */ storedList(RememberedLogin);

/** More logins than one browser should see; the oldest is forgotten. */
const MOST_LOGINS = 8;

/** The same memberships, read again this soon, are not worth a write. */
const RENEWED_MS = 5 * 60_000;

/** The logins after one was read; as they were where it says nothing new. */
export function withLogin(
  logins: readonly RememberedLogin[],
  login: RememberedLogin,
): RememberedLogin[] {
  const [latest] = logins;
  const age = login.at - (latest?.at ?? Number.NEGATIVE_INFINITY);
  const isKnown = JSON.stringify(latest?.memberships) === JSON.stringify(login.memberships);
  if (isKnown && age >= 0 && age < RENEWED_MS) return [...logins];
  return [login, ...logins.filter((other) => !isSamePerson(other, login))].slice(0, MOST_LOGINS);
}

/**
 * The login, of those remembered, that has this organization. A workspace alone may be a colleague's
 * who shares the browser, so it must have the others that were seen with it, too.
 */
export function recallLogin(
  logins: readonly RememberedLogin[],
  organization: string,
  others: readonly string[] = [],
): RememberedLogin | undefined {
  return logins.find(({ memberships }) =>
    [organization, ...others].every((id) => hasOrganization(memberships, id)),
  );
}

export function hasOrganization(memberships: readonly Membership[], organization: string): boolean {
  return organization !== '' && memberships.some((m) => m.organization.id === organization);
}

export function asLogin({ memberships }: RememberedLogin): Login {
  return { state: 'signed-in', memberships };
}

/**
 * No name and no address tells one person from another: a personal organization belongs to one
 * person, a workspace to many. Only where one of the two logins has nothing personal does anything
 * they share speak for the same person.
 */
function isSamePerson(a: RememberedLogin, b: RememberedLogin): boolean {
  const [mine, theirs] = [personalIn(a), personalIn(b)];
  if (mine.length > 0 && theirs.length > 0) return mine.some((id) => theirs.includes(id));
  return a.memberships.some((m) => hasOrganization(b.memberships, m.organization.id));
}

function personalIn({ memberships }: RememberedLogin): string[] {
  return memberships.flatMap(({ organization: { id, kind } }) => (kind === 'personal' ? [id] : []));
}
