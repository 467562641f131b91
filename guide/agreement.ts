import type { Values } from './facts';
import { SHOWN_FACTS, type ShownFact } from './facts';
import type { Failure, Reading } from './reading';
import { isOfAnotherCampaign, type Sighting, saysTheSame, valuesOf } from './sighting';

/** When the API was last seen to change what it says of a fact; milliseconds since 1970. */
export type Changes = { [name in ShownFact]?: number };

/** Everything that is known from both sides. */
export interface Evidence {
  /** What the API says. */
  reading: Reading;
  changes: Changes;
  sighting: Sighting;
  /** Was an offer open since the page was opened? */
  hadOffer?: boolean | undefined;
}

/**
 * How long after the page took its form the API must have been read before the two contradict each
 * other. Until then one of them may simply be behind, and the API is asked once more.
 */
export const SETTLED_MS = 3000;
/** claude.ai's page reads its figures again at most every 5 minutes (two or more sources, 2026). */
export const PAGE_LAG_MS = 5 * 60_000;

/** Adds the facts that the API says otherwise than before; a first value is no change. */
export function noteChanges(changes: Changes, before: Reading, after: Reading): Changes {
  const next = { ...changes };
  for (const name of SHOWN_FACTS) {
    const [was, is] = [before[name], after[name]];
    if (was && is && wordOf(was.value) !== wordOf(is.value)) next[name] = is.at;
  }
  return next;
}

/** To be compared; to be asked about one campaign more changes nothing in what the API says. */
function wordOf(value: unknown): string {
  return JSON.stringify(value, (key, part) => (key === 'about' ? undefined : part));
}

/**
 * One reading of what claude.ai's data and its page say.
 *
 * - Where the API fails, what the page shows is the evidence, with source `page`. That it shows no
 *   card counts after {@link SETTLED_MS}, where the page can have drawn one, and not at all where
 *   there was one.
 * - Where both say the same, the API is the source.
 * - Where they differ, the newer act wins: the page's just after a click of the person, until the
 *   API is read {@link SETTLED_MS} later; the API's where it changed after the page did, until the
 *   page has had time to follow. A card that went away tells no outcome: there the API stays.
 * - A page that has not followed the API for {@link PAGE_LAG_MS} is stale: the API's newer word stands,
 *   and the page is to be reloaded.
 * - What differs beyond that is a conflict, and counts neither as one nor as the other.
 *
 * @param now milliseconds since 1970.
 */
export function agree(evidence: Evidence, now: number): Reading {
  const { reading, sighting } = evidence;
  const agreed: Reading = { ...reading, failures: { ...reading.failures } };
  const [said, shown]: [Values, Values] = [{}, {}];
  const stale: ShownFact[] = [];
  for (const name of SHOWN_FACTS) {
    const [value, at] = [sighting.values[name], sighting.since[name]];
    if (value === undefined || at === undefined) continue;
    const believed = judge(name, at, evidence, now);
    if (believed === 'both') {
      delete agreed[name];
      Object.assign(said, { [name]: reading[name]?.value });
      Object.assign(shown, { [name]: value });
    } else if (believed === 'stale') {
      stale.push(name);
    } else if (believed === 'page') {
      delete agreed.failures[name];
      Object.assign(agreed, { [name]: { value, source: 'page', at } });
    }
  }
  return {
    ...agreed,
    ...(Object.keys(shown).length > 0 && { conflicts: { said, shown } }),
    ...(stale.length > 0 && { stale }),
  };
}

/**
 * When a page that lags behind the API's newer word will be stale; `undefined`: never.
 *
 * @param after milliseconds since 1970; what was stale by then is known.
 */
export function staleAt(
  { reading, changes, sighting }: Evidence,
  after: number,
): number | undefined {
  const moments = SHOWN_FACTS.flatMap((name) => {
    const [changedAt, since] = [changes[name], sighting.since[name]];
    if (changedAt === undefined || since === undefined || changedAt <= since) return [];
    const at = changedAt + PAGE_LAG_MS;
    return at > after && differ(name, reading, sighting) ? [at] : [];
  });
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

/** The facts about which the two differ, so far, with the moment to ask the API once more. */
export function doubts({ reading, sighting }: Evidence): { name: ShownFact; due: number }[] {
  return SHOWN_FACTS.flatMap((name) => {
    const [fact, since] = [reading[name], sighting.since[name]];
    if (!fact || since === undefined) return [];
    // Of a campaign that the API was not asked about, its answer decides.
    if (!isUnasked(name, reading, sighting) && !differ(name, reading, sighting)) return [];
    const due = since + SETTLED_MS;
    return fact.at < due ? [{ name, due }] : [];
  });
}

function judge(
  name: ShownFact,
  since: number,
  { reading, changes, sighting, hadOffer }: Evidence,
  now: number,
): 'api' | 'page' | 'both' | 'stale' {
  const fact = reading[name];
  if (isUnasked(name, reading, sighting)) return 'page';
  const isAway = name === 'offer' && sighting.values.offer?.state === 'none';
  if (!fact) {
    const isTooEarly = isAway && (hadOffer || now - since < SETTLED_MS);
    return mayStandIn(reading.failures[name], isAway) && !isTooEarly ? 'page' : 'api';
  }
  if (!differ(name, reading, sighting)) return 'api';
  if (fact.at < since + SETTLED_MS) return sighting.byPerson[name] && !isAway ? 'page' : 'api';
  const changedAt = changes[name] ?? Number.NEGATIVE_INFINITY;
  if (changedAt <= since) return 'both';
  return now - changedAt < PAGE_LAG_MS ? 'api' : 'stale';
}

function differ(name: ShownFact, reading: Reading, sighting: Sighting): boolean {
  if (isUnasked(name, reading, sighting)) return false;
  return !saysTheSame(name, valuesOf(reading), sighting.values);
}

function isUnasked(name: ShownFact, reading: Reading, { values }: Sighting): boolean {
  return name === 'offer' && isOfAnotherCampaign(reading.offer?.value, values.offer);
}

/** Refused, not there, or never asked: of these the page's own answer does not suffer. */
const CARDLESS: readonly Failure['kind'][] = ['not-permitted', 'absent', 'unread'];

/**
 * An answer that is still awaited has not failed; and to somebody signed out, the page is old. The
 * page draws its card from that same answer: where it did not come, or came in another form, there
 * may be no card because of that.
 */
function mayStandIn(failure: Failure | undefined, isAway: boolean): boolean {
  if (!failure) return false;
  const { kind } = failure;
  return isAway ? CARDLESS.includes(kind) : kind !== 'signed-out';
}
