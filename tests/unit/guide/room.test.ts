import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf, storedPoints } from '../../../guide/history/history';
import type { WorkspaceRecord } from '../../../guide/record';
import { withoutOldestHistory } from '../../../guide/room';
import { acme, NOON } from './examples';

const mark = { at: NOON, how: 'hand' } as const;
const recordWith = (moments: readonly number[]): WorkspaceRecord => ({
  version: 2,
  organization: acme,
  role: 'owner',
  marks: { notify: mark },
  history: historyOf(moments.map((at) => ({ at, exponent: 2, balance: 100 }))),
});
const momentsOf = ({ history }: WorkspaceRecord) => storedPoints(history).map(({ at }) => at);

test('the older half of all workspaces goes, and then the older half of the rest', () => {
  const records = [recordWith([1, 2, 3, 7]), recordWith([4, 5, 6, 8])];
  const once = withoutOldestHistory(records);
  expect(once?.map(momentsOf)).toEqual([[7], [5, 6, 8]]);
  expect(once && withoutOldestHistory(once)?.map(momentsOf)).toEqual([[7], [8]]);
});

test('it ends, keeps marks and readings, and lets nothing go before what is older', () => {
  const moments = fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(moments, { minLength: 1, maxLength: 5 }), (all) => {
      let records = all.map((each) => recordWith(each.toSorted((a, b) => a - b)));
      for (let rounds = 0; ; rounds += 1) {
        expect(rounds).toBeLessThan(12);
        const next = withoutOldestHistory(records);
        if (!next) break;
        const [before, after] = [records.flatMap(momentsOf), next.flatMap(momentsOf)];
        const gone = before.filter((at) => !after.includes(at));
        expect(gone.length).toBeGreaterThan(0);
        expect(Math.max(...gone)).toBeLessThan(Math.min(...after, Number.POSITIVE_INFINITY));
        expect(next.every(({ marks }) => marks.notify === mark)).toBe(true);
        records = next;
      }
      expect(records.flatMap(momentsOf)).toEqual([]);
    }),
  );
});
