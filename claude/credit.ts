import * as z from 'zod/mini';
import type { Organization } from '../guide/organization';
import type {
  AutoReload,
  FactName,
  Failure,
  Money,
  Offer,
  Reading,
  SpendCap,
} from '../guide/reading';
import { field, hundredths, inMinorUnits, momentOf, otherwise } from './fields';
import { mapOutcome, type Outcome } from './outcome';
import type { Get } from './reader';

/** The parts of a reading, each one request. */
export const PARTS = ['offer', 'prepaid', 'limit', 'team'] as const;
export type Part = (typeof PARTS)[number];

/** Which facts each part holds. */
export const FACTS_OF: { [part in Part]: readonly FactName[] } = {
  offer: ['offer'],
  prepaid: ['balance', 'autoReload'],
  limit: ['spendCap', 'creditsOn'],
  team: ['teamSize'],
};

const PATHS: { [part in Part]: string } = {
  offer: 'overage_credit_grant',
  prepaid: 'prepaid/credits',
  limit: 'overage_spend_limit',
  team: 'members/counts',
};

/**
 * Reads these parts of a workspace, side by side, and returns the reading with their facts renewed:
 * what could not be read is removed and its failure noted; the other parts stay as they were.
 *
 * @param now milliseconds since 1970.
 * @param onProgress called after each part with the reading so far.
 */
export async function readCredit(
  get: Get,
  organization: Organization,
  before: Reading,
  parts: readonly Part[],
  now: () => number,
  onProgress: (reading: Reading) => void = () => {},
): Promise<Reading> {
  let reading = before;
  const read = async (part: Part) => {
    const outcome = await get(`organizations/${organization.id}/${PATHS[part]}`);
    reading = renew(reading, part, parsePart(part, outcome, now()));
    onProgress(reading);
  };
  await Promise.all(parts.filter((part) => applies(part, organization)).map(read));
  return reading;
}

/** claude.ai shows Enterprise no offer, and keeps no balance for those billed in arrears. */
function applies(part: Part, { kind, billedInArrears }: Organization): boolean {
  if (part === 'offer') return kind !== 'enterprise';
  return part !== 'prepaid' || !billedInArrears;
}

type Facts = Partial<Omit<Reading, 'organizationId' | 'failures'>>;
type PartRead = { facts?: Facts; failure?: Failure };

function renew(reading: Reading, part: Part, { facts, failure }: PartRead): Reading {
  const next: Reading = { ...reading, ...facts, failures: { ...reading.failures } };
  for (const name of FACTS_OF[part]) {
    if (facts?.[name]) {
      delete next.failures[name];
    } else {
      delete next[name];
      next.failures[name] = failure ?? { kind: 'unreadable' };
    }
  }
  return next;
}

function parsePart(part: Part, outcome: Outcome<unknown>, at: number): PartRead {
  const fact = <T>(value: T) => ({ value, source: 'api' as const, at });
  switch (part) {
    case 'offer': {
      const offer = mapOutcome(outcome, parseOffer);
      return 'failure' in offer ? offer : { facts: { offer: fact(offer.value) } };
    }
    case 'prepaid': {
      const prepaid = mapOutcome(noBalanceIsZero(outcome), parsePrepaid);
      if ('failure' in prepaid) return prepaid;
      const { balance, autoReload } = prepaid.value;
      return {
        facts: {
          ...(balance && { balance: fact(balance) }),
          ...(autoReload && { autoReload: fact(autoReload) }),
        },
      };
    }
    case 'limit': {
      const limit = mapOutcome(outcome, parseLimit);
      if ('failure' in limit) return limit;
      const { spendCap, creditsOn } = limit.value;
      return {
        facts: {
          ...(spendCap && { spendCap: fact(spendCap) }),
          ...(creditsOn !== undefined && { creditsOn: fact(creditsOn) }),
        },
      };
    }
    case 'team': {
      const total = mapOutcome(outcome, parseTeam);
      return 'failure' in total ? total : { facts: { teamSize: fact(total.value) } };
    }
  }
}

const OfferAnswer = z.object({
  available: field(z.boolean()),
  eligible: field(z.boolean()),
  granted: field(z.boolean()),
  amount_minor_units: field(z.number()),
  currency: field(z.string()),
  expires_at: field(z.string()),
});

/** All three flags must be booleans: a missing one is not "false". */
function parseOffer(answer: unknown): Offer | undefined {
  const parsed = OfferAnswer.safeParse(answer);
  if (!parsed.success) return undefined;
  const { available, eligible, granted, amount_minor_units, currency, expires_at } = parsed.data;
  const state = offerState(available, eligible, granted);
  const expiresAt = momentOf(expires_at);
  return (
    state && {
      state,
      ...(amount_minor_units && { amount: inMinorUnits(amount_minor_units, currency) }),
      ...(expiresAt && { expiresAt }),
    }
  );
}

