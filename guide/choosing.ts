import type { Corner } from './corner';
import { type RememberedLogin, recallLogin } from './logins';
import { withAccepted, withoutAccepted } from './record';
import type { Choices, Settings } from './settings';

/** What the person has decided just now; what is absent stays as it was. */
export interface Choice {
  collapsed?: boolean | undefined;
  corner?: Corner | undefined;
  /** Id of an organization in which to warn again. */
  warnAgain?: string | undefined;
  /** Id of the workspace that the person looks after; empty: none. */
  pin?: string | undefined;
  set?: Settings | undefined;
  /** Settings that are to be as if they had never been made. */
  unset?: readonly ('teamSize' | 'wayOfWorking' | 'ownerContact' | 'workdays')[] | undefined;
}

/**
 * The choices after another one.
 *
 * @param fine ids of organizations that the person calls fine.
 * @param now milliseconds since 1970.
 */
export function withChoice(
  choices: Choices,
  { collapsed, corner, warnAgain, pin, set, unset = [] }: Choice,
  fine: readonly string[],
  now: number,
): Choices {
  let next: Choices = { ...choices, ...set };
  if (collapsed !== undefined) next.collapsed = collapsed;
  if (corner) next.corner = corner;
  if (pin !== undefined) next.pinned = pin;
  for (const name of unset) delete next[name];
  for (const id of fine) next = withAccepted(next, id, now);
  return warnAgain ? withoutAccepted(next, warnAgain) : next;
}

/**
 * The organizations that are fine with this one: whoever has no workspace at all is asked once, for
 * all of their organizations.
 */
export function fineWith(logins: readonly RememberedLogin[], accepted: string): string[] {
  const memberships = recallLogin(logins, accepted)?.memberships ?? [];
  const isPersonal = memberships.every((m) => m.organization.kind === 'personal');
  return [accepted, ...(isPersonal ? memberships.map((m) => m.organization.id) : [])];
}

/** Remembers that the browser holds the usage page's bookmark, and since when it was seen to. */
export function withBookmark(choices: Choices, held: boolean, now: number): Choices {
  if (held === (choices.bookmarkedAt !== undefined)) return choices;
  const { bookmarkedAt: _, ...others } = choices;
  return held ? { ...others, bookmarkedAt: now } : others;
}
