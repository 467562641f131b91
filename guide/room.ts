import { type History, historyOf, storedPoints } from './history/history';

/**
 * The histories without the older half of all that they hold, for a disk that is full.
 * `undefined` where no history is left to go.
 */
export function withoutOldest(histories: readonly History[]): History[] | undefined {
  const moments = histories.flatMap((history) => storedPoints(history).map(({ at }) => at));
  if (moments.length === 0) return undefined;
  const sorted = moments.toSorted((a, b) => a - b);
  const from = sorted[Math.ceil(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
  // Where half of them are of one moment, that moment goes: something must.
  const isKept = (at: number) => (from === sorted[0] ? at > from : at >= from);
  return histories.map((history) =>
    historyOf(storedPoints(history).filter(({ at }) => isKept(at))),
  );
}
