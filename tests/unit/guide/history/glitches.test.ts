import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsOf, withPoint } from '../../../../guide/history/append';
import { isDoubtful, withoutGlitches } from '../../../../guide/history/glitches';
import { type History, historyOf, NO_HISTORY } from '../../../../guide/history/history';
import type { Point } from '../../../../guide/history/point';
import { calendarIn } from '../../../../guide/runway/calendar';
import { overviewOf } from '../../../../guide/runway/overview';
import { isRunway } from '../../../../guide/runway/runway';
import { noticesDue } from '../../../../guide/watch/notices';
import { NO_WATCH } from '../../../../guide/watch/watch';
import { watchedIn } from '../../../../guide/watch/watched';
import { acme, finished } from '../examples';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 2, 9);
const calendar = calendarIn('UTC');

/** One reading a day, $20 used between two; what is given instead of a day's own is the glitch. */
function daysWith(glitches: { [day: number]: Partial<Point> }, days = 20): Point[] {
  return Array.from({ length: days }, (_, day) => ({
    at: START + day * DAY,
    currency: 'USD',
    exponent: 2,
    balance: 90_000 - day * 2000,
    promotional: 0,
    spent: day * 2000,
    cap: 200_000,
    reload: { on: false },
    ...glitches[day],
  }));
}

/** As the readings come in, one after the other. */
const kept = (points: readonly Point[]): History =>
  points.reduce<History>((history, point) => withPoint(history, point, point.at), NO_HISTORY);

const even = daysWith({});
const runwayOf = (points: readonly Point[]) => {
  const { runway, steps } = overviewOf(kept(points), undefined, { calendar });
  return { perDay: isRunway(runway) ? Math.round(runway.perDay) : undefined, steps };
};

describe('a reading that the ones around it contradict', () => {
  const kinds: [string, Partial<Point>][] = [
    ['a balance of nothing', { balance: 0 }],
    ['nothing at all', { balance: 0, spent: 0 }],
    ['a balance that is owed', { balance: -40_000 }],
    ['a balance far too high', { balance: 900_000 }],
    ['a month without spend', { spent: 0 }],
    ['a spend far too high', { spent: 150_000 }],
    ['promotional credit that nobody has', { promotional: 70_000 }],
    ['another currency', { currency: 'EUR' }],
    ['another unit', { exponent: 0, balance: 700, spent: 200 }],
    ['no balance', { balance: undefined }],
    ['neither balance nor parts', { balance: undefined, promotional: undefined }],
  ];
  test.each(kinds)('%s: is neither use nor a purchase, wherever it falls', (_, glitch) => {
    expect(runwayOf(even)).toEqual({ perDay: 2000, steps: [] });
    for (let day = 1; day < 19; day++) {
      expect([day, runwayOf(daysWith({ [day]: glitch }))]).toEqual([day, runwayOf(even)]);
    }
  });

  test('promotional credit that is gone once is neither used nor bought', () => {
    const given = Object.fromEntries(
      even.map((_, day) => [
        day,
        { promotional: 50_000 - day * 2000, expiresAt: START + 90 * DAY },
      ]),
    );
    const plain = runwayOf(daysWith(given));
    expect(plain).toEqual({ perDay: 2000, steps: [] });
    for (const gone of [{ promotional: 0 }, { promotional: 0, expiresAt: undefined }]) {
      for (let day = 1; day < 19; day++) {
        const all = daysWith({ ...given, [day]: { ...given[day], ...gone } });
        expect([day, runwayOf(all)]).toEqual([day, plain]);
      }
    }
  });

  test('a reading without a balance between two with one is left out', () => {
    const spent = undefined;
    const all = daysWith({ 9: { balance: undefined, spent }, 10: { balance: undefined, spent } });
    expect(withoutGlitches(all)).toHaveLength(18);
    // A workspace that has no balance at all is billed afterwards.
    const billed = even.map((each) => ({ ...each, balance: undefined }));
    expect(withoutGlitches(billed)).toEqual(billed);
  });

  test('so are three of them in a row', () => {
    const balance = { balance: 0 };
    expect(runwayOf(daysWith({ 7: balance, 8: balance, 9: balance }))).toEqual(runwayOf(even));
    const hourly = [90_000, 0, 0, 0, 89_000].map((left, i) => ({
      at: START + i * HOUR,
      exponent: 2,
      balance: left,
    }));
    expect(withoutGlitches(hourly).map((each) => each.balance)).toEqual([90_000, 89_000]);
  });

  test('with the month’s spend unread a balance that comes back tells it, but for a purchase that is likelier', () => {
    const unread = { spent: undefined };
    const all = Object.fromEntries(even.map((_, day) => [day, unread]));
    const without = runwayOf(daysWith(all));
    expect(without.steps).toEqual([]);
    expect(runwayOf(daysWith({ ...all, 9: { ...unread, balance: 0 } }))).toEqual(without);
    const bought = daysWith({
      ...all,
      9: { ...unread, balance: 0 },
      10: { ...unread, balance: 40_000 },
    });
    expect(runwayOf(bought).steps.map(({ kind }) => kind)).toContain('purchase');
  });

  test('is told nobody, neither while it is the newest nor after it', () => {
    const watch = { ...NO_WATCH, on: true, quiet: undefined };
    const dueOf = (points: readonly Point[]) => {
      const now = (points.at(-1)?.at ?? 0) + HOUR;
      const { spendCap: _, ...reading } = finished();
      const record = { version: 3 as const, organization: acme, role: 'owner', reading, marks: {} };
      const watched = watchedIn(record, kept(points), calendar);
      const due = watched ? noticesDue(watched, watch, {}, START, now) : [];
      return due.map(({ notice }) => notice.kind);
    };
    for (const glitch of [{ balance: 0 }, { balance: 0, promotional: 0, spent: undefined }]) {
      const points = daysWith({ 16: glitch });
      for (const until of [17, 18, 19]) expect(dueOf(points.slice(0, until))).toEqual([]);
    }
    // A day that the month's spend tells of is.
    const wild = daysWith({ 16: { balance: 0, spent: 90_000 } }).slice(0, 17);
    expect(dueOf(wild)).toEqual(['anomaly']);
  });
});

