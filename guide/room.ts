import { historyOf, storedPoints } from './history/history';
import type { WorkspaceRecord } from './record';

/**
 * The records without the older half of all that their histories hold, for a disk that is full:
 * marks and readings stay. `undefined` where no history is left to go.
 */
export function withoutOldestHistory(
  records: readonly WorkspaceRecord[],
): WorkspaceRecord[] | undefined {
  const moments = records.flatMap(({ history }) => storedPoints(history).map(({ at }) => at));
  if (moments.length === 0) return undefined;
  const sorted = moments.toSorted((a, b) => a - b);
  const from = sorted[Math.ceil(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
  return records.map((record) => ({
    ...record,
    history: historyOf(storedPoints(record.history).filter(({ at }) => at >= from)),
  }));
}
