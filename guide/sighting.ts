import { type Money, SHOWN_FACTS, type ShownFact, type Values } from './facts';
import { unitsOf } from './money';
import type { Reading } from './reading';
import type { Shown } from './snapshot';

/** What the page shows, and since when each value; milliseconds since 1970. */
export interface Sighting {
  values: Values;
  since: { [name in ShownFact]?: number };
  /** Which of them the person changed. */
  byPerson: { [name in ShownFact]?: boolean };
}

export const NOTHING_SEEN: Sighting = { values: {}, since: {}, byPerson: {} };

/** What the page changes this soon after a click of the person is the person's doing. */
export const ACT_MS = 10_000;

/**
 * Notes what the page shows now; a value that is still the same keeps its moment.
 *
 * @param now milliseconds since 1970, as is `actedAt`, when the person last acted on the page.
 */
export function sight(
  before: Sighting,
  shown: Shown,
  now: number,
  actedAt = Number.NEGATIVE_INFINITY,
): Sighting {
  const { loaded, offer, campaign, balance, autoReloadOn, spendCap, creditsOn } = shown;
  const values: Values = {
    // A page that still loads shows no card, whether there is one or not.
    ...(offer &&
      (loaded || offer !== 'none') && {
        offer: { state: offer, ...(campaign && { campaign }) },
      }),
    ...(balance && { balance }),
    ...(autoReloadOn !== undefined && { autoReload: { on: autoReloadOn } }),
    ...(spendCap !== undefined && { spendCap: { limit: spendCap } }),
    ...(creditsOn !== undefined && { creditsOn }),
  };
  // A row that is away while the page draws itself anew is still the same row.
  const sighting: Sighting = {
    values: loaded ? values : { ...before.values, ...values },
    since: {},
    byPerson: {},
  };
  for (const name of SHOWN_FACTS) {
    if (sighting.values[name] === undefined) continue;
    const still = JSON.stringify(before.values[name]) === JSON.stringify(sighting.values[name]);
    sighting.since[name] = (still && before.since[name]) || now;
    sighting.byPerson[name] = still ? before.byPerson[name] === true : now - actedAt < ACT_MS;
  }
  return sighting;
}

/** What the API says of the facts that the page can show. */
export function valuesOf(reading: Reading): Values {
  const values: Values = {};
  for (const name of SHOWN_FACTS) Object.assign(values, { [name]: reading[name]?.value });
  return values;
}

/**
 * Do API and page say the same of this fact, as far as the page can say it? The page rounds amounts
 * to the decimals that it shows, tells of auto-reload only whether it is on, and shows no card both
 * after the claim, where there is nothing to claim and, for all that is known, where a card to pay with
 * is wanted first.
 */
export function saysTheSame(name: ShownFact, api: Values, page: Values): boolean {
  switch (name) {
    case 'offer':
      return page.offer?.state === 'none'
        ? api.offer?.state === 'none' || api.offer?.state === 'claimed' || !!api.offer?.needsPayment
        : api.offer?.state === page.offer?.state;
    case 'balance':
      return isSameMoney(api.balance, page.balance);
    case 'autoReload':
      return api.autoReload?.on === page.autoReload?.on;
    case 'spendCap':
      return isSameMoney(api.spendCap?.limit, page.spendCap?.limit);
    case 'creditsOn':
      return api.creditsOn === page.creditsOn;
  }
}

/**
 * Is this card of a campaign of which the API was not asked? Then the page alone tells of it, and
 * contradicts nothing.
 */
export function isOfAnotherCampaign(api: Values['offer'], page: Values['offer']): boolean {
  const isCard = page?.state === 'claimable' || page?.state === 'high-demand';
  if (!isCard || !api || api.state === 'claimable' || !page.campaign) return false;
  return !(api.about ?? [page.campaign]).includes(page.campaign);
}

/** Currencies are not compared: "$" may be any dollar. */
function isSameMoney(api: Money | null | undefined, page: Money | null | undefined): boolean {
  if (!api || !page) return api === page;
  const difference = unitsOf(api) - unitsOf(page);
  // Less than one of the page's last decimals; a little more for binary fractions.
  return Math.abs(difference) * 10 ** page.exponent < 0.999;
}
