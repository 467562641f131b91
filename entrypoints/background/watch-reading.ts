import { ordinary } from '../../browser/storage';
import { changeWatch } from '../../browser/watch-state';
import { askOnce } from '../../claude/api/ask';
import type { Get } from '../../claude/api/client';
import { factsOf, type Part, readCredit } from '../../claude/api/parts';
import { emptyReading, type Reading } from '../../guide/reading';
import type { WorkspaceRecord } from '../../guide/record';
import {
  NO_WATCH_STATE,
  type Readable,
  readablesDue,
  requestsLeft,
  waitsAfter,
  withAsked,
} from '../../guide/watch/plan';
import { keepReading } from './forecasts';

/** Balance and spend first; then whether there is something to claim. */
const PARTS: readonly Part[] = ['prepaid', 'limit', 'offer'];
const LONGEST_MS = 60_000;

/**
 * Reads what is longest unread of these workspaces, by the person's session, as far as the day's
 * requests last, and remembers it. The first answer that only the person can help ends it.
 */
export async function readWorkspaces(records: readonly WorkspaceRecord[]): Promise<void> {
  const readings = new Map<string, Reading>();
  const get = getByAlarm();
  for (const { organizationId: id, part } of readablesDue(records.flatMap(partsOf), Date.now())) {
    const record = records.find(({ organization }) => organization.id === id);
    if (!record) continue;
    const before = readings.get(id) ?? emptyReading(id);
    readings.set(id, await readCredit(get, record.organization, before, [part], Date.now));
  }
  for (const record of records) {
    const reading = readings.get(record.organization.id);
    if (reading && PARTS.some((part) => hasFact(reading, part))) await remember(record, reading);
  }
}

function partsOf({ organization, reading }: WorkspaceRecord): Readable<Part>[] {
  return PARTS.map((part) => ({
    organizationId: organization.id,
    part,
    readAt: reading && momentOf(reading, part),
  }));
}

/** When the oldest fact of this part was read. */
function momentOf(reading: Reading, part: Part): number | undefined {
  const moments = factsOf(part).flatMap((name) => reading[name]?.at ?? []);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

function hasFact(reading: Reading, part: Part): boolean {
  return factsOf(part).some((name) => reading[name] !== undefined);
}

async function remember(record: WorkspaceRecord, reading: Reading): Promise<void> {
  const { organization, role, billingAccess } = record;
  const membership = { organization, role, ...(billingAccess !== undefined && { billingAccess }) };
  await keepReading(ordinary, membership, reading, { now: Date.now(), isNew: false });
}

/** Asks as long as the day's requests last, and until an answer says that only the person can. */
function getByAlarm(): Get {
  const signal = AbortSignal.timeout(LONGEST_MS);
  let ended = false;
  return async (path) => {
    if (ended || !(await takeRequest())) return { failure: { kind: 'unread' } };
    const outcome = await askOnce(path, { fetch, now: Date.now, signal, credentials: 'include' });
    if (!('failure' in outcome)) return outcome;
    const { kind } = outcome.failure;
    ended = waitsAfter(kind) || kind === 'limited';
    if (waitsAfter(kind))
      await changeWatch((state = NO_WATCH_STATE) => ({ ...state, waits: kind }));
    // Elsewhere "there is none" is an answer; here it may be of another person's session.
    return kind === 'absent' ? { failure: { kind: 'unread' } } : outcome;
  };
}

async function takeRequest(): Promise<boolean> {
  let taken = false;
  await changeWatch((state = NO_WATCH_STATE) => {
    taken = requestsLeft(state, Date.now()) > 0;
    return taken ? withAsked(state, Date.now()) : state;
  });
  return taken;
}
