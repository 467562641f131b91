import * as z from 'zod/mini';
import { type Membership, managesBilling, type Organization } from '../../guide/organization';
import type { Login } from '../../guide/reading';
import { withoutAddress } from '../../guide/record';
import type { Get } from './client';
import { FlagField, field, TextField, there } from './fields';

const OrganizationAnswer = z.object({
  // It becomes part of a path.
  uuid: z.string().check(z.regex(/^[\w-]+$/)),
  name: TextField,
  capabilities: field(z.array(field(z.string()))),
  raven_type: there(z.string()),
  billing_type: TextField,
  rate_limit_tier: TextField,
  settings: field(z.object({ oc_overage_credit_claimed: FlagField })),
});
type OrganizationAnswer = z.infer<typeof OrganizationAnswer>;

const MembershipAnswer = z.object({ organization: OrganizationAnswer, role: TextField });
const AccountAnswer = z.object({ memberships: z.array(field(MembershipAnswer)) });

/** `GET /api/account`: who is signed in, in which organizations, with which roles. */
export async function readLogin(get: Get): Promise<Login> {
  const outcome = await get('account');
  if ('failure' in outcome) {
    const { failure } = outcome;
    return failure.kind === 'signed-out' ? { state: 'signed-out' } : { state: 'unknown', failure };
  }
  const account = AccountAnswer.safeParse(outcome.value);
  if (!account.success) return { state: 'unknown', failure: { kind: 'unreadable' } };
  const memberships = once(account.data.memberships.map(membershipOf));
  const readNothing = memberships.length > 0 && memberships.every((m) => !m.organization.id);
  return readNothing
    ? { state: 'unknown', failure: { kind: 'unreadable' } }
    : { state: 'signed-in', memberships };
}

/** Each organization once: where one stands twice, with the role that may do more. */
function once(memberships: readonly Membership[]): Membership[] {
  const best = new Map<string, Membership>();
  for (const membership of memberships) {
    const { id } = membership.organization;
    const known = best.get(id);
    if (!known || rightsOf(membership) > rightsOf(known)) best.set(id, membership);
  }
  return memberships.filter((m) => !m.organization.id || best.get(m.organization.id) === m);
}

const rightsOf = (membership: Membership) => +(managesBilling(membership) ?? 0.5);

/**
 * One membership. One that cannot be read stays, as of an unknown kind and without rights, so that
 * the others do not seem to be all there are.
 */
function membershipOf(answer: z.infer<typeof MembershipAnswer> | null | undefined): Membership {
  if (!answer) return { organization: { id: '', name: '', kind: 'unknown' }, role: '' };
  return { organization: organizationOf(answer.organization), role: answer.role ?? '' };
}

/** Enterprises of this billing type keep a balance; the others are billed in arrears. */
const SELF_SERVE = 'stripe_subscription_enterprise_self_serve';
/** Billed monthly in arrears, whatever the kind (the vendor's help text, 2026). */
const MARKETPLACE = 'aws_marketplace';

function organizationOf(answer: OrganizationAnswer): Organization {
  const kind = kindOf(answer);
  const capabilities = answer.capabilities ?? [];
  const { billing_type } = answer;
  return {
    id: answer.uuid,
    name: kind === 'personal' ? '' : withoutAddress(answer.name ?? ''),
    kind,
    ...(kind === 'personal' && planOf(answer)),
    ...(capabilities.includes('single_seat_team') && { singleSeat: true }),
    ...(answer.settings?.oc_overage_credit_claimed === true && { creditClaimed: true }),
    ...(kind === 'enterprise' && billing_type && { billedInArrears: billing_type !== SELF_SERVE }),
    ...(kind === 'team' && billing_type === MARKETPLACE && { billedInArrears: true }),
  };
}

/**
 * Two signals must agree before an organization counts as a workspace or as personal; one without
 * the other is unknown (two or more public sources, 2026).
 */
function kindOf({ capabilities, raven_type }: OrganizationAnswer): Organization['kind'] {
  if (!capabilities) return 'unknown';
  const raven = capabilities.includes('raven');
  if (raven) return raven_type === 'team' || raven_type === 'enterprise' ? raven_type : 'unknown';
  // One that cannot be read may be raven.
  if (raven_type || capabilities.some((c) => typeof c !== 'string')) return 'unknown';
  const chat = capabilities.some((c) => c === 'chat' || c?.startsWith('claude_'));
  if (chat) return 'personal';
  return capabilities.includes('api') || capabilities.includes('api_individual')
    ? 'console'
    : 'unknown';
}

/**
 * The largest Max is called Ultra since late October 2026, and known by its tier (one public source).
 * Nothing but `chat` names no plan.
 */
function planOf({ capabilities, rate_limit_tier }: OrganizationAnswer): Pick<Organization, 'plan'> {
  if (capabilities?.includes('claude_max')) {
    return { plan: rate_limit_tier === 'default_claude_max_20x' ? 'ultra' : 'max' };
  }
  return capabilities?.includes('claude_pro') ? { plan: 'pro' } : {};
}
