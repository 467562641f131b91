import { expect, test } from 'vitest';
import type { PersonSpend, SpendReport } from '../../../../guide/spend/report';
import { adviseSeats, type Seat, type SeatBilling } from '../../../../guide/spend/seat-advice';

function month(
  from: string,
  to: string,
  people: { [person: string]: Partial<PersonSpend> },
): SpendReport {
  const all = Object.entries(people).map(([person, spend]): [string, PersonSpend] => [
    person,
    { net: 0, gross: 0, requests: 0, ...spend },
  ]);
  const range = { from: Date.parse(from), to: Date.parse(to) };
  return { range, net: 0, gross: 0, byModel: [], people: new Map(all) };
}

const september = (people: { [person: string]: Partial<PersonSpend> }) =>
  month('2026-09-01', '2026-09-30', people);
const october = (people: { [person: string]: Partial<PersonSpend> }) =>
  month('2026-10-01', '2026-10-31', people);
const november = (people: { [person: string]: Partial<PersonSpend> }) =>
  month('2026-11-01', '2026-11-24', people);
const credits = (net: number) => ({ p: { net, gross: net + 50, requests: 9 } });

const cases: [string, SpendReport[], Seat, SeatBilling, object[]][] = [
  [
    'two months above the difference',
    [september(credits(160)), october(credits(180))],
    'standard',
    'monthly',
    [{ change: 'to-premium', months: 2, saving: 60, costs: [160, 180] }],
  ],
  [
    'one month says so',
    [september(credits(30)), october(credits(180))],
    'standard',
    'monthly',
    [{ months: 1, costs: [180] }],
  ],
  [
    'a month not over that says so already',
    [october(credits(180)), november(credits(130))],
    'standard',
    'monthly',
    [{ months: 2, costs: [180, 130] }],
  ],
  [
    'a month not over that does not say so yet',
    [september(credits(160)), october(credits(180)), november(credits(20))],
    'standard',
    'monthly',
    [{ months: 2 }],
  ],
  [
    'the saving is below a fifth',
    [september(credits(119)), october(credits(180))],
    'standard',
    'monthly',
    [],
  ],
  [
    'below the difference',
    [september(credits(90)), october(credits(99))],
    'standard',
    'monthly',
    [],
  ],
  [
    'the same where billed yearly',
    [september(credits(97)), october(credits(99))],
    'standard',
    'yearly',
    [{ difference: 80, saving: 17, months: 2 }],
  ],
  [
    'Premium not used in two whole months',
    [september({}), october({ p: {} })],
    'premium',
    'monthly',
    [{ change: 'to-standard', saving: 100, months: 2 }],
  ],
  ['Premium not used in a month that is not over', [november({})], 'premium', 'monthly', []],
  ['Premium used', [september({}), october({ p: { requests: 1 } })], 'premium', 'monthly', []],
  [
    'a gap between the months',
    [month('2026-08-01', '2026-08-31', credits(180)), october(credits(180))],
    'standard',
    'monthly',
    [{ months: 1 }],
  ],
  [
    'a range over months',
    [month('2026-09-01', '2026-10-31', credits(900))],
    'standard',
    'monthly',
    [],
  ],
  [
    'the same month twice',
    [october(credits(180)), october(credits(180))],
    'standard',
    'monthly',
    [{ months: 1 }],
  ],
];

test.each(cases)('%s', (_, reports, seat, billing, advice) => {
  const expected = advice.map((one) => expect.objectContaining({ person: 'p', ...one }));
  expect(adviseSeats(reports, new Map([['p', seat]]), billing)).toEqual(expected);
});

test('nobody without a known seat gets advice', () => {
  expect(
    adviseSeats([september(credits(900)), october(credits(900))], new Map(), 'monthly'),
  ).toEqual([]);
});
