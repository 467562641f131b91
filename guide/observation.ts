import { agree, type Changes, doubts, noteChanges, SETTLED_MS, staleAt } from './agreement';
import type { ShownFact } from './facts';
import { isSame, type Look, touchedFacts } from './fingerprint';
import type { Place } from './place';
import type { Reading } from './reading';
import { NOTHING_SEEN, type Sighting, sight } from './sighting';
import type { Shown } from './snapshot';

/** What can be read from the page at one moment. */
export interface Snapshot {
  look: Look;
  shown: Shown;
  /** Landmarks of a loaded usage page, by the names of the guide's own report, that are not there. */
  missing: readonly string[];
  /** What a member's page calls the way to ask for credits, where it is shown. */
  request?: string | undefined;
}

/** Whose page it is: a manager's, with a balance or billed in arrears; else nothing is expected. */
export type Expected = 'balance' | 'no-balance' | 'nothing';

/**
 * What one visit has seen of claude.ai's page beside what its API says. All moments are
 * milliseconds since 1970.
 */
export interface Observation {
  place: Place;
  startedAt: number;
  look: Look;
  sighting: Sighting;
  /** What the API says so far. */
  said?: Reading | undefined;
  changes: Changes;
  /** What the page shows of no campaign that the guide knows. */
  unfamiliar: 'offer' | 'hint' | 'none';
  /** Ids of the campaigns whose card was there during this visit. */
  campaigns: readonly string[];
  /** What a member's page calls the way to ask for credits. */
  request?: string | undefined;
  /** Does the page, after all its time to load, lack what it should have? */
  lacks: boolean;
  hadPatience: boolean;
  /** What was told of last, as one text to be compared. */
  told: string;
  /** When the person last acted on the page. */
  actedAt?: number | undefined;
  /** The fact whose row the person pressed last, which a dialog then may change. */
  pressed?: ShownFact | undefined;
  /** The last press before a dialog was on claude.ai's button that buys. */
  pressedBuy: boolean;
  /** There was an offer during this visit: that its card is away is no sign that there was none. */
  hadOffer: boolean;
  /** When the page, which has changed, will have been the same for long enough to be read. */
  settlesAt?: number | undefined;
  /** When an absence of the card begins to count. */
  ripensAt?: number | undefined;
  /** When a page that lags behind the API's newer word will be stale. */
  staleAt?: number | undefined;
  /** Until when it was told what is stale. */
  staleToldAt: number;
  /** When the API is to be asked once more about what the page says otherwise. */
  asksAt?: number | undefined;
}

/** The observation after an event, and what follows from it. */
export interface Seen {
  observation: Observation;
  /** The API is to be asked again about these: the page has changed there, or says something else. */
  ask: ReadonlySet<ShownFact>;
  /** Is what the page shows, or what it lacks, different now? */
  news: boolean;
}

/** A page without its landmarks may still be loading; slow content was seen to take this long. */
export const PATIENCE_MS = 30_000;
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

/** The page has changed; what it then shows is taken when it has settled. */
export function stir(before: Observation, look: Look, now: number): Observation {
  const cardAppeared = before.look.card === 'none' && look.card !== 'none';
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

/** When something is to be done, if the page does nothing; `undefined`: never. */
export function dueAt(observation: Observation): number | undefined {
  const { settlesAt, ripensAt, asksAt } = observation;
  const due = [settlesAt, ripensAt, asksAt, observation.staleAt, patienceAt(observation)].filter(
    (at) => at !== undefined,
  );
  return due.length > 0 ? Math.min(...due) : undefined;
}

/** Is the page to be read by now? Then {@link see}, else {@link pass}. */
export function isLookDue(observation: Observation, now: number): boolean {
  const { settlesAt = Number.POSITIVE_INFINITY } = observation;
  return Math.min(settlesAt, patienceAt(observation) ?? Number.POSITIVE_INFINITY) <= now;
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

/** Has the page had its time, so that what is missing counts? */
export function hasHadTime({ startedAt }: Observation, now: number): boolean {
  return now - startedAt > PATIENCE_MS;
}

/** One reading of both sides; `undefined` while the API has said nothing. */
export function agreed(observation: Observation, now: number): Reading | undefined {
  const { said, changes, sighting, hadOffer, unfamiliar } = observation;
  if (!said) return undefined;
  return {
    ...agree({ reading: said, changes, sighting, hadOffer }, now),
    ...(unfamiliar !== 'none' && { unfamiliar }),
  };
}

/**
 * Ids of the campaigns whose card was there and has gone: only the API can tell whether they were
 * claimed, whatever the day.
 */
export function goneCampaigns({ campaigns, sighting }: Observation): readonly string[] {
  const { state, campaign } = sighting.values.offer ?? {};
  return campaigns.filter((id) => id !== campaign || !isOpen(state));
}

/** Is a dialog open that the person's press on claude.ai's buy button has brought? */
export function isBuying({ pressedBuy, look }: Observation): boolean {
  return pressedBuy && look.dialogOpen;
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

function isStaleBy({ staleAt }: Observation, now: number): boolean {
  return staleAt !== undefined && staleAt <= now;
}

function doubtsOf({ said, sighting, changes }: Observation) {
  return said ? doubts({ reading: said, changes, sighting }) : [];
}

function patienceAt(observation: Observation): number | undefined {
  return observation.hadPatience ? undefined : observation.startedAt + PATIENCE_MS + 100;
}

function isPatienceOver(observation: Observation, now: number): boolean {
  return now >= observation.startedAt + PATIENCE_MS + 100;
}

function newsOf(observation: Observation): string {
  const { sighting, unfamiliar, lacks, request } = observation;
  return JSON.stringify([sighting, unfamiliar, lacks, request, isBuying(observation)]);
}

function withCampaign(before: readonly string[], { offer, campaign }: Shown): readonly string[] {
  if (!campaign || !isOpen(offer) || before.includes(campaign)) return before;
  return [...before, campaign];
}

function isOpen(state: string | undefined): boolean {
  return state === 'claimable' || state === 'high-demand';
}

function isMissing(missing: readonly string[], expected: Expected): boolean {
  if (expected === 'nothing') return false;
  const without: readonly string[] = expected === 'balance' ? [] : ['balance', 'auto-reload'];
  return missing.some((name) => !without.includes(name));
}
