import { withPoint } from './history/append';
import { type History, NO_HISTORY, StoredHistory } from './history/history';
import { mergedHistory } from './history/merge';
import { pointOf } from './history/point';
import type { Membership } from './organization';
import type { Reading } from './reading';
import { StoredRecord, type WorkspaceRecord, withReading } from './record';
import { type Opened, type StoredValues, valueIn } from './stored';
import { HISTORY, RECORD } from './stored-keys';

/** All that is kept of one workspace. */
export interface WorkspaceData {
  /** Absent before anything was read of it. */
  record?: WorkspaceRecord | undefined;
  history: History;
}

/** The same as it was read. */
interface OpenedWorkspace {
  record: Opened<WorkspaceRecord>;
  history: Opened<History>;
}

/**
 * What is stored of a workspace: of its record, and of its history, which a record of version 2 held.
 *
 * @param values by their keys.
 */
export function openWorkspace(values: StoredValues, id: string): OpenedWorkspace {
  const held = StoredHistory.open(heldIn(values[RECORD + id]));
  const apart = StoredHistory.open(values[HISTORY + id]);
  const [before, after] = [valueIn(held), valueIn(apart)];
  // Both are there where an older version of the guide was at work for a while.
  const isBoth = apart.state === 'whole' && before && after;
  const history: Opened<History> = isBoth
    ? { state: 'whole', value: mergedHistory(after, before) }
    : apart.state === 'absent'
      ? held
      : apart;
  return { record: StoredRecord.open(values[RECORD + id]), history };
}

/** As far as it can be read. */
export function dataIn({ record, history }: OpenedWorkspace): WorkspaceData {
  return { record: valueIn(record), history: valueIn(history) ?? NO_HISTORY };
}

/** The history within a record of version 2, as it is stored apart. */
function heldIn(record: unknown): unknown {
  const isOfTwo = typeof record === 'object' && record !== null && 'history' in record;
  const { history, version } = isOfTwo ? { version: 0, ...record } : {};
  if (version !== 2 || typeof history !== 'object') return undefined;
  return { version: 1, ...history };
}

/** What is kept after a reading, with one more point of the history. @param now milliseconds since 1970. */
export function afterReading(
  { record, history }: WorkspaceData,
  membership: Membership,
  reading: Reading,
  now: number,
): WorkspaceData & { record: WorkspaceRecord } {
  const point = pointOf(reading);
  return {
    record: withReading(record, membership, reading, now),
    history: point ? withPoint(history, point, now) : history,
  };
}

/** Ids of all workspaces of which something is stored under these keys. */
export function workspacesAt(keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap((key) => workspaceAt(key) ?? []))];
}

/** Id of the workspace of which a record or a history is stored under this key. */
export function workspaceAt(key: string): string | undefined {
  const prefix = [RECORD, HISTORY].find((each) => key.startsWith(each));
  return prefix && key.slice(prefix.length);
}
