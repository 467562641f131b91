import { isWorkspace, type Membership, managesBilling } from './organization';

/**
 * The workspace the credit belongs to. The expected one, if one is: where this login does not have
 * it, there is none. Else the one in which the person manages billing, before others one with steps
 * left, and a Team of one last, for claude.ai shows no organization usage page for it. What is still
 * equal goes by name and id, so that the order of memberships never matters.
 *
 * @param finished ids of workspaces whose steps are all done.
 */
export function chooseTarget(
  memberships: readonly Membership[],
  expected: string | undefined,
  finished: readonly string[],
): Membership | undefined {
  const workspaces = sortMemberships(memberships.filter((m) => isWorkspace(m.organization)));
  if (expected) return workspaces.find((m) => m.organization.id === expected);
  const worth = (m: Membership) =>
    +(managesBilling(m) ?? 0) * 4 +
    +!m.organization.singleSeat * 2 +
    +!finished.includes(m.organization.id);
  return workspaces.sort((a, b) => worth(b) - worth(a))[0];
}

/** By name, then by id. */
export function sortMemberships(memberships: readonly Membership[]): Membership[] {
  const key = ({ organization: { name, id } }: Membership) => `${name}\n${id}`;
  return memberships.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
