import * as z from 'zod/mini';
import { isWorkspace, type Membership, managesBilling } from '../../guide/organization';
import type { Get } from './client';
import { TextField } from './fields';

const AccessAnswer = z.object({
  account_permissions: z.array(z.object({ permission: TextField, status: TextField })),
});

/**
 * Adds what `current_user_access` says about billing where the role alone does not decide: an
 * unknown role, or an Enterprise with its custom roles (one public source, 2026). A list of
 * permissions that is empty or unreadable says nothing; then only a role that gives the rights by
 * itself still does.
 */
export async function withRights(get: Get, membership: Membership): Promise<Membership> {
  const { organization } = membership;
  const clear = organization.kind === 'team' && managesBilling(membership) !== undefined;
  if (clear || !isWorkspace(organization)) return membership;
  const outcome = await get(`bootstrap/${organization.id}/current_user_access`);
  const answer = 'value' in outcome ? AccessAnswer.safeParse(outcome.value) : undefined;
  if (!answer?.success || answer.data.account_permissions.length === 0) return membership;
  const has = (name: string) =>
    answer.data.account_permissions.some((p) => p.permission === name && p.status === 'available');
  return { ...membership, billingAccess: has('billing:view') && has('billing:manage') };
}
