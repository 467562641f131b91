import * as z from 'zod/mini';
import { isWorkspace, type Membership, managesBilling } from '../../guide/organization';
import type { Login } from '../../guide/reading';
import { findCurrent } from '../../guide/standing';
import { chooseTarget } from '../../guide/target';
import type { Get } from './client';
import { field, TextField } from './fields';

const AccessAnswer = z.object({
  account_permissions: z.array(field(z.object({ permission: TextField, status: TextField }))),
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
  const { account_permissions } = answer.data;
  const rights = ['billing:view', 'billing:manage'].map((name) => has(name, account_permissions));
  if (rights.includes(false)) return { ...membership, billingAccess: false };
  return rights.includes(undefined) ? membership : { ...membership, billingAccess: true };
}

type Permissions = z.infer<typeof AccessAnswer>['account_permissions'];

/**
 * A permission that is not in the list is not given, nor one that is blocked, by whatever. A status that
 * is not known, and an entry that could not be read, say nothing.
 */
function has(name: string, permissions: Permissions): boolean | undefined {
  const found = permissions.filter((entry) => entry?.permission === name);
  if (found.some((entry) => entry?.status === 'available')) return true;
  if (permissions.some((entry) => !entry?.permission)) return undefined;
  return found.every((entry) => entry?.status?.startsWith('blocked')) ? false : undefined;
}

/** Where a login is to be judged: ids of organizations; `organization` is empty where it is not known. */
interface Here {
  get: Get;
  organization: string;
  expected: string | undefined;
}

/**
 * The login with its rights where the tab is. Also from a personal account, where the role in the
 * workspace does not say whether anything could be done there: nobody is warned of the wrong account
 * who could do nothing in the right one.
 */
export async function withCurrentRights(
  { get, organization, expected }: Here,
  login: Login,
): Promise<Login> {
  if (login.state !== 'signed-in') return login;
  const { memberships } = login;
  const here = findCurrent(memberships, organization || undefined);
  if (!here) return login;
  const isPersonal = here.organization.kind === 'personal';
  const target = isPersonal ? chooseTarget(memberships, expected, []) : undefined;
  const unclear = target && managesBilling(target) === undefined ? target : here;
  const informed = await withRights(get, unclear);
  return { ...login, memberships: memberships.map((m) => (m === unclear ? informed : m)) };
}
