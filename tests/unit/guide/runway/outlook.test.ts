import { describe, expect, test } from 'vitest';
import { withPoint } from '../../../../guide/history/append';
import { type History, NO_HISTORY } from '../../../../guide/history/history';
import { endOfMonth } from '../../../../guide/history/steps';
import { emptyReading } from '../../../../guide/reading';
import { rowsByDay } from '../../../../guide/runway/by-day';
import { measure } from '../../../../guide/runway/measure';
import { outlookOf } from '../../../../guide/runway/outlook';
import { overviewOf } from '../../../../guide/runway/overview';
import { withForecast } from '../../../../guide/runway/with-forecast';
import { NO_CHOICES } from '../../../../guide/settings';
import { acme } from '../examples';
import { DAY, HOUR } from '../history/points';
import { office, readings, START, UTC } from './readings';

function historyFrom(plan: Partial<Parameters<typeof readings>[0]> = {}): History {
  const points = readings({ days: 28, use: office, balance: 300_000, ...plan });
  return points.reduce((history, p) => withPoint(history, p, p.at), NO_HISTORY);
}

const given = { calendar: UTC, threshold: () => 25 };
const now = START + 28 * DAY;

describe('the outlook', () => {
  test('tells the days left, from now on, and when the threshold is reached', () => {
    const overview = overviewOf(historyFrom(), undefined, given);
    const today = outlookOf(overview, now);
    expect(today?.daysLeft).toBeCloseTo(17, 0);
    expect(today?.daysLeftAtMost).toBeGreaterThan(today?.daysLeft ?? 0);
    expect(today?.thresholdAt).toBeLessThan(today?.emptyAt ?? 0);
    // Two working days later, without a reading.
    expect(outlookOf(overview, now + 2 * DAY)?.daysLeft).toBeCloseTo(15, 0);
    expect(outlookOf(overview, now + 200 * DAY)?.daysLeft).toBe(0);
  });

  test('is none without a forecast, and has no days with auto-reload on', () => {
    expect(outlookOf(overviewOf(NO_HISTORY, undefined, given), now)).toBe(undefined);
    const reload = { on: true, threshold: 2500, target: 12_500 };
    const on = overviewOf(historyFrom({ terms: { reload } }), undefined, given);
    expect(outlookOf(on, now)?.daysLeft).toBe(undefined);
    expect(outlookOf(on, now)?.charges).toMatchObject({ exponent: 2, currency: 'USD' });
  });

  test('tells when the limit is reached, if that is this month', () => {
    const capped = overviewOf(historyFrom({ terms: { cap: 60_000 } }), undefined, given);
    expect(outlookOf(capped, now)?.limitAt).toBeGreaterThan(now);
    const far = overviewOf(historyFrom({ terms: { cap: 900_000 } }), undefined, given);
    expect(outlookOf(far, now)?.limitAt).toBe(undefined);
  });

  test('tells what would end unused, by the credits one by one', () => {
    const expiresAt = now + 5 * DAY;
    const points = historyFrom({ terms: { promotional: 100_000, expiresAt } });
    const unused = outlookOf(overviewOf(points, undefined, given), now)?.unused;
    expect(unused?.endsAt).toBe(expiresAt);
    expect(unused?.amount.minorUnits).toBeCloseTo(100_000 - 5 * 8100, -3);
    const dollars = (minorUnits: number) => ({ minorUnits, exponent: 2, currency: 'USD' });
    const reading = {
      ...emptyReading('acme'),
      promotions: {
        value: [
          { remaining: dollars(30_000), expiresAt },
          { remaining: dollars(70_000), expiresAt: now + 90 * DAY },
        ],
        source: 'api' as const,
        at: now,
      },
    };
    expect(outlookOf(overviewOf(points, reading, given), now)?.unused).toBe(undefined);
  });
});

describe('what was measured', () => {
  test('is there from a week on', () => {
    const read = (days: number) => measure(overviewOf(historyFrom({ days }), undefined, given));
    expect(read(6)).toBe(undefined);
    expect(read(28)?.perDay).toBeCloseTo(81, 0);
    // 5 working days of 81 in a week.
    expect(read(28)?.perMonth).toBeCloseTo((5 * 81 * 365) / 84, -1);
  });

  test('is the same in a month, whether the week is known or not', () => {
    const month = (days: number) => measure(overviewOf(historyFrom({ days }), undefined, given));
    const [even, learnt] = [month(14)?.perMonth ?? 0, month(28)?.perMonth ?? 0];
    expect(even / learnt).toBeCloseTo(1, 1);
  });

  test('is what the suggested threshold rests on, within one forecast', () => {
    const seen: unknown[] = [];
    const threshold = (measured: unknown) => seen.push(measured) * 100;
    const overview = overviewOf(historyFrom(), undefined, { calendar: UTC, threshold });
    expect(seen).toEqual([measure(overview)]);
    const at = (amount: number) =>
      outlookOf(
        overviewOf(historyFrom(), undefined, { calendar: UTC, threshold: () => amount }),
        now,
      )?.thresholdAt;
    expect(outlookOf(overview, now)?.thresholdAt).toBe(at(100));
    expect(at(100)).toBeLessThan(at(25) ?? 0);
  });

  test('is nothing where nothing is used', () => {
    expect(measure(overviewOf(historyFrom({ use: () => 0 }), undefined, given))).toBe(undefined);
  });
});

test('rows by day hold the last balance, all that was used, and the steps', () => {
  const points = readings({
    days: 3,
    every: 6,
    use: () => 100,
    balance: 50_000,
    added: (at) => (at === START + DAY + 12 * HOUR ? 20_000 : 0),
  });
  const rows = rowsByDay(points, UTC);
  expect(rows.map(({ used }) => used)).toEqual([600, 2400, 2400, 1800]);
  expect(rows[2]?.steps).toMatchObject([{ kind: 'purchase', amount: 20_000 }]);
  expect(rows[0]?.balance).toBe(points.at(-1)?.balance);
});

test('a balance that has gone to nothing is use in its row once it was read again', () => {
  const points = readings({ days: 3, every: 24, use: () => 100, balance: 50_000 }).map((p) => ({
    ...p,
    spent: undefined,
  }));
  const last = points.at(-1);
  if (!last) throw new Error('There is no reading.');
  const empty = { ...last, at: last.at + DAY, balance: 0 };
  const used = (all: Parameters<typeof rowsByDay>[0]) => rowsByDay(all, UTC)[0]?.used;
  expect(used([...points, empty])).toBe(undefined);
  const rows = rowsByDay([...points, empty, { ...empty, at: empty.at + DAY }], UTC);
  expect(rows.slice(0, 2).map((row) => row.used)).toEqual([0, last.balance]);
});

test('what was to be charged in a month is expected no more once that has turned', () => {
  const reload = { on: true, threshold: 2500, target: 12_500 };
  const data = {
    record: { version: 3 as const, organization: acme, role: 'owner', marks: {} },
    history: historyFrom({ terms: { reload } }),
  };
  const at = (moment: number) => withForecast(data, NO_CHOICES, UTC, moment).record?.outlook;
  const turn = endOfMonth(now);
  expect(at(now)?.charges).toBeDefined();
  expect(at(turn - 1)?.charges).toEqual(at(now)?.charges);
  expect(at(turn)?.charges).toBe(undefined);
});
