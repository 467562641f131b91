import { GUIDE } from '../../guide/element';
import type { ShownFact } from '../../guide/facts';
import { hear, pass, press, see, startObservation, stir } from '../../guide/observation/events';
import { agreed, isBuying } from '../../guide/observation/findings';
import type { Expected, Observation, Seen, Snapshot } from '../../guide/observation/observation';
import { dueAt, hasHadTime, isLookDue } from '../../guide/observation/timing';
import type { Place } from '../../guide/place';
import type { Reading } from '../../guide/reading';
import { type Part, partOf } from '../api/parts';
import { isDialogOpen, lookAt } from './fingerprint';
import { findLandmark } from './landmarks';
import { findClaimCard } from './landmarks/claim-card';
import { findBalanceRow, findLimitRow } from './landmarks/rows';
import { expectedButMissing, readShown } from './snapshot';

interface Circumstances {
  place: Place;
  /** Is the page still that of the organization whose reading is held against it? */
  isHere: () => boolean;
  /** What the API has said so far. */
  said: Reading | undefined;
  expects: () => Expected;
  /** These parts are to be read again: the page has changed there, or says something else. */
  onDoubt: (parts: ReadonlySet<Part>) => void;
  /** What the page shows, or what it lacks, is different now. */
  onNews: () => void;
  signal: AbortSignal;
}

/** Holds what claude.ai's page shows against what its API says. */
export interface PageObserver {
  /** The page has changed; what it then shows is taken when it has settled. */
  look: () => void;
  /** Notes a new reading of the API's, or that there is none any more. */
  hear: (reading: Reading | undefined) => void;
  /** One reading of both sides. */
  agreed: () => Reading | undefined;
  /** Does the page, after all its time to load, lack what it should have? */
  lacks: () => boolean;
  /** Is a dialog open that the person's press on claude.ai's buy button has brought? */
  isBuying: () => boolean;
  /** Ids of the campaigns whose card is or was there: only the API can tell what became of it. */
  campaigns: () => readonly string[];
}

/** Observes the page in `document`, from now until `signal` aborts, with one timer. */
export function createObserver(circumstances: Circumstances): PageObserver {
  const { place, isHere, said, expects, onDoubt, onNews, signal } = circumstances;
  const isPersonal = place !== 'organization-usage';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const first = isHere() ? takeSnapshot(false, isPersonal) : undefined;
  let observation = startObservation(
    place,
    first?.look ?? lookAt(document),
    first,
    said,
    expects(),
    Date.now(),
  );

  const take = (next: Observation) => {
    observation = next;
    clearTimeout(timer);
    const due = dueAt(observation);
    if (due !== undefined && !signal.aborted)
      timer = setTimeout(wake, Math.max(0, due - Date.now()));
  };

  const wake = () => {
    const { ask, news, observation: next } = seeOrPass(Date.now());
    take(next);
    if (ask.size > 0) onDoubt(partsOf(ask));
    if (news) onNews();
  };

  const seeOrPass = (now: number): Seen => {
    if (!isLookDue(observation, now)) return pass(observation, now);
    const snapshot = isHere() ? takeSnapshot(hasHadTime(observation, now), isPersonal) : undefined;
    return see(observation, snapshot, expects(), now);
  };

  const onAct = ({ isTrusted, target }: Event) => {
    // A press on the guide itself is none on the page.
    if (!isTrusted || !(target instanceof Element)) return;
    if (target.matches(GUIDE)) return;
    const buys = findLandmark('buy', document)?.contains(target) === true;
    const inDialog = isDialogOpen(document);
    take(press(observation, { fact: factAt(target), buys, inDialog }, Date.now()));
  };
  const options = { signal, capture: true, passive: true };
  document.addEventListener('click', onAct, options);
  document.addEventListener('keydown', onAct, options);
  signal.addEventListener('abort', () => clearTimeout(timer));
  take(observation);
  return {
    look: () => take(stir(observation, hasCard, Date.now())),
    hear: (reading) => take(hear(observation, reading)),
    agreed: () => agreed(observation, Date.now()),
    lacks: () => observation.lacks,
    isBuying: () => isBuying(observation),
    campaigns: () => observation.campaigns,
  };
}

/**
 * @param isDue says whether the page has had its time, so that what is missing counts.
 * @param isPersonal is it a page on which a member asks for credits?
 */
function takeSnapshot(isDue: boolean, isPersonal: boolean): Snapshot {
  return {
    look: lookAt(document),
    shown: readShown(document),
    missing: isDue ? expectedButMissing(document) : [],
    request: isPersonal ? findLandmark('request', document)?.textContent?.trim() : undefined,
  };
}

function hasCard(): boolean {
  return findClaimCard(document) !== undefined;
}

function partsOf(facts: ReadonlySet<ShownFact>): ReadonlySet<Part> {
  return new Set([...facts].flatMap((name) => partOf(name) ?? []));
}

/** The fact that stands where the person pressed. */
function factAt(target: Element): ShownFact | undefined {
  if (findBalanceRow(document)?.contains(target)) return 'balance';
  const limit = findLimitRow(document) ?? findLandmark('spend-cap', document);
  return limit?.contains(target) ? 'spendCap' : undefined;
}
