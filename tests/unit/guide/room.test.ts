import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type History, historyOf, storedPoints } from '../../../guide/history/history';
import { withoutOldest } from '../../../guide/room';

const historyAt = (moments: readonly number[]) =>
  historyOf(moments.map((at) => ({ at, exponent: 2, balance: 100 })));
const momentsOf = (history: History) => storedPoints(history).map(({ at }) => at);

test('the older half of all workspaces goes, and then the older half of the rest', () => {
  const histories = [historyAt([1, 2, 3, 7]), historyAt([4, 5, 6, 8])];
  const once = withoutOldest(histories);
  expect(once?.map(momentsOf)).toEqual([[7], [5, 6, 8]]);
  expect(once && withoutOldest(once)?.map(momentsOf)).toEqual([[7], [8]]);
});

test('workspaces that were read at one moment let it go together', () => {
  const histories = [historyAt([4]), historyAt([4]), historyAt([])];
  expect(withoutOldest(histories)?.map(momentsOf)).toEqual([[], [], []]);
});

test('it ends, and lets nothing go before what is older', () => {
  const moments = fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(moments, { minLength: 1, maxLength: 5 }), (all) => {
      let histories = all.map((each) => historyAt(each.toSorted((a, b) => a - b)));
      for (let rounds = 0; ; rounds += 1) {
        expect(rounds).toBeLessThan(12);
        const next = withoutOldest(histories);
        if (!next) break;
        const [before, after] = [histories.flatMap(momentsOf), next.flatMap(momentsOf)];
        expect(after.length).toBeLessThan(before.length);
        // Those of one moment go together or stay together.
        const gone = before.filter((at) => !after.includes(at));
        expect(gone.length).toBe(before.length - after.length);
        expect(Math.max(...gone)).toBeLessThan(Math.min(...after, Number.POSITIVE_INFINITY));
        histories = next;
      }
      expect(histories.flatMap(momentsOf)).toEqual([]);
    }),
  );
});
