/** The money of an organization at the start of a persona. */
import type { Balance, MemberSpend } from './shapes.ts';
import type { Ledger } from './world.ts';

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

export function noGrant(): Ledger['grant'] {
  return {
    available: false,
    eligible: false,
    granted: false,
    amount_minor_units: 0,
    currency: 'USD',
    needs_payment_setup: false,
    expires_at: null,
  };
}

export function openGrant(): Ledger['grant'] {
  return {
    ...noGrant(),
    available: true,
    eligible: true,
    amount_minor_units: 20_000,
    expires_at: inDays(12),
  };
}

/** $100 for each of seven Standard seats. */
export function launchGrant(): Ledger['grant'] {
  return { ...openGrant(), amount_minor_units: 70_000, expires_at: null };
}

export function balanceOf(amount: number): Balance {
  return {
    amount,
    currency: 'USD',
    auto_reload_settings: null,
    auto_reload_disabled_reason: null,
    auto_reload_stripe_error_code: null,
    promo_tranches: [],
    tranches: [],
    next_expires_at: null,
    pending_invoice_amount_cents: null,
    last_paid_purchase_cents: null,
    expiry_policy_months: 12,
  };
}

/** Adds promotional credit, as a claim does. */
export function addPromotion(balance: Balance, amount: number): void {
  const expires = inDays(90);
  balance.amount += amount;
  balance.next_expires_at = expires;
  balance.promo_tranches.push({
    remaining_amount_minor_units: amount,
    granted_amount_minor_units: amount,
    currency: 'USD',
    granted_at: inDays(0),
    expires_at: expires,
    program_id: 'overage_credit_grant',
  });
}

export function limitOf(isEnabled: boolean): NonNullable<Ledger['limit']> {
  return {
    limit_type: 'organization',
    is_enabled: isEnabled,
    monthly_credit_limit: null,
    used_credits: 0,
    currency: 'USD',
    out_of_credits: false,
    disabled_reason: null,
    disabled_until: null,
  };
}

export function team(size: number): MemberSpend[] {
  return Array.from({ length: size }, (_, i) => member(String(i + 1).padStart(2, '0'), 0));
}

/** Any number of members, with what each has spent this month in minor units; `i` begins at 0. */
export function spenders(count: number, spent: (i: number) => number): MemberSpend[] {
  return Array.from({ length: count }, (_, i) => member(String(i + 1), spent(i)));
}

function member(number: string, used_credits: number): MemberSpend {
  return {
    limit_type: 'account',
    account_uuid: `5d000000-0000-4000-8000-${number.padStart(12, '0')}`,
    account_name: `Member ${number}`,
    account_email: `member${number}@acme.example`,
    is_enabled: true,
    monthly_credit_limit: null,
    used_credits,
    currency: 'USD',
  };
}

export function ledger(change: Partial<Ledger> = {}): Ledger {
  return {
    grant: noGrant(),
    launch: noGrant(),
    balance: null,
    limit: limitOf(false),
    spendByMember: [],
    counts: { total: 1, by_seat_tier: {}, pending_invites_total: 0 },
    used: { session: 12, week: 31 },
    permissions: [],
    ...change,
  };
}

/** A team of eight that can claim its credit, with credits off and nothing bought. */
export function unclaimed(): Ledger {
  return ledger({
    grant: openGrant(),
    balance: balanceOf(0),
    spendByMember: team(8),
    counts: {
      total: 8,
      by_seat_tier: { team_standard: 7, team_premium: 1 },
      pending_invites_total: 1,
    },
  });
}

export function claimed(creditsOn: boolean): Ledger {
  const start = unclaimed();
  const balance = balanceOf(0);
  addPromotion(balance, 20_000);
  const grant = { ...start.grant, available: false, granted: true };
  return { ...start, grant, balance, limit: limitOf(creditsOn) };
}
