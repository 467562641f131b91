import * as z from 'zod/mini';
import type { AutoReload, Money } from '../../guide/facts';
import { mayBeInArrears } from '../../guide/steps/context';
import { Amount, field, hundredths, moneyIn, NumberField, otherwise, TextField } from './fields';
import type { Said } from './parsed';
import { type PartReader, readAt } from './part';
import { Tranches, unusedPromotions } from './promotions';
import { mapOutcome, type Outcome } from './result';

const PrepaidAnswer = z.object({
  amount: z.optional(otherwise(z.nullable(z.number()), null)),
  currency: TextField,
  balance: field(z.object({ money: field(Amount) })),
  auto_reload_settings: otherwise(
    z.nullable(
      z.object({
        enabled: z.boolean(),
        threshold_in_minor_units: NumberField,
        reload_to_in_minor_units: NumberField,
      }),
    ),
    // Neither settings nor `null`: nothing was said about auto-reload.
    'unsaid',
  ),
  auto_reload_disabled_reason: TextField,
  auto_reload_stripe_error_code: TextField,
  promo_tranches: Tranches,
  tranches: Tranches,
});
type PrepaidAnswer = z.infer<typeof PrepaidAnswer>;

/** claude.ai keeps no balance for those billed in arrears. */
export const prepaid: PartReader<'balance' | 'autoReload' | 'promotions'> = {
  facts: ['balance', 'autoReload', 'promotions'],
  read: async (get, base, now, _seen, organization) => {
    const said = await readCredits(get, base, now);
    return mayBeInArrears(organization) ? mapOutcome(said, withoutEmpty) : said;
  },
  applies: ({ billedInArrears }) => !billedInArrears,
  isSettled: ({ balance, autoReload }) =>
    (balance?.value.minorUnits ?? 0) > 0 && autoReload?.value.on === true,
};

const readCredits = readAt('prepaid/credits', parsePrepaid, noBalanceIsZero);

const NO_BALANCE = { amount: 0, auto_reload_settings: null, promo_tranches: [] };

/** A 404 on this path means that no balance exists; it is not an error. */
function noBalanceIsZero(outcome: Outcome<unknown>): Outcome<unknown> {
  const none = 'failure' in outcome && outcome.failure.kind === 'absent';
  return none ? { value: NO_BALANCE } : outcome;
}

type PrepaidSaid = Said<'balance' | 'autoReload' | 'promotions'>;

function parsePrepaid(answer: unknown, now: number): PrepaidSaid | undefined {
  const parsed = PrepaidAnswer.safeParse(answer);
  if (!parsed.success) return undefined;
  const { promo_tranches, tranches } = parsed.data;
  return {
    balance: balanceOf(parsed.data),
    autoReload: autoReloadOf(parsed.data),
    promotions: unusedPromotions(promo_tranches, tranches, now),
  };
}

/**
 * Below zero, or no number, stands for "not supported here" (public sources, 2026): a balance is not
 * said. Where the field itself is missing, the answer has another form. The newer `balance` tells its
 * own decimal places and outranks it (one public source, 2026); where one is empty and the other is
 * not, neither is believed.
 */
function balanceOf({ amount, balance, currency }: PrepaidAnswer): Money | null | undefined {
  const own = balance?.money;
  const both = own && typeof amount === 'number' ? [amount, own.amount_minor] : [];
  if (both.includes(0) && both.some((units) => units > 0)) return undefined;
  if (own && own.amount_minor >= 0) return moneyIn({ ...own, currency: own.currency ?? currency });
  if (amount === undefined) return undefined;
  return typeof amount !== 'number' || amount < 0 ? null : hundredths(amount, currency);
}

/** Where nothing may be to be had, nothing is no sign of it; and auto-reload would have nothing to fill. */
function withoutEmpty(said: PrepaidSaid): PrepaidSaid {
  const { balance, autoReload } = said;
  const isEmpty = !balance?.minorUnits && !autoReload?.on;
  return isEmpty ? { ...said, balance: null, autoReload: null } : said;
}

function autoReloadOf(answer: PrepaidAnswer): AutoReload | undefined {
  const { auto_reload_settings: settings, currency } = answer;
  if (settings === 'unsaid') return undefined;
  if (settings?.enabled !== true) return { on: false, ...whyOff(answer) };
  const { threshold_in_minor_units: threshold, reload_to_in_minor_units: reloadTo } = settings;
  // What would reload to less than it begins at is no setting.
  if (threshold && reloadTo && reloadTo <= threshold) return { on: true };
  return {
    on: true,
    ...(threshold && threshold > 0 && { threshold: hundredths(threshold, currency) }),
    ...(reloadTo && reloadTo > 0 && { reloadTo: hundredths(reloadTo, currency) }),
  };
}

/** The reasons are open; of those in public sources (2026) these words tell of a payment. */
const PAYMENT = /card|pay|stripe|declin|fund|charge|invoice/i;

function whyOff({ auto_reload_disabled_reason, auto_reload_stripe_error_code }: PrepaidAnswer) {
  const reason = auto_reload_disabled_reason || auto_reload_stripe_error_code;
  if (!reason) return {};
  const paymentFailed = !!auto_reload_stripe_error_code || PAYMENT.test(reason);
  return { disabledReason: reason, ...(paymentFailed && { paymentFailed }) };
}
