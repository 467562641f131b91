import { type Part, partOf } from '../../../claude/api/parts';
import { findBalanceRow, findLandmark, findLimitRow } from '../../../claude/page/landmarks';
import { expectedButMissing, readShown } from '../../../claude/page/snapshot';
import { agree, type Changes, doubts, noteChanges, SETTLED_MS } from '../../../guide/agreement';
import type { Place } from '../../../guide/place';
import type { Reading } from '../../../guide/reading';
import { NOTHING_SEEN, sight } from '../../../guide/sighting';
import { isDialogOpen, isSame, type Look, lookAt, touchedParts } from './fingerprint';

interface Circumstances {
  place: Place;
  /** Is the page still that of the organization whose reading is held against it? */
  isHere: () => boolean;
  /** What the API says so far. */
  said: () => Reading | undefined;
  /** Whose page it is: a manager's, with a balance or billed in arrears; else nothing is expected. */
  expects: () => 'balance' | 'no-balance' | 'nothing';
  /** These parts are to be read again: the page has changed there, or says something else. */
  onDoubt: (parts: ReadonlySet<Part>) => void;
  /** What the page shows, or what it lacks, is different now. */
  onNews: () => void;
  signal: AbortSignal;
}

/** Holds what claude.ai's page shows against what its API says. */
export interface Witness {
  /** Looks at the page, which has changed; what it then shows is taken when it has settled. */
  look: () => void;
  /** Notes a new reading of the API's. */
  hear: (before: Reading, after: Reading) => void;
  /** One reading of both sides. */
  agreeOn: (reading: Reading) => Reading;
  /** Does the page, after all its time to load, lack what it should have? */
  lacks: () => boolean;
  /** Is a dialog open that the person's press on claude.ai's buy button has brought? */
  isBuying: () => boolean;
}

/** A page without its landmarks may still be loading; slow content was seen to take this long. */
const PATIENCE_MS = 30_000;
/** A page that re-renders is compared only when it has been the same for this long. */
const SETTLE_MS = 200;

/** A witness of the page in `document`, from now until `signal` aborts. */
export function createWitness(circumstances: Circumstances): Witness {
  const { place, isHere, said, expects, onDoubt, onNews, signal } = circumstances;
  const startedAt = Date.now();
  let look = lookAt(document);
  let sighting = NOTHING_SEEN;
  let unknownOffer = false;
  let lacks = false;
  let changes: Changes = {};
  let actedAt: number | undefined;
  /** The part whose row the person pressed last, which a dialog then may change. */
  let pressed: Part | undefined;
  /** The last press before a dialog was on claude.ai's button that buys. */
  let pressedBuy = false;
  /** There was an offer during this visit: that its card is away is no sign that there was none. */
  let hadOffer = false;
  let known = '';
  let settling: ReturnType<typeof setTimeout> | undefined;
  let doubting: ReturnType<typeof setTimeout> | undefined;
  let ripening: ReturnType<typeof setTimeout> | undefined;

  const onAct = ({ isTrusted, target }: Event) => {
    // A press on the guide itself is none on the page.
    if (!isTrusted || !(target instanceof Element)) return;
    if (target.matches('workspace-credit-guide')) return;
    actedAt = Date.now();
    pressed = partAt(target) ?? pressed;
    if (!isDialogOpen(document))
      pressedBuy = findLandmark('buy', document)?.contains(target) === true;
  };
  const isBuying = () => pressedBuy && look.dialogOpen;
  const options = { signal, capture: true, passive: true };
  document.addEventListener('click', onAct, options);
  document.addEventListener('keydown', onAct, options);

  /** A personal page says nothing about a workspace. */
  const read = () => {
    if (place !== 'organization-usage') return;
    const shown = readShown(document);
    sighting = sight(sighting, shown, Date.now(), actedAt);
    hadOffer ||= isOpen(shown.offer);
    ripen();
    unknownOffer = shown.unknownOffer === true;
    lacks = Date.now() - startedAt > PATIENCE_MS && isMissing(expects());
  };

  /** An absence counts only after a while, with no change of the page to tell it. */
  const ripen = () => {
    clearTimeout(ripening);
    const since = sighting.values.offer?.state === 'none' && sighting.since.offer;
    if (since && !signal.aborted) {
      ripening = setTimeout(onNews, Math.max(0, since + SETTLED_MS - Date.now()));
    }
  };

  /** What to tell of, as one text to be compared. */
  const news = () => JSON.stringify([sighting, unknownOffer, lacks, isBuying()]);

  const settle = () => {
    if (!isHere()) return;
    const now = lookAt(document);
    const reading = said();
    if (reading && !isSame(look, now)) onDoubt(touchedParts(look, now, reading, pressed));
    if (look.dialogOpen && !now.dialogOpen) pressed = undefined;
    look = now;
    read();
    if (news() !== known) {
      known = news();
      onNews();
    }
    askAgain();
  };

  /** Where the sides differ, the API is asked once more before that is called a conflict. */
  const askAgain = () => {
    clearTimeout(doubting);
    const reading = said();
    const open = reading ? doubts({ reading, changes, sighting }) : [];
    if (open.length === 0 || signal.aborted) return;
    const parts = open.flatMap(({ name }) => partOf(name) ?? []);
    const due = Math.max(...open.map((doubt) => doubt.due));
    doubting = setTimeout(() => onDoubt(new Set(parts)), Math.max(0, due - Date.now()));
  };

  const patience = setTimeout(settle, PATIENCE_MS + 100);
  signal.addEventListener('abort', () => {
    for (const timer of [patience, settling, doubting, ripening]) clearTimeout(timer);
  });
  if (isHere()) read();
  known = news();
  askAgain();
  return {
    look: () => {
      clearTimeout(settling);
      const cardAppeared = hasCardAppeared(look, lookAt(document));
      settling = setTimeout(settle, cardAppeared ? 0 : SETTLE_MS);
    },
    hear: (before, after) => {
      changes = noteChanges(changes, before, after);
      hadOffer ||= isOpen(before.offer?.value.state);
      askAgain();
    },
    agreeOn: (reading) => ({
      ...agree({ reading, changes, sighting, hadOffer }, Date.now()),
      ...(unknownOffer && { unknownOffer }),
    }),
    lacks: () => lacks,
    isBuying,
  };
}

/** The part of a reading that stands where the person pressed. */
function partAt(target: Element): Part | undefined {
  if (findBalanceRow(document)?.contains(target)) return 'prepaid';
  const limit = findLimitRow(document) ?? findLandmark('spend-cap', document);
  return limit?.contains(target) ? 'limit' : undefined;
}

function isOpen(state: string | undefined): boolean {
  return state === 'claimable' || state === 'high-demand';
}

function hasCardAppeared(before: Look, now: Look): boolean {
  return before.card === 'none' && now.card !== 'none';
}

function isMissing(expected: ReturnType<Circumstances['expects']>): boolean {
  if (expected === 'nothing') return false;
  const without: readonly string[] = expected === 'balance' ? [] : ['balance', 'auto-reload'];
  return expectedButMissing(document).some((name) => !without.includes(name));
}
