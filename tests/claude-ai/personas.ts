/** One consistent state of the server for each persona. */
import { balanceOf, claimed, ledger, limitOf, noGrant, team, unclaimed } from './ledgers.ts';
import type { Persona } from './settings.ts';
import type { Ledger, Membership, World } from './world.ts';

const ids = {
  acme: '0ac3e000-7ea0-4000-8000-000000000001',
  beta: '0be7a000-0000-4000-8000-000000000006',
  enterprise: '0ac3e000-e47e-4000-8000-000000000002',
  personal: '0ae50000-1000-4000-8000-000000000003',
  console: '0c050000-a000-4000-8000-000000000004',
  account: '0acc0000-0000-4000-8000-000000000005',
};

function acmeAs(role: string, money: Ledger): Membership {
  return {
    organization: {
      uuid: ids.acme,
      name: 'Acme',
      capabilities: ['chat', 'raven'],
      raven_type: 'team',
      billing_type: 'stripe_subscription',
      rate_limit_tier: 'default_raven',
      merchant_of_record: 'anthropic',
      settings: { oc_overage_credit_claimed: money.grant.granted ? true : null },
    },
    role,
    seatTier: 'team_standard',
    ledger: money,
  };
}

/** Billed in arrears: no offer, no balance. */
function enterprise(): Membership {
  const status = 'available';
  const money = ledger({
    limit: limitOf(true),
    spendByMember: team(8),
    counts: { total: 240, by_seat_tier: { enterprise_standard: 240 }, pending_invites_total: 3 },
    permissions: [
      { permission: 'billing:view', status },
      { permission: 'billing:manage', status },
    ],
  });
  const { organization } = acmeAs('owner', money);
  return {
    organization: {
      ...organization,
      uuid: ids.enterprise,
      raven_type: 'enterprise',
      billing_type: 'stripe_subscription_contracted',
      rate_limit_tier: 'default_claude_zero',
    },
    role: 'owner',
    seatTier: 'enterprise_standard',
    ledger: money,
  };
}

function personal(email: string): Membership {
  return {
    organization: {
      uuid: ids.personal,
      name: `${email}'s Organization`,
      capabilities: ['chat', 'claude_max'],
      raven_type: null,
      billing_type: 'stripe_subscription',
      rate_limit_tier: 'default_claude_max_5x',
      merchant_of_record: 'anthropic',
      settings: { oc_overage_credit_claimed: null },
    },
    role: 'admin',
    seatTier: null,
    ledger: ledger({ balance: balanceOf(0) }),
  };
}

function consoleOrganization(): Membership {
  return {
    organization: {
      uuid: ids.console,
      name: 'Acme API',
      capabilities: ['api'],
      raven_type: null,
      billing_type: 'prepaid',
      rate_limit_tier: 'default_claude_ai',
      merchant_of_record: 'anthropic',
      settings: { oc_overage_credit_claimed: null },
    },
    role: 'developer',
    seatTier: null,
    ledger: ledger({ limit: null }),
  };
}

function membershipsOf(persona: Persona, email: string): Membership[] {
  switch (persona) {
    case 'owner-unclaimed':
    case 'signed-out':
      return [acmeAs('owner', unclaimed())];
    case 'owner-claimed':
      return [acmeAs('owner', claimed(true))];
    case 'owner-offer-over':
      return [acmeAs('owner', { ...unclaimed(), grant: noGrant(), balance: null })];
    case 'owner-high-demand': {
      const money = unclaimed();
      money.grant.available = false;
      return [acmeAs('owner', money)];
    }
    case 'owner-credits-off':
      return [acmeAs('owner', claimed(false))];
    case 'primary-owner':
      return [acmeAs('primary_owner', unclaimed())];
    case 'billing':
      return [acmeAs('billing', unclaimed())];
    case 'membership-admin':
      return [acmeAs('membership_admin', unclaimed())];
    case 'member':
      return [acmeAs('user', unclaimed())];
    case 'enterprise-owner':
      return [enterprise()];
    case 'personal-and-team':
      return [consoleOrganization(), personal(email), acmeAs('owner', unclaimed())];
    case 'personal-and-seat':
      return [consoleOrganization(), personal(email), acmeAs('user', unclaimed())];
    case 'team-of-one': {
      const { organization, ...rest } = acmeAs('primary_owner', unclaimed());
      const capabilities = [...organization.capabilities, 'single_seat_team'];
      return [{ ...rest, organization: { ...organization, capabilities } }];
    }
    case 'two-workspaces': {
      const { organization, ...beta } = acmeAs('owner', claimed(true));
      const named = { ...organization, uuid: ids.beta, name: 'Beta' };
      return [acmeAs('owner', unclaimed()), { ...beta, organization: named }];
    }
    case 'ultra-and-team': {
      const { organization, ...rest } = personal(email);
      const ultra = { ...organization, rate_limit_tier: 'default_claude_max_20x' };
      return [{ ...rest, organization: ultra }, acmeAs('owner', unclaimed())];
    }
    case 'personal-only':
      return [personal(email)];
  }
}

export function buildWorld(persona: Persona): World {
  const isSeat = persona === 'member' || persona === 'personal-and-seat';
  const email = isSeat ? 'sam@acme.example' : 'owner@acme.example';
  const memberships = membershipsOf(persona, email);
  const first = memberships.find(({ organization }) => organization.capabilities.includes('chat'));
  return {
    signedIn: persona !== 'signed-out',
    account: { uuid: ids.account, email, name: isSeat ? 'Sam Rivera' : 'Robin Park' },
    memberships,
    startsIn: first?.organization.uuid ?? '',
  };
}
