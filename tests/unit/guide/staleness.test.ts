import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactName } from '../../../guide/facts';
import { emptyReading, type Reading } from '../../../guide/reading';
import { withRecalled } from '../../../guide/record';
import { asLastKnown, isStale, withStaleness } from '../../../guide/staleness';
import type { Standing } from '../../../guide/standing';
import { evaluate } from '../../../guide/steps';
import { nextStep, progress, stepsLeft } from '../../../guide/steps/progress';
import { stepsAt } from '../../../guide/steps-now';
import { DAY_MS } from '../../../guide/time';
import { isUnreadable, judgeToday } from '../../../guide/today';
import { acme, dollars, fact, finished, NOON, personal } from './examples';

const manager: Standing = { kind: 'manager', organization: acme, role: 'owner' };
const marks = { notify: { at: NOON, how: 'hand' }, bookmark: { at: NOON, how: 'hand' } } as const;
const aged = (days: number, reading: Reading = finished()) =>
  withStaleness(evaluate(manager, reading, marks), NOON + days * DAY_MS);
const stale = (days: number, reading?: Reading) =>
  aged(days, reading)
    .filter(isStale)
    .map(({ name }) => name);

describe('what is last known', () => {
  test.each([
    [0, []],
    [1, []],
    [1.01, ['balance']],
    [7, ['balance']],
    [7.01, ['balance', 'auto-reload', 'spend-cap']],
    [400, ['balance', 'auto-reload', 'spend-cap']],
  ])('after %d days', (days, names) => {
    expect(stale(days)).toEqual(names);
  });

  test('keeps its figure and moment, and what it was', () => {
    const balance = aged(21).find(({ name }) => name === 'balance');
    expect(balance).toMatchObject({
      status: 'unknown',
      was: 'done',
      reason: 'funded',
      at: NOON,
      amount: dollars(200),
      evidence: 'api',
    });
  });

  test.each([
    ['claimable', 'todo'],
    ['high-demand', 'waiting'],
  ] as const)('an offer that was %s is not once it has ended', (state, status) => {
    const offer = fact({ state, amount: dollars(200), expiresAt: NOON + DAY_MS / 2 });
    const [before, after] = [0.4, 0.5].map((days) => aged(days, { ...finished(), offer })[1]);
    expect(before).toMatchObject({ name: 'claim', status, until: NOON + DAY_MS / 2 });
    expect(after).toMatchObject({ name: 'claim', status: 'unknown', was: 'todo' });
    const steps = aged(0.6, { ...finished(), offer });
    expect(nextStep(steps)?.name).not.toBe('claim');
    expect(progress(steps).needed).toBe(6);
  });

  test('an offer that was claimed stays so after its end', () => {
    const offer = fact({ state: 'claimed' as const, expiresAt: NOON });
    expect(aged(90, { ...finished(), offer })[1]).toMatchObject({ status: 'done' });
  });

  test('an open step of long ago is not open today', () => {
    const reading = { ...finished(), autoReload: fact({ on: false }), balance: fact(dollars(0)) };
    expect(stale(8, reading)).toEqual(['balance', 'auto-reload', 'spend-cap']);
    expect(aged(8, reading).find(({ name }) => name === 'auto-reload')?.was).toBe('todo');
  });

  test('what does not apply stays so', () => {
    const arrears: Standing = {
      kind: 'manager',
      organization: { ...acme, kind: 'enterprise', billedInArrears: true },
      role: 'owner',
    };
    const steps = withStaleness(evaluate(arrears, finished(), marks), NOON + 9 * DAY_MS);
    expect(steps.filter(isStale).map(({ name }) => name)).toEqual(['spend-cap']);
  });
});

test('counts neither as done nor as open', () => {
  expect(progress(aged(21))).toEqual({ done: 4, needed: 4, skipped: 0 });
  expect(stepsLeft(aged(21))).toBe(0);
});

test('never brings a step to done or open, and never touches a fresh one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 60, noNaN: true }), fc.boolean(), (days, on) => {
      const steps = evaluate(manager, { ...finished(), autoReload: fact({ on }) }, marks);
      const later = withStaleness(steps, NOON + days * DAY_MS);
      for (const [index, step] of later.entries()) {
        if (isStale(step)) expect(step.status).toBe('unknown');
        else expect(step).toBe(steps[index]);
      }
    }),
  );
});

describe('before anything was read', () => {
  test('what is remembered is last known, and the person’s word and what waits stay', () => {
    const steps = asLastKnown(evaluate(manager, finished(), marks), NOON);
    for (const { name, status, evidence } of steps) {
      expect([name, status]).toEqual([name, evidence === 'you' ? 'done' : 'unknown']);
    }
    expect(steps.slice(0, 5).map(({ was }) => was)).toEqual(Array(5).fill('done'));
    expect(steps[0]?.at).toBe(NOON);
  });

  test('a remembered alarm is still one', () => {
    const standing = {
      kind: 'wrong-organization',
      current: personal,
      target: acme,
      role: 'owner',
    } as const;
    const [account] = asLastKnown(evaluate(standing, undefined, {}), NOON);
    expect(account?.status).toBe('todo');
  });
});

describe('what could not be read again', () => {
  const failure = { kind: 'limited', status: 429 } as const;
  const failed = (...names: readonly FactName[]): Reading => {
    const failures = Object.fromEntries(names.map((name) => [name, failure]));
    const read = Object.fromEntries(
      Object.entries(finished()).filter(([name]) => !names.some((other) => other === name)),
    );
    return withRecalled({ ...emptyReading('acme'), ...read, failures }, finished());
  };
  const ALL = ['offer', 'balance', 'autoReload', 'spendCap', 'creditsOn'] as const;

  test('is last known, with its figure, its moment and the failure', () => {
    const [, , balance, reload] = stepsAt(manager, failed('balance'), marks, NOON + 60_000);
    expect(balance).toMatchObject({
      name: 'balance',
      status: 'unknown',
      was: 'done',
      amount: dollars(200),
      at: NOON,
      evidence: 'none',
      failure,
    });
    expect(reload).toMatchObject({ name: 'auto-reload', status: 'done' });
  });

  test('is still what today is about, and nothing is next behind it', () => {
    const reading = failed(...ALL);
    const steps = stepsAt(manager, reading, {}, NOON + 60_000);
    expect(isUnreadable(steps)).toBe(true);
    expect(nextStep(steps)).toBeUndefined();
    const situation = { standing: manager, steps, reading, accepted: false, threshold: 25 };
    expect(judgeToday({ ...situation, now: NOON + 60_000 })).toBe('unreadable');
  });

  test('is not known where nothing was read before, or is still awaited', () => {
    const never = { ...emptyReading('acme'), failures: { balance: failure } };
    expect(stepsAt(manager, never, marks, NOON)[2]).toMatchObject({ reason: 'unread' });
    const awaited = { ...emptyReading('acme'), failures: { balance: { kind: 'unread' } } } as const;
    expect(withRecalled(awaited, finished()).balance).toBeUndefined();
  });

  test('no failure ever makes a step done', () => {
    fc.assert(
      fc.property(fc.subarray([...ALL]), fc.nat({ max: 30 }), (names, days) => {
        const steps = stepsAt(manager, failed(...names), marks, NOON + days * DAY_MS);
        const unread = steps.filter(({ failure: why }) => why);
        expect(unread.every(({ status }) => status === 'unknown')).toBe(true);
        if (names.includes('balance')) expect(steps[2]?.status).toBe('unknown');
      }),
    );
  });
});
