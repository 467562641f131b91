import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trackRecord } from '../../../../guide/runway/track-record';
import { weekOf } from '../../../../guide/runway/week';
import { DAY } from '../history/points';
import { office, readings, START, UTC } from './readings';

const OFFICE_WEEK = [1, 2, 3, 4, 5];

test('a team that goes on as it did has forecasts that held', () => {
  expect(trackRecord(readings({ days: 100, use: office }), UTC)).toEqual({ held: 10, checked: 10 });
  const said = trackRecord(readings({ days: 100, use: office }), UTC, weekOf(OFFICE_WEEK));
  expect(said).toEqual({ held: 10, checked: 10 });
});

test('one that doubles every fortnight has not', () => {
  const points = readings({
    days: 84,
    balance: 1e9,
    use: (at) => office(at) * 2 ** Math.floor((at - START) / (14 * DAY)),
  });
  const record = trackRecord(points, UTC);
  expect(record?.checked).toBeGreaterThanOrEqual(5);
  expect(record?.held).toBeLessThan(record?.checked ?? 0);
});

test.each([
  ['nothing', 0],
  ['three weeks', 21],
  ['seven weeks, of which the first three are learnt from', 49],
])('says nothing of %s', (_, days) => {
  expect(trackRecord(readings({ days, use: office }), UTC)).toBeUndefined();
});

test('looks only back: what comes later changes no check of what was before', () => {
  const points = readings({ days: 90, use: office });
  const last = points.at(-1);
  if (!last) throw new Error('no points');
  // A purchase at the end is no use, and a week that was not read is not checked.
  const bought = [...points.slice(0, -1), { ...last, balance: (last.balance ?? 0) + 50_000 }];
  expect(trackRecord(bought, UTC)).toEqual(trackRecord(points, UTC));
  const gap = points.filter(({ at }) => at < last.at - 30 * DAY || at > last.at - 12 * DAY);
  expect(trackRecord(gap, UTC)?.checked).toBeLessThan(10);
});

test('never more held than checked, whatever was read', () => {
  const balances = fc.array(fc.integer({ min: -1e6, max: 1e7 }), { maxLength: 120 });
  fc.assert(
    fc.property(balances, (all) => {
      const points = all.map((balance, i) => ({
        at: Date.UTC(2026, 0, 1) + (i * DAY) / 1.3,
        exponent: 2,
        balance,
      }));
      const record = trackRecord(points, UTC);
      if (!record) return;
      expect(record.checked).toBeGreaterThanOrEqual(5);
      expect(record.held).toBeLessThanOrEqual(record.checked);
    }),
    { numRuns: 30 },
  );
});
