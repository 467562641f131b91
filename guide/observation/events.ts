import { noteChanges, SETTLED_MS, staleAt } from '../agreement';
import type { ShownFact } from '../facts';
import { isSame, type Look, touchedFacts } from '../fingerprint';
import type { Place } from '../place';
import type { Reading } from '../reading';
import { NOTHING_SEEN, sight } from '../sighting';
import type { Shown } from '../snapshot';
import { doubtsOf, isOpen, newsOf } from './findings';
import type { Expected, Observation, Seen, Snapshot } from './observation';
import { hasHadTime, isPatienceOver, isStaleBy } from './timing';

/** A page that re-renders is compared only when it has been the same for this long. */
export const SETTLE_MS = 200;

const NOTHING: ReadonlySet<ShownFact> = new Set();

/** @param snapshot absent where the page is not that of the organization which is being read. */
export function startObservation(
  place: Place,
  look: Look,
  snapshot: Snapshot | undefined,
  said: Reading | undefined,
  expected: Expected,
  now: number,
): Observation {
  const observation: Observation = {
    place,
    startedAt: now,
    look,
    sighting: NOTHING_SEEN,
    said,
    changes: {},
    unfamiliar: 'none',
    campaigns: [],
    staleToldAt: now,
    lacks: false,
    hadPatience: false,
    told: '',
    pressedBuy: false,
    hadOffer: false,
  };
  const begun = snapshot ? read(observation, snapshot, expected, now) : observation;
  return withQuestion({ ...begun, told: newsOf(begun) });
}

/**
 * The person acted on the page, not on the guide. An act inside a dialog shows that one is open,
 * however soon it closes again.
 *
 * @param press the fact in whose row that was, and whether it was claude.ai's button that buys.
 */
export function press(
  before: Observation,
  press: { fact?: ShownFact | undefined; buys: boolean; inDialog: boolean },
  now: number,
): Observation {
  return {
    ...before,
    look: press.inDialog ? { ...before.look, dialogOpen: true } : before.look,
    actedAt: now,
    pressed: press.fact ?? before.pressed,
    pressedBuy: press.inDialog ? before.pressedBuy : press.buys,
  };
}

/**
 * The page has changed; what it then shows is taken when it has settled.
 *
 * @param hasCard is a claim card there now? Asked only where that matters.
 */
export function stir(before: Observation, hasCard: () => boolean, now: number): Observation {
  const cardAppeared = before.look.card === 'none' && hasCard();
  return { ...before, settlesAt: cardAppeared ? now : now + SETTLE_MS };
}

/** A new reading of the API's, or none: whoever may not read it is shown none. */
export function hear(before: Observation, said: Reading | undefined): Observation {
  const earlier = before.said?.organizationId === said?.organizationId ? before.said : undefined;
  if (!said) return withQuestion({ ...before, said });
  return withQuestion({
    ...before,
    said,
    changes: earlier ? noteChanges(before.changes, earlier, said) : {},
    hadOffer: before.hadOffer || isOpen(earlier?.offer?.value.state),
  });
}

/**
 * Takes what the page shows, now that it has settled.
 *
 * @param snapshot absent where the page is not, or not certainly, that of the organization.
 */
export function see(
  before: Observation,
  snapshot: Snapshot | undefined,
  expected: Expected,
  now: number,
): Seen {
  const settled: Observation = {
    ...before,
    settlesAt:
      before.settlesAt !== undefined && before.settlesAt > now ? before.settlesAt : undefined,
    hadPatience: before.hadPatience || isPatienceOver(before, now),
    staleToldAt: isStaleBy(before, now) ? now : before.staleToldAt,
  };
  if (!snapshot) return { observation: settled, ask: NOTHING, news: false };
  const { look, said, pressed, ripensAt } = settled;
  const ask =
    said && !isSame(look, snapshot.look)
      ? touchedFacts(look, snapshot.look, said, pressed)
      : NOTHING;
  const hasClosed = look.dialogOpen && !snapshot.look.dialogOpen;
  const seen = read(
    { ...settled, look: snapshot.look, pressed: hasClosed ? undefined : pressed },
    snapshot,
    expected,
    now,
  );
  const told = newsOf(seen);
  const isRipe = ripensAt !== undefined && ripensAt <= now;
  return {
    observation: withQuestion({ ...seen, told }),
    ask,
    news: told !== settled.told || isRipe || isStaleBy(before, now),
  };
}

/** Time has passed: an absence counts now, or a doubt is old enough to ask. */
export function pass(before: Observation, now: number): Seen {
  const { ripensAt, asksAt } = before;
  const isRipe = ripensAt !== undefined && ripensAt <= now;
  const isStale = isStaleBy(before, now);
  const asks = asksAt !== undefined && asksAt <= now;
  const later = isStale ? withQuestion({ ...before, staleToldAt: now }) : before;
  return {
    observation: {
      ...later,
      ripensAt: isRipe ? undefined : ripensAt,
      asksAt: asks ? undefined : asksAt,
    },
    ask: asks ? new Set(doubtsOf(before).map(({ name }) => name)) : NOTHING,
    news: isRipe || isStale,
  };
}

/** A personal page says nothing about a workspace. */
function read(
  before: Observation,
  { shown, missing, request = before.request }: Snapshot,
  expected: Expected,
  now: number,
): Observation {
  if (before.place !== 'organization-usage') return { ...before, request };
  const sighting = sight(before.sighting, shown, now, before.actedAt);
  const since = sighting.values.offer?.state === 'none' ? sighting.since.offer : undefined;
  return {
    ...before,
    sighting,
    hadOffer: before.hadOffer || isOpen(shown.offer),
    ripensAt: since === undefined || since + SETTLED_MS <= now ? undefined : since + SETTLED_MS,
    unfamiliar: shown.unfamiliar ?? before.unfamiliar,
    campaigns: withCampaign(before.campaigns, shown),
    lacks: hasHadTime(before, now) && isMissing(missing, expected),
  };
}

/** Where the sides differ, the API is asked once more before that is called a conflict. */
function withQuestion(observation: Observation): Observation {
  const open = doubtsOf(observation);
  const { said: reading, changes, sighting, staleToldAt } = observation;
  return {
    ...observation,
    staleAt: reading && staleAt({ reading, changes, sighting }, staleToldAt),
    asksAt: open.length > 0 ? Math.max(...open.map(({ due }) => due)) : undefined,
  };
}

function withCampaign(before: readonly string[], { offer, campaign }: Shown): readonly string[] {
  if (!campaign || !isOpen(offer) || before.includes(campaign)) return before;
  return [...before, campaign];
}

function isMissing(missing: readonly string[], expected: Expected): boolean {
  if (expected === 'nothing') return false;
  const without: readonly string[] = expected === 'balance' ? [] : ['balance', 'auto-reload'];
  return missing.some((name) => !without.includes(name));
}
