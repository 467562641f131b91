import * as z from 'zod/mini';
import { type Campaign, isOpen } from '../../guide/campaign';
import type { Offer } from '../../guide/facts';
import { CAMPAIGNS } from '../offers';
import type { Get } from './client';
import { FlagField, inMinorUnits, momentOf, NumberField, TextField } from './fields';
import type { PartReader } from './part';
import { mapOutcome, type Outcome } from './result';

const PATH = 'overage_credit_grant';

/** claude.ai shows Enterprise no offer. */
export const offer: PartReader<'offer'> = {
  facts: ['offer'],
  read: readOffers,
  applies: ({ kind }) => kind !== 'enterprise',
  isSettled: ({ offer }) => offer?.value.state === 'claimed' || offer?.value.state === 'none',
};

/**
 * Asks the bare question, and about each campaign whose window is open or whose card was seen on
 * the page; campaigns cannot be enumerated.
 *
 * @param seen ids of campaigns whose card was on the page.
 */
async function readOffers(
  get: Get,
  base: string,
  now: number,
  seen: readonly string[],
): Promise<Outcome<{ offer: Offer }>> {
  const asked = CAMPAIGNS.filter(
    (campaign: Campaign) =>
      campaign.grant === '' ||
      (campaign.grant && (isOpen(campaign, now) || seen.includes(campaign.id))),
  );
  const answers = await Promise.all(
    asked.map(async (campaign: Campaign) => {
      const path = `${base}/${PATH}${campaign.grant && `?${campaign.grant}`}`;
      return mapOutcome(await get(path), (answer) => parseOffer(answer, campaign.id, now));
    }),
  );
  return combine(answers);
}

/** An offer that is open outranks one that is claimed, and that one none. */
const RANKS: readonly Offer['state'][] = ['claimable', 'high-demand', 'claimed', 'none'];

/** One offer out of what was answered about each campaign; the bare answer comes first. */
function combine(answers: readonly Outcome<Offer>[]): Outcome<{ offer: Offer }> {
  const offers = answers.flatMap((answer) => ('value' in answer ? [answer.value] : []));
  const [first] = offers.toSorted((a, b) => RANKS.indexOf(a.state) - RANKS.indexOf(b.state));
  const failed = answers.find((answer) => 'failure' in answer);
  // Where nothing is open as far as was read, what could not be read may be.
  if (!first || (failed && first.state === 'none')) return failed ?? NOTHING_ASKED;
  const about = offers.flatMap(({ campaign }) => campaign ?? []);
  return { value: { offer: { ...first, about } } };
}
const NOTHING_ASKED: Outcome<never> = { failure: { kind: 'unread' } };

const OfferAnswer = z.object({
  available: FlagField,
  eligible: FlagField,
  granted: FlagField,
  amount_minor_units: NumberField,
  currency: TextField,
  expires_at: TextField,
  needs_payment_setup: FlagField,
});
type OfferAnswer = z.infer<typeof OfferAnswer>;

/** All three flags must be booleans: a missing one is not "false". */
function parseOffer(answer: unknown, campaign: string, now: number): Offer | undefined {
  const parsed = OfferAnswer.safeParse(answer);
  if (!parsed.success) return undefined;
  const { amount_minor_units, currency, expires_at, needs_payment_setup } = parsed.data;
  const expiresAt = momentOf(expires_at);
  const state = offerState(parsed.data);
  const isPast = state !== 'claimed' && expiresAt !== undefined && expiresAt <= now;
  if (isPast) return state && { state: 'none', campaign };
  return (
    state && {
      state,
      ...(amount_minor_units &&
        amount_minor_units > 0 && { amount: inMinorUnits(amount_minor_units, currency) }),
      ...(expiresAt && { expiresAt }),
      ...(needs_payment_setup && { needsPayment: true }),
      campaign,
    }
  );
}

/**
 * Eligible and not available is high demand, unless a card on file is wanted first for an amount
 * that is named (public sources, 2026).
 */
function offerState(answer: OfferAnswer): Offer['state'] | undefined {
  const { available, eligible, granted, needs_payment_setup, amount_minor_units } = answer;
  if (granted === true) return 'claimed';
  if (granted !== false || typeof eligible !== 'boolean' || typeof available !== 'boolean') {
    return undefined;
  }
  if (!eligible) return available ? undefined : 'none';
  return available || (needs_payment_setup && amount_minor_units) ? 'claimable' : 'high-demand';
}
