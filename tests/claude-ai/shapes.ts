/** The JSON that claude.ai's API answers with, as far as the stand-in plays it. */
import * as z from 'zod/mini';

export const Organization = z.object({
  uuid: z.string(),
  name: z.string(),
  capabilities: z.array(z.string()),
  raven_type: z.nullable(z.string()),
  billing_type: z.nullable(z.string()),
  rate_limit_tier: z.string(),
  merchant_of_record: z.string(),
  settings: z.object({ oc_overage_credit_claimed: z.nullable(z.boolean()) }),
});
export type Organization = z.infer<typeof Organization>;

export const Account = z.object({
  uuid: z.string(),
  email_address: z.string(),
  full_name: z.string(),
  memberships: z.array(
    z.object({
      organization: Organization,
      role: z.string(),
      seat_tier: z.nullable(z.string()),
      created_at: z.string(),
      updated_at: z.string(),
    }),
  ),
});
export type Account = z.infer<typeof Account>;

/** `overage_credit_grant` */
export const Grant = z.object({
  available: z.boolean(),
  eligible: z.boolean(),
  granted: z.boolean(),
  amount_minor_units: z.number(),
  currency: z.string(),
  needs_payment_setup: z.boolean(),
  expires_at: z.nullable(z.string()),
});
export type Grant = z.infer<typeof Grant>;

const Tranche = z.object({
  remaining_amount_minor_units: z.number(),
  granted_amount_minor_units: z.number(),
  currency: z.string(),
  granted_at: z.string(),
  expires_at: z.string(),
  program_id: z.string(),
});

export const AutoReload = z.object({
  enabled: z.boolean(),
  threshold_in_minor_units: z.nullable(z.number()),
  reload_to_in_minor_units: z.nullable(z.number()),
});
export type AutoReload = z.infer<typeof AutoReload>;

/** `prepaid/credits` */
export const Balance = z.object({
  amount: z.number(),
  currency: z.nullable(z.string()),
  auto_reload_settings: z.nullable(AutoReload),
  auto_reload_disabled_reason: z.nullable(z.string()),
  auto_reload_stripe_error_code: z.nullable(z.string()),
  promo_tranches: z.array(Tranche),
  tranches: z.array(Tranche),
  next_expires_at: z.nullable(z.string()),
  pending_invoice_amount_cents: z.nullable(z.number()),
  last_paid_purchase_cents: z.nullable(z.number()),
  expiry_policy_months: z.nullable(z.number()),
});
export type Balance = z.infer<typeof Balance>;

/** `overage_spend_limit`, the organization's row */
export const SpendLimit = z.object({
  limit_type: z.string(),
  is_enabled: z.boolean(),
  monthly_credit_limit: z.nullable(z.number()),
  used_credits: z.number(),
  currency: z.string(),
  out_of_credits: z.boolean(),
  disabled_reason: z.nullable(z.string()),
  disabled_until: z.nullable(z.string()),
});
export type SpendLimit = z.infer<typeof SpendLimit>;

export const MemberSpend = z.object({
  limit_type: z.string(),
  account_uuid: z.string(),
  account_name: z.string(),
  account_email: z.string(),
  is_enabled: z.boolean(),
  monthly_credit_limit: z.nullable(z.number()),
  used_credits: z.number(),
  currency: z.string(),
});
export type MemberSpend = z.infer<typeof MemberSpend>;

export const MemberSpendPage = z.object({
  items: z.array(MemberSpend),
  total: z.number(),
  page: z.number(),
  per_page: z.number(),
  total_pages: z.number(),
});

export const Counts = z.object({
  total: z.number(),
  by_seat_tier: z.record(z.string(), z.number()),
  pending_invites_total: z.number(),
});
export type Counts = z.infer<typeof Counts>;