type Flag = boolean | null | undefined;

function offerState(available: Flag, eligible: Flag, granted: Flag): Offer['state'] | undefined {
  if (granted === true) return 'claimed';
  if (granted !== false || typeof eligible !== 'boolean' || typeof available !== 'boolean') {
    return undefined;
  }
  if (eligible) return available ? 'claimable' : 'high-demand';
  return available ? undefined : 'none';
}

const PrepaidAnswer = z.object({
  amount: field(z.number()),
  currency: field(z.string()),
  auto_reload_settings: otherwise(
    z.nullable(
      z.object({
        enabled: z.boolean(),
        threshold_in_minor_units: field(z.number()),
        reload_to_in_minor_units: field(z.number()),
      }),
    ),
    // Neither settings nor `null`: nothing was said about auto-reload.
    { enabled: false, threshold_in_minor_units: Number.NaN, reload_to_in_minor_units: null },
  ),
  auto_reload_disabled_reason: field(z.string()),
});

const NO_BALANCE = { amount: 0, auto_reload_settings: null };

/** A 404 on this path means that no balance exists; it is not an error. */
function noBalanceIsZero(outcome: Outcome<unknown>): Outcome<unknown> {
  const none = 'failure' in outcome && outcome.failure.kind === 'absent';
  return none ? { value: NO_BALANCE } : outcome;
}

function parsePrepaid(answer: unknown): { balance?: Money; autoReload?: AutoReload } | undefined {
  const parsed = PrepaidAnswer.safeParse(answer);
  if (!parsed.success) return undefined;
  const {
    amount,
    currency,
    auto_reload_settings: reload,
    auto_reload_disabled_reason,
  } = parsed.data;
  const unsaid = Number.isNaN(reload?.threshold_in_minor_units);
  const { threshold_in_minor_units: threshold, reload_to_in_minor_units: reloadTo } = reload ?? {};
  return {
    ...(typeof amount === 'number' && amount >= 0 && { balance: hundredths(amount, currency) }),
    ...(!unsaid && {
      autoReload: {
        on: reload?.enabled === true,
        ...(threshold && { threshold: hundredths(threshold, currency) }),
        ...(reloadTo && { reloadTo: hundredths(reloadTo, currency) }),
        ...(auto_reload_disabled_reason && { disabledReason: auto_reload_disabled_reason }),
      },
    }),
  };
}

const LimitAnswer = z.object({
  is_enabled: field(z.boolean()),
  monthly_credit_limit: otherwise(z.nullable(z.number()), Number.NaN),
  used_credits: field(z.number()),
  currency: field(z.string()),
});

/**
 * `null` as the whole body means that no limit was ever configured: there is no cap, and nothing is
 * said about credits being on.
 */
function parseLimit(answer: unknown): { spendCap?: SpendCap; creditsOn?: boolean } | undefined {
  if (answer === null) return { spendCap: { limit: null } };
  const parsed = LimitAnswer.safeParse(answer);
  if (!parsed.success) return undefined;
  const { is_enabled, monthly_credit_limit: limit, used_credits, currency } = parsed.data;
  return {
    ...((limit === null || limit >= 0) && {
      spendCap: {
        limit: limit === null ? null : hundredths(limit, currency),
        ...(typeof used_credits === 'number' && { used: hundredths(used_credits, currency) }),
      },
    }),
    ...(typeof is_enabled === 'boolean' && { creditsOn: is_enabled }),
  };
}

const TeamAnswer = z.object({ total: z.number() });

function parseTeam(answer: unknown): number | undefined {
  const parsed = TeamAnswer.safeParse(answer);
  return parsed.success && parsed.data.total > 0 ? parsed.data.total : undefined;
}

/** The parts whose facts are missing, or not yet as a finished checklist needs them. */
export function openParts(reading: Reading | undefined): ReadonlySet<Part> {
  const { offer, balance, autoReload, spendCap, creditsOn } = reading ?? {};
  const settled: { [part in Part]: boolean } = {
    offer: offer?.value.state === 'claimed' || offer?.value.state === 'none',
    prepaid: (balance?.value.minorUnits ?? 0) > 0 && autoReload?.value.on === true,
    limit: !!spendCap?.value.limit && creditsOn?.value === true,
    team: true,
  };
  return new Set(PARTS.filter((part) => !settled[part]));
}
