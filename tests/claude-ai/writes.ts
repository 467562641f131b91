/** What the page's own buttons send. Only the page may; the guide never does. */
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { errorAnswer, notFound, notPermitted } from './faults.ts';
import { addPromotion, balanceOf, limitOf } from './ledgers.ts';
import { AutoReload } from './shapes.ts';
import { type Membership, managesBilling, membershipIn, type World } from './world.ts';

const Purchase = z.object({ amount: z.number().check(z.positive()) });
const ReloadChange = z.object({ auto_reload_settings: z.nullable(AutoReload) });
const LimitChange = z.object({
  monthly_credit_limit: z.optional(z.nullable(z.number())),
  is_enabled: z.optional(z.boolean()),
});

function claim({ ledger, organization }: Membership, campaign: string | undefined): Response {
  const grant = campaign === 'fable_transition' ? ledger.launch : ledger.grant;
  if (!grant.eligible || !grant.available || grant.granted) return notFound();
  grant.granted = true;
  ledger.balance ??= balanceOf(0);
  addPromotion(ledger.balance, grant.amount_minor_units);
  ledger.limit = { ...(ledger.limit ?? limitOf(true)), is_enabled: true, disabled_reason: null };
  if (!campaign) organization.settings.oc_overage_credit_claimed = true;
  return Response.json(grant);
}

function buy({ ledger }: Membership, { amount }: z.infer<typeof Purchase>): Response {
  ledger.balance ??= balanceOf(0);
  ledger.balance.amount += amount;
  ledger.balance.last_paid_purchase_cents = amount;
  return Response.json(ledger.balance);
}

/** A balance already under the threshold is charged at once. */
function setReload({ ledger }: Membership, change: z.infer<typeof ReloadChange>): Response {
  ledger.balance ??= balanceOf(0);
  const wanted = change.auto_reload_settings;
  ledger.balance.auto_reload_settings = wanted;
  ledger.balance.auto_reload_disabled_reason = null;
  ledger.balance.auto_reload_stripe_error_code = null;
  const { threshold_in_minor_units: threshold, reload_to_in_minor_units: target } = wanted ?? {};
  if (wanted?.enabled && target && ledger.balance.amount < (threshold ?? 0)) {
    ledger.balance.last_paid_purchase_cents = target - ledger.balance.amount;
    ledger.balance.amount = target;
  }
  return Response.json(ledger.balance);
}

function setLimit({ ledger }: Membership, change: z.infer<typeof LimitChange>): Response {
  const limit = ledger.limit ?? limitOf(false);
  if (change.monthly_credit_limit !== undefined) {
    limit.monthly_credit_limit = change.monthly_credit_limit;
  }
  if (change.is_enabled !== undefined) limit.is_enabled = change.is_enabled;
  ledger.limit = limit;
  return Response.json(limit);
}

export function writes(world: () => World): Hono {
  const member = (context: Context) => membershipIn(world(), context.req.param('org') ?? '');
  const change =
    <T>(
      schema: z.ZodMiniType<T>,
      act: (membership: Membership, body: T, campaign: string | undefined) => Response,
    ) =>
    async (context: Context): Promise<Response> => {
      const membership = member(context);
      if (!membership || !managesBilling(membership)) return notPermitted('billing:credit:update');
      const body = schema.safeParse(await context.req.json().catch(() => ({})));
      if (!body.success) return errorAnswer(400, 'invalid_request_error', 'Bad request');
      return act(membership, body.data, context.req.query('campaign'));
    };
  const credits = '/organizations/:org/prepaid/credits';
  const limit = '/organizations/:org/overage_spend_limit';
  return new Hono()
    .post(
      '/organizations/:org/overage_credit_grant',
      change(z.unknown(), (member, _, campaign) => claim(member, campaign)),
    )
    .post(credits, change(Purchase, buy))
    .put(credits, change(ReloadChange, setReload))
    .put(limit, change(LimitChange, setLimit))
    .post('/organizations/:org/usage_credit_requests', (context) =>
      member(context) ? Response.json({ status: 'sent' }) : notPermitted('organization:member'),
    );
}
