import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { found, type MemberSpend, withPage } from '../../../../guide/spend/member-spend';
import { findOutliers, median } from '../../../../guide/spend/outliers';
import { spendCsv } from '../../../../guide/spend/spend-csv';
import { sumUp } from '../../../../guide/spend/sum';
import { wayOf, workingDaysSoFar } from '../../../../guide/spend/way-of-working';
import { dollars } from '../examples';

function members(...amounts: number[]): MemberSpend[] {
  return amounts.map((amount, i) => ({ id: `m${i}`, name: `Member ${i}`, spent: dollars(amount) }));
}

describe('outliers', () => {
  const usual = [168, 121.4, 96.1, 83, 61.5, 52.2, 41, 29.4, 20, 12, 6, 3, 0];

  test('one who spends many times the median is told, with how many and a limit to consider', () => {
    const [[id, outlier] = []] = findOutliers(members(412.6, ...usual), 18);
    expect(id).toBe('m0');
    expect(outlier).toMatchObject({ medianUnits: 52.2, suggestedLimit: 1300 });
    expect(outlier?.times).toBeCloseTo(412.6 / 52.2);
  });

  test.each<[string, number[], number]>([
    ['nearly equal spenders', [310, 305, 300, 300, 300, 299, 298], 18],
    ['too few to compare with', [900, 10, 10, 10], 18],
    ['ten times next to nothing', [40, 1, 1, 1, 1, 1, 1], 18],
    ['nobody spent', [0, 0, 0, 0, 0, 0], 18],
  ])('none: %s', (_, amounts, days) => {
    expect(findOutliers(members(...amounts), days).size).toBe(0);
  });

  test('scaling every amount far above the light bound changes nobody', () => {
    const spend = fc.array(fc.integer({ min: 40_000, max: 10_000_000 }), { minLength: 5 });
    fc.assert(
      fc.property(spend, fc.integer({ min: 1, max: 20 }), (cents, factor) => {
        const of = (times: number) => members(...cents.map((c) => (c / 100) * times));
        const ids = (times: number) => [...findOutliers(of(times), 22).keys()];
        // Light workers are left out by an amount, which does not scale.
        const heavyEnough = cents.every((c) => c / 100 / 22 >= 15);
        if (heavyEnough) expect(ids(factor)).toEqual(ids(1));
        else expect(ids(factor).length).toBeGreaterThanOrEqual(ids(1).length);
      }),
    );
  });

  test('never more than half of those who spent', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 })), (cents) => {
        const spent = cents.filter((c) => c > 0).length;
        expect(findOutliers(members(...cents.map((c) => c / 100)), 5).size).toBeLessThanOrEqual(
          spent / 2,
        );
      }),
    );
  });

  test('the median is a middle value', () => {
    expect([median([]), median([3]), median([1, 9, 2]), median([1, 2, 3, 10])]).toEqual([
      0, 3, 2, 2.5,
    ]);
  });
});

test.each([
  ['Sunday the 1st', '2026-11-01T00:00:00Z', 1],
  ['Monday the 2nd', '2026-11-02T23:59:59Z', 1],
  ['Wednesday the 25th', '2026-11-25T12:00:00Z', 18],
  ['the last of a month', '2026-11-30T23:00:00Z', 21],
])('working days so far: %s', (_, moment, days) => {
  expect(workingDaysSoFar(Date.parse(moment))).toBe(days);
});

test.each([
  [0, 'none'],
  [0.01, 'light'],
  [89.99, 'light'],
  [90, 'moderate'],
  [269.99, 'moderate'],
  [270, 'heavy'],
] as const)('%s dollars in 18 working days: %s', (units, way) => {
  expect(wayOf(dollars(units), 18)).toBe(way);
  expect(wayOf({ minorUnits: units * 100, exponent: 0, currency: 'JPY' }, 18)).toBe(way);
});

test('pages that repeat members count each once, with the newer figure, most first', () => {
  const known = withPage([], members(10, 30));
  const next = withPage(known, [{ id: 'm0', name: 'Member 0', spent: dollars(50) }]);
  expect(next.map(({ id, spent }) => [id, spent.minorUnits])).toEqual([
    ['m0', 5000],
    ['m1', 3000],
  ]);
});

test('those who have spent the same stand by their names, as the language sorts them', () => {
  const named = ['Zoë', 'Émile', 'Anna'].map((name) => ({ id: name, name, spent: dollars(0) }));
  expect(withPage([], named).map(({ name }) => name)).toEqual(['Anna', 'Émile', 'Zoë']);
});

test('a name is found by parts of it in any order and case', () => {
  const all = [{ id: 'a', name: 'Zoë Ångström', spent: dollars(1) }, ...members(1)];
  expect(found(all, ' ångs ZO').map(({ id }) => id)).toEqual(['a']);
  expect(found(all, '  ')).toHaveLength(2);
});

test.each([
  [
    'what no member spends is the rest',
    dollars(1293.49),
    { total: 1293.49, notByMembers: 185.29, exceeds: false },
  ],
  ['nothing is left', dollars(1108.2), { notByMembers: 0, exceeds: false }],
  ['the members spent more than the total', dollars(1000), { notByMembers: 0, exceeds: true }],
  ['not read', undefined, { total: undefined, notByMembers: undefined, exceeds: false }],
  [
    'another currency',
    { ...dollars(1293.49), currency: 'EUR' },
    { total: undefined, exceeds: false },
  ],
])('the sum: %s', (_, total, sum) => {
  expect(sumUp(members(412.6, 695.6), total)).toMatchObject({ members: 1108.2, ...sum });
});

test('the table for a spreadsheet holds no formula and keeps commas and quotes', () => {
  const all: MemberSpend[] = [
    { id: 'a', name: '=HYPERLINK("x")', spent: dollars(412.6), limit: dollars(500) },
    { id: 'b', name: 'O"Hara, Kim', spent: dollars(0), limit: null },
  ];
  expect(spendCsv(all, ['Name', 'Spent', 'Limit', 'Currency']).split('\r\n')).toEqual([
    'Name,Spent,Limit,Currency',
    `"'=HYPERLINK(""x"")",412.60,500.00,USD`,
    '"O""Hara, Kim",0.00,,USD',
  ]);
});
