import * as z from 'zod/mini';

/** claude.ai's unit of billing. A workspace is an organization of kind team or enterprise. */
export const Organization = z.object({
  id: z.string(),
  /** Empty for a personal organization: claude.ai names those after an e-mail address. */
  name: z.string(),
  kind: z.literal(['team', 'enterprise', 'personal', 'console', 'unknown']),
  /** Only of personal organizations. */
  plan: z.optional(z.literal(['ultra', 'max', 'pro', 'free'])),
  /** A Team of one: claude.ai shows no organization usage page for it. */
  singleSeat: z.optional(z.boolean()),
  /** `settings.oc_overage_credit_claimed`; absent proves nothing. */
  creditClaimed: z.optional(z.literal(true)),
  /**
   * Of an Enterprise: does it pay afterwards? Then it has no balance to check and nothing to reload.
   * Absent where claude.ai does not say it.
   */
  billedInArrears: z.optional(z.boolean()),
});
export type Organization = z.infer<typeof Organization>;

export const Membership = z.object({
  organization: Organization,
  /** claude.ai's role name, open-ended: `primary_owner`, `owner`, `billing`, `membership_admin`, `user`, … */
  role: z.string(),
  /** From `current_user_access`, which outranks the role; absent where it was not read. */
  billingAccess: z.optional(z.boolean()),
});
export type Membership = z.infer<typeof Membership>;

export function isWorkspace(organization: Organization): boolean {
  return organization.kind === 'team' || organization.kind === 'enterprise';
}

const BILLING_ROLES = new Set(['primary_owner', 'owner', 'admin', 'billing']);
const OTHER_ROLES = new Set([
  'membership_admin',
  'user',
  'claude_code_user',
  'developer',
  'managed',
  'guest',
]);

/** Does this role give billing rights in a Team? `undefined` for one that is not known. */
export function managesByRole(role: string): boolean | undefined {
  if (BILLING_ROLES.has(role)) return true;
  return OTHER_ROLES.has(role) ? false : undefined;
}

/**
 * May this membership see and manage the workspace's billing? `undefined` where neither the
 * rights nor the role say so: in an Enterprise, whose custom roles may give anybody rights, no role
 * says that somebody may not. A role means something only in a workspace: the only user of a
 * personal organization is called admin, too. (Role table: public sources, November 2026.)
 */
export function managesBilling(membership: Membership): boolean | undefined {
  const { organization, role, billingAccess } = membership;
  if (!isWorkspace(organization)) return undefined;
  if (billingAccess !== undefined) return billingAccess;
  const byRole = managesByRole(role);
  return byRole === false && organization.kind !== 'team' ? undefined : byRole;
}

/** As claude.ai calls them, in every language. */
export const PLANS = { ultra: 'Ultra', max: 'Max', pro: 'Pro', free: 'Free' } as const;
const KINDS = { team: 'Team', enterprise: 'Enterprise' } as const;

/** As claude.ai calls it, in every language: "Acme (Team)", "Personal (Max)". */
export function displayName({ name, kind, plan }: Organization): string {
  if (kind === 'personal') return plan ? `Personal (${PLANS[plan]})` : 'Personal';
  if (kind !== 'team' && kind !== 'enterprise') return name;
  return name ? `${name} (${KINDS[kind]})` : KINDS[kind];
}
