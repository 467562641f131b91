import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  lookedAt,
  NO_REMINDERS,
  nextAlarm,
  nextLook,
  nextMorning,
  type Reminders,
  ring,
  withOfferReminder,
  withWeeklyLook,
} from '../../../guide/reminders';

const BEFORE = process.env.TZ;
const DAY_MS = 86_400_000;
const MONDAY = { on: true, weekday: 1 };
/** On both sides of Greenwich and of the equator, with and without summer time, with odd offsets. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Honolulu',
  'Africa/Cairo',
] as const;

const at = (iso: string) => new Date(iso).getTime();
const local = (moment: number) => new Date(moment).toString().slice(0, 21);

beforeEach(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterAll(() => {
  if (BEFORE === undefined) delete process.env.TZ;
  else process.env.TZ = BEFORE;
});

describe('nextLook', () => {
  test.each([
    ['later today', '2026-11-02T07:59:00Z', 1, 'Mon Nov 02 2026 09:00'],
    ['not at the very moment', '2026-11-02T08:00:00Z', 1, 'Mon Nov 09 2026 09:00'],
    ['next week', '2026-11-02T12:00:00Z', 1, 'Mon Nov 09 2026 09:00'],
    ['the day before', '2026-11-01T22:00:00Z', 1, 'Mon Nov 02 2026 09:00'],
    ['already tomorrow here', '2026-11-01T23:30:00Z', 1, 'Mon Nov 02 2026 09:00'],
    ['Sunday', '2026-11-02T12:00:00Z', 0, 'Sun Nov 08 2026 09:00'],
    ['over the end of summer time', '2026-10-24T12:00:00Z', 0, 'Sun Oct 25 2026 09:00'],
    ['over its beginning', '2026-03-27T12:00:00Z', 0, 'Sun Mar 29 2026 09:00'],
    ['over the year', '2026-12-31T12:00:00Z', 4, 'Thu Jan 07 2027 09:00'],
  ])('%s', (_, now, weekday, expected) => {
    expect(local(nextLook(weekday, at(now)))).toBe(expected);
  });

  test('is that weekday, in the morning, within the coming week, everywhere', () => {
    const now = fc.integer({ min: at('2020-01-01'), max: at('2040-01-01') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.nat(6), now, (zone, weekday, moment) => {
        process.env.TZ = zone;
        const next = nextLook(weekday, moment);
        const date = new Date(next);
        expect([date.getDay(), date.getHours(), date.getMinutes()]).toEqual([weekday, 9, 0]);
        expect(next).toBeGreaterThan(moment);
        // A week with an hour more.
        expect(next - moment).toBeLessThanOrEqual(7 * DAY_MS + 3_600_000);
      }),
      { numRuns: 300 },
    );
  });
});

test('tomorrow morning is tomorrow, also on the longest and the shortest day', () => {
  for (const day of ['2026-10-24T21:30:00Z', '2026-03-28T22:30:00Z', '2026-12-31T22:59:00Z']) {
    const now = new Date(at(day));
    const next = new Date(nextMorning(at(day)));
    expect(next.getHours()).toBe(9);
    expect(next.toDateString()).toBe(
      new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toDateString(),
    );
  }
});

describe('a weekly look', () => {
  const now = at('2026-11-03T12:00:00Z');
  let planned = NO_REMINDERS;
  beforeEach(() => {
    planned = withWeeklyLook(NO_REMINDERS, MONDAY, now);
  });

  test('is planned, replanned for another day, and given up', () => {
    expect(local(planned.weekly ?? 0)).toBe('Mon Nov 09 2026 09:00');
    const moved = withWeeklyLook(planned, { on: true, weekday: 5 }, now);
    expect(local(moved.weekly ?? 0)).toBe('Fri Nov 06 2026 09:00');
    const off = withWeeklyLook({ ...planned, due: ['weekly', 'offer'] }, undefined, now);
    expect(off).toEqual({ version: 1, due: ['offer'] });
  });

  test('that is asked for twice is not put off', () => {
    const late = at('2026-11-09T07:00:00Z');
    expect(withWeeklyLook(planned, MONDAY, late)).toEqual(planned);
  });

  test('does not ring early', () => {
    expect(ring(planned, MONDAY, now).rang).toEqual([]);
    expect(ring(planned, MONDAY, now).reminders).toEqual(planned);
  });

  test('rings once after weeks with a closed browser, and then in the next week', () => {
    const back = at('2026-12-23T12:00:00Z');
    const { rang, reminders } = ring(planned, MONDAY, back);
    expect(rang).toEqual(['weekly']);
    expect(local(reminders.weekly ?? 0)).toBe('Mon Dec 28 2026 09:00');
    expect(reminders.due).toEqual(['weekly']);
    expect(ring(reminders, MONDAY, back + 1).rang).toEqual([]);
    expect(lookedAt(reminders).due).toEqual([]);
  });
});

test('an offer in high demand rings once', () => {
  const now = at('2026-11-03T12:00:00Z');
  const planned = withOfferReminder(NO_REMINDERS, now);
  expect(local(nextAlarm(planned) ?? 0)).toBe('Wed Nov 04 2026 09:00');
  const { rang, reminders } = ring(planned, undefined, now + DAY_MS);
  expect(rang).toEqual(['offer']);
  expect(reminders).toEqual({ version: 1, due: ['offer'] });
  expect(nextAlarm(reminders)).toBeUndefined();
});

test('whatever is planned: what rang is due, and the alarm is never in the past', () => {
  const moment = fc.integer({ min: at('2026-01-01'), max: at('2028-01-01') });
  const plan: fc.Arbitrary<Reminders> = fc.record(
    {
      version: fc.constant(1 as const),
      weekly: moment,
      offer: moment,
      due: fc.uniqueArray(fc.constantFrom('weekly' as const, 'offer' as const)),
    },
    { requiredKeys: ['version', 'due'] },
  );
  const looks = fc.record({ on: fc.boolean(), weekday: fc.nat(6) });
  fc.assert(
    fc.property(plan, looks, moment, (reminders, look, now) => {
      const after = ring(reminders, look, now);
      for (const name of after.rang) expect(after.reminders.due).toContain(name);
      expect(new Set(after.reminders.due).size).toBe(after.reminders.due.length);
      expect(nextAlarm(after.reminders) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
      expect(ring(after.reminders, look, now).rang).toEqual([]);
    }),
  );
});
