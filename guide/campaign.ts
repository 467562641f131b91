import type { Seats } from './facts';
import type { Organization } from './organization';
import { DAY_MS, HOUR_MS } from './time';

/**
 * One kind of credit that an organization, or a person, can have of claude.ai: what is known of it,
 * as data. Only `claude/offers/` fills it in.
 */
export interface Campaign {
  id: string;
  /** Whose credit it is. */
  kinds: readonly Organization['kind'][];
  /** `owner`: an Owner or Primary Owner claims it · `person`: each for themselves · `nobody`: it comes by itself. */
  claimedBy: 'owner' | 'person' | 'nobody';
  /** First and last day on which it can be claimed, or comes; without `until` no end is known. */
  window: { from: string; until?: string };
  /** Where it is claimed. */
  where: 'organization-usage' | 'organization-billing' | 'elsewhere' | 'nowhere';
  /** What claiming does to usage credits; `not-said`: its terms are silent, so it may turn them on. */
  claiming: 'turns-credits-on' | 'leaves-credits' | 'not-said';
  /** Must a card be on file before the claim? */
  needsCard: boolean;
  /** The last day on which it can be spent, or for how many days from the claim; absent: not known. */
  spend?: { until: string } | { days: number } | 'billing-cycle';
  /** What it pays for; each has its own words. */
  paysFor: PaysFor;
  /** Is it spent before other credits and before auto-reload? */
  spentFirst?: boolean;
  /** What it is worth by seats, in whole US dollars. */
  worth?: { standard: number; premium: number; most: number };
  /** How its card is recognised on claude.ai's page. */
  recognisedBy: {
    /** Parts of addresses that the link to its terms contains, without a language. */
    terms: readonly string[];
    /** What its button says, in the languages in which that is known. */
    buttons: readonly string[];
    /** How the test id of its banner begins. */
    testId?: string;
  };
  /**
   * Query of `overage_credit_grant` whose answer tells its state; empty: without a query; absent: no
   * answer of the API tells it.
   */
  grant?: string;
  /** The day on which all of this was last known to be true. */
  knownOn: string;
}

/**
 * `past-plan`: usage past the plan and third-party tools · `any-model`: the same, with any model ·
 * `channels`: Claude Tag in channels alone · `code-and-cowork`: one person's Code and Cowork ·
 * `cloud-sessions` · `api`: the API, the Agent SDK and headless Claude Code, by a Console key.
 */
export type PaysFor =
  | 'past-plan'
  | 'any-model'
  | 'channels'
  | 'code-and-cowork'
  | 'cloud-sessions'
  | 'api';

/** The vendor's days are Pacific; they end this long after those of UTC, without summer time. */
const PACIFIC_MS = 8 * HOUR_MS;

/**
 * Can it be claimed on this day, as far as its dates say? Generous by a zone on either side.
 *
 * @param now milliseconds since 1970.
 */
export function isOpen({ window: { from, until } }: Campaign, now: number): boolean {
  return now >= Date.parse(from) && (until === undefined || now < endOf(until));
}

/** When this day has ended in Pacific time; milliseconds since 1970. */
export function endOf(day: string): number {
  return Date.parse(day) + DAY_MS + PACIFIC_MS;
}

/** What it is worth by these seats, in whole US dollars; `undefined` where they were not read. */
export function worthOf({ worth }: Campaign, seats: Seats | undefined): number | undefined {
  if (!worth || !seats) return undefined;
  const sum = seats.standard * worth.standard + seats.premium * worth.premium;
  return Math.min(sum, worth.most);
}

/**
 * The campaign of a promotional credit, as far as its last day tells: claude.ai names none.
 *
 * @param expiresAt milliseconds since 1970.
 */
export function campaignEndingAt(
  campaigns: readonly Campaign[],
  kind: Organization['kind'],
  expiresAt: number,
): Campaign | undefined {
  const own = campaigns.filter(({ kinds }) => kinds.includes(kind));
  // A last day that is the same for everybody says more than one that follows from the claim.
  for (const isFixed of [true, false]) {
    const found = own.filter(
      (campaign) => hasFixedEnd(campaign) === isFixed && mayEndAt(campaign, expiresAt),
    );
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

function hasFixedEnd({ spend }: Campaign): boolean {
  return typeof spend === 'object' && 'until' in spend;
}

function mayEndAt({ spend, window }: Campaign, expiresAt: number): boolean {
  if (!spend || spend === 'billing-cycle') return false;
  if ('until' in spend) return Math.abs(endOf(spend.until) - expiresAt) <= DAY_MS;
  const claimedAt = expiresAt - spend.days * DAY_MS;
  return (
    claimedAt >= Date.parse(window.from) - DAY_MS &&
    window.until !== undefined &&
    claimedAt <= endOf(window.until) + DAY_MS
  );
}
