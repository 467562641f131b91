/** The server's state: who is signed in, in which organizations, and their money. */
import type { Balance, Counts, Grant, MemberSpend, Organization, SpendLimit } from './shapes.ts';

export interface Ledger {
  grant: Grant;
  /** The launch credit's, by its campaign. */
  launch: Grant;
  /** null: no balance exists, `prepaid/credits` answers 404 */
  balance: Balance | null;
  /** null: never configured, `overage_spend_limit` answers `null` */
  limit: SpendLimit | null;
  spendByMember: MemberSpend[];
  counts: Counts;
  /** Per cent of the member's own limits used. */
  used: { session: number; week: number };
  permissions: { permission: string; status: string }[];
}

export interface Membership {
  organization: Organization;
  role: string;
  seatTier: string | null;
  ledger: Ledger;
}

export interface World {
  signedIn: boolean;
  account: { uuid: string; email: string; name: string };
  memberships: Membership[];
  /** The organization that `lastActiveOrg` names at the first page load. */
  startsIn: string;
}

const billingRoles = new Set(['primary_owner', 'owner', 'admin', 'billing']);

export function managesBilling(membership: Pick<Membership, 'role'>): boolean {
  return billingRoles.has(membership.role);
}

export function isWorkspace(organization: Organization): boolean {
  return organization.capabilities.includes('raven') && organization.raven_type !== null;
}

export function membershipIn(world: World, uuid: string): Membership | undefined {
  return world.memberships.find(({ organization }) => organization.uuid === uuid);
}

/** The workspace "Acme" of the persona; throws where the persona has none. */
export function workspaceOf(world: World): Membership {
  const found = world.memberships.find(({ organization }) => isWorkspace(organization));
  if (!found) throw new Error('This persona has no workspace');
  return found;
}
