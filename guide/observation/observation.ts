import type { Changes } from '../agreement';
import type { ShownFact } from '../facts';
import type { Look } from '../fingerprint';
import type { Place } from '../place';
import type { Reading } from '../reading';
import type { Sighting } from '../sighting';
import type { Shown } from '../snapshot';

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
