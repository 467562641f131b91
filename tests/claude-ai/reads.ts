/** The API's GET answers, each from the one state and within the rights of the role. */
import { Hono } from 'hono';
import { notFound, notPermitted } from './faults.ts';
import type { Account, Grant } from './shapes.ts';
import {
  isWorkspace,
  type Ledger,
  type Membership,
  managesBilling,
  membershipIn,
  type World,
} from './world.ts';

const since = '2026-01-12T09:00:00.000000Z';

export function accountAnswer(world: World): Account {
  return {
    uuid: world.account.uuid,
    email_address: world.account.email,
    full_name: world.account.name,
    memberships: world.memberships.map(({ organization, role, seatTier }) => ({
      organization,
      role,
      seat_tier: seatTier,
      created_at: since,
      updated_at: since,
    })),
  };
}

function usageAnswer({ ledger, organization }: Membership): unknown {
  const resets = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const { limit } = ledger;
  const isOn = limit?.is_enabled ?? false;
  const reason = isOn ? (limit?.disabled_reason ?? null) : 'org_level_disabled';
  const isTeam = isWorkspace(organization);
  return {
    five_hour: { utilization: ledger.used.session, resets_at: resets(3) },
    seven_day: { utilization: ledger.used.week, resets_at: resets(80) },
    seven_day_opus: null,
    extra_usage: {
      is_enabled: isOn,
      monthly_limit: isTeam ? null : (limit?.monthly_credit_limit ?? null),
      used_credits: isTeam ? 0 : (limit?.used_credits ?? 0),
      utilization: null,
      currency: 'USD',
      decimal_places: 2,
      disabled_reason: reason,
      user_disabled: false,
      spend_limit_reached: false,
      credits_ever_enabled: isOn,
    },
    spend: {
      enabled: isOn,
      used: { amount_minor: 0, currency: 'USD', exponent: 2 },
      limit: null,
      percent: 0,
      severity: 'normal',
      disabled_reason: reason,
      can_purchase_credits: false,
      can_toggle: false,
      balance: null,
      auto_reload: null,
    },
  };
}

/** A campaign that is not known has nothing to give. */
function grantOf(ledger: Ledger, campaign: string | undefined): Partial<Grant> {
  if (!campaign) return ledger.grant;
  if (campaign === 'fable_transition') return ledger.launch;
  return { available: false, eligible: false, granted: false };
}

function memberPage({ ledger }: Membership, page: number, size: number): Response {
  const all = ledger.spendByMember;
  return Response.json({
    items: all.slice((page - 1) * size, page * size),
    total: all.length,
    page,
    per_page: size,
    total_pages: Math.ceil(all.length / size),
  });
}

export function reads(world: () => World): Hono {
  type Answer = (membership: Membership, query: (name: string) => string | undefined) => Response;
  const api = new Hono();
  const within = (path: string, answer: Answer) =>
    api.get(path, (context) => {
      const membership = membershipIn(world(), context.req.param('org') ?? '');
      if (!membership) return notPermitted('organization:member');
      return answer(membership, (name) => context.req.query(name));
    });
  const withBilling = (path: string, permission: string, answer: Answer) =>
    within(path, (membership, query) =>
      managesBilling(membership) ? answer(membership, query) : notPermitted(permission),
    );

  api.get('/account', () => Response.json(accountAnswer(world())));
  api.get('/organizations', () =>
    Response.json(world().memberships.map(({ organization }) => organization)),
  );
  within('/organizations/:org', ({ organization }) => Response.json(organization));
  withBilling(
    '/organizations/:org/overage_credit_grant',
    'billing:credit:get',
    ({ ledger }, query) => Response.json(grantOf(ledger, query('campaign'))),
  );
  withBilling('/organizations/:org/prepaid/credits', 'billing:credit:get', ({ ledger }) =>
    ledger.balance ? Response.json(ledger.balance) : notFound(),
  );
  withBilling('/organizations/:org/overage_spend_limit', 'billing:limit:get', ({ ledger }) =>
    Response.json(ledger.limit),
  );
  withBilling('/organizations/:org/overage_spend_limits', 'billing:limit:list', (member, query) =>
    memberPage(member, Number(query('page') ?? 1), Number(query('per_page') ?? 20)),
  );
  within('/organizations/:org/usage', (membership) => Response.json(usageAnswer(membership)));
  within('/organizations/:org/members/counts', ({ ledger }) => Response.json(ledger.counts));
  within('/bootstrap/:org/current_user_access', ({ ledger }) =>
    Response.json({ features: [], account_permissions: ledger.permissions }),
  );
  return api;
}