describe('less than five whole units', () => {
  const read = (at: number, exponent: number, units: number): Point => ({
    ...{ at: START + at * HOUR, exponent, currency: exponent ? 'USD' : 'JPY', spent: 0 },
    balance: units * 10 ** exponent,
  });
  test.each([2, 0])('are no glitch, more are (%i decimal places)', (exponent) => {
    const left = (dip: number) =>
      withoutGlitches([
        read(0, exponent, 900),
        read(1, exponent, 900 - dip),
        read(2, exponent, 900),
      ]);
    expect(left(4)).toHaveLength(3);
    expect(left(5)).toHaveLength(2);
  });

  test.each([2, 0])(
    'of a balance can be gone, more are in doubt (%i decimal places)',
    (exponent) => {
      const doubt = (units: number) => isDoubtful(read(0, exponent, units), read(1, exponent, 0));
      expect(doubt(4)).toBe(false);
      expect(doubt(5)).toBe(true);
    },
  );
});

describe('what has happened', () => {
  const reload = { on: true, threshold: 2500, target: 12_500 };
  const points = (balances: readonly number[], spends?: readonly number[]): Point[] =>
    balances.map((balance, i) => ({
      at: START + i * HOUR,
      currency: 'USD',
      exponent: 2,
      balance,
      ...(spends && { spent: spends[i] ?? 0 }),
      reload,
    }));

  test('stays: use and a charge back to the target, by the spend or by the terms', () => {
    for (const spends of [undefined, [0, 10_000, 10_000, 20_000]]) {
      const all = points([12_500, 2500, 12_500, 2500], spends);
      expect(withoutGlitches(all)).toEqual(all);
    }
  });

  test('a credit that is used up and another one, with another end, stay', () => {
    const credit = (day: number, left: number) => ({
      balance: left,
      promotional: left,
      spent: 0,
      expiresAt: START + day * DAY,
    });
    const all = daysWith({ 0: credit(60, 20_000), 1: credit(60, 0), 2: credit(99, 20_000) }, 3);
    expect(withoutGlitches(all)).toEqual(all);
  });

  test('a spend that begins anew within a month stays so', () => {
    const anew = daysWith({ 9: { spent: 0 }, 10: { spent: 2000 }, 11: { spent: 4000 } }, 12);
    expect(withoutGlitches(anew)).toEqual(anew);
  });

  test('nothing true is lost, whatever is used, bought and charged between readings', () => {
    const happening = fc.record({
      use: fc.nat(5000),
      added: fc.constantFrom(0, 0, 0, 5000, 20_000),
    });
    fc.assert(
      fc.property(fc.array(happening, { minLength: 3, maxLength: 40 }), (all) => {
        let [balance, spent] = [30_000, 0];
        const told = all.map(({ use, added }, i): Point => {
          balance += added - use;
          spent += use;
          return { at: START + i * HOUR, currency: 'USD', exponent: 2, balance, spent };
        });
        expect(withoutGlitches(told)).toEqual(told);
      }),
    );
  });

  test('and twice is as once', () => {
    const glitched = daysWith({ 5: { balance: 0 }, 11: { currency: 'EUR' } });
    const once = pointsOf(historyOf(glitched));
    expect(once).toHaveLength(18);
    expect(withoutGlitches(once)).toEqual(once);
  });
});
