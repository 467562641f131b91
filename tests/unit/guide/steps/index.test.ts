import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../../guide/reading';
import type { Standing } from '../../../../guide/standing';
import { evaluate, type Step } from '../../../../guide/steps';
import { nextStep, progress, stepsLeft } from '../../../../guide/steps/progress';
import { acme, dollars, fact, finished, NOON, personal } from '../examples';

const owner: Standing = { kind: 'manager', organization: acme, role: 'owner' };
const told = { notify: { at: NOON, how: 'hand' }, bookmark: { at: NOON, how: 'hand' } } as const;

function statuses(steps: readonly Step[]): string {
  return steps.map((step) => `${step.name}=${step.status}:${step.reason}`).join(' ');
}

function without(reading: Reading, ...names: (keyof Reading)[]): Reading {
  const rest: Reading = { ...reading };
  for (const name of names) Reflect.deleteProperty(rest, name);
  return rest;
}

function step(reading: Reading | undefined, name: Step['name'], standing = owner): Step {
  const found = evaluate(standing, reading, {}).find((s) => s.name === name);
  if (!found) throw new Error(name);
  return found;
}

describe('evaluate', () => {
  test('ticks all seven with evidence', () => {
    const steps = evaluate(owner, finished(), told);
    expect(statuses(steps)).toBe(
      'account=done:in-workspace claim=done:claimed balance=done:funded auto-reload=done:reload-on spend-cap=done:capped notify=done:marked bookmark=done:marked',
    );
    expect(steps.map((s) => s.evidence)).toEqual(['api', 'api', 'api', 'api', 'api', 'you', 'you']);
    expect(stepsLeft(steps)).toBe(0);
    expect(nextStep(steps)).toBeUndefined();
  });

  test.each([
    ['claimable', { offer: fact({ state: 'claimable' as const }) }, 'claim', 'todo', 'claimable'],
    [
      'high demand',
      { offer: fact({ state: 'high-demand' as const }) },
      'claim',
      'waiting',
      'high-demand',
    ],
    [
      'no offer, with balance',
      { offer: fact({ state: 'none' as const }) },
      'claim',
      'skipped',
      'no-offer-balance',
    ],
    [
      'no offer, no balance',
      { offer: fact({ state: 'none' as const }), balance: fact(dollars(0)) },
      'claim',
      'skipped',
      'no-offer',
    ],
    ['credits off', { creditsOn: fact(false) }, 'balance', 'todo', 'credits-off'],
    [
      'credits off, claimable',
      { creditsOn: fact(false), offer: fact({ state: 'claimable' as const }) },
      'balance',
      'todo',
      'claim-first',
    ],
    ['empty', { balance: fact(dollars(0)) }, 'balance', 'todo', 'buy'],
    ['reload off', { autoReload: fact({ on: false }) }, 'auto-reload', 'todo', 'reload-off'],
    [
      'card failed',
      { autoReload: fact({ on: false, disabledReason: 'expired', paymentFailed: true }) },
      'auto-reload',
      'todo',
      'reload-failed',
    ],
    [
      'off for another reason',
      { autoReload: fact({ on: false, disabledReason: 'by_owner' }) },
      'auto-reload',
      'todo',
      'reload-off',
    ],
    [
      'an offer that the guide does not know, where it would say that there is none',
      { offer: fact({ state: 'none' as const }), unfamiliar: 'offer' as const },
      'claim',
      'todo',
      'unfamiliar-offer',
    ],
    [
      'an offer that the guide does not know, beside the claimed one',
      { unfamiliar: 'offer' as const },
      'claim',
      'todo',
      'unfamiliar-offer',
    ],
    [
      'something less than an offer, beside the claimed one',
      { unfamiliar: 'hint' as const },
      'claim',
      'done',
      'claimed',
    ],
    [
      'an offer that wants a card first',
      {
        offer: fact({ state: 'claimable' as const, amount: dollars(1200), needsPayment: true }),
      },
      'claim',
      'todo',
      'card-first',
    ],
  ] as const)('%s', (_, change, name, status, reason) => {
    expect(step({ ...finished(), ...change }, name)).toMatchObject({ status, reason });
  });

  test.each([
    ['balance', 'balance', { balance: dollars(150) }],
    ['creditsOn', 'balance', { creditsOn: false }],
    ['spendCap', 'spend-cap', { spendCap: { limit: null } }],
    ['offer', 'claim', { offer: { state: 'claimable' } }],
    ['autoReload', 'auto-reload', { autoReload: { on: false } }],
  ] as const)('a contradicted %s leaves %s unknown', (fact, name, shown) => {
    const reading = { ...without(finished(), fact), conflicts: { said: {}, shown } };
    const expected = { status: 'unknown', reason: 'conflict', evidence: 'none', fact };
    expect(step(reading, name)).toMatchObject(expected);
    const flagged: Standing = { ...owner, organization: { ...acme, creditClaimed: true } };
    expect(step(reading, name, flagged).status).toBe('unknown');
  });

  test('a positive balance is not done while it is unknown whether credits are on', () => {
    expect(step(without(finished(), 'creditsOn'), 'balance').status).toBe('unknown');
  });

  test('the organization flag is enough evidence of a claim', () => {
    const standing: Standing = { ...owner, organization: { ...acme, creditClaimed: true } };
    expect(step(undefined, 'claim', standing)).toMatchObject({ status: 'done', evidence: 'api' });
  });

  test('an Enterprise in arrears has no offer, balance or reload', () => {
    const organization = { ...acme, kind: 'enterprise', billedInArrears: true } as const;
    const steps = evaluate({ kind: 'manager', organization, role: 'owner' }, undefined, {});
    expect(steps.filter((s) => s.status === 'skipped').map((s) => s.name)).toEqual([
      'claim',
      'balance',
      'auto-reload',
    ]);
    expect(progress(steps)).toMatchObject({ skipped: 3, needed: 4 });
  });

  test('an Enterprise that does not say how it is billed may have no balance to have', () => {
    const standing: Standing = { ...owner, organization: { ...acme, kind: 'enterprise' } };
    const empty = { ...finished(), balance: fact(dollars(0)), autoReload: fact({ on: false }) };
    expect(step(empty, 'balance', standing).status).toBe('unknown');
    expect(step(empty, 'auto-reload', standing).status).toBe('unknown');
    expect(step(finished(), 'balance', standing).status).toBe('done');
    expect(step(finished(), 'auto-reload', standing).status).toBe('done');
  });

  test('the team is told only once it can work again', () => {
    expect(step({ ...finished(), balance: fact(dollars(0)) }, 'notify').status).toBe('waiting');
    expect(step(finished(), 'notify').status).toBe('todo');
    const capped = (limit: number, used?: number) => {
      const value = { limit: dollars(limit), ...(used !== undefined && { used: dollars(used) }) };
      return step({ ...finished(), spendCap: fact(value) }, 'notify');
    };
    expect(capped(500, 499).status).toBe('todo');
    expect(capped(500).status).toBe('todo');
    expect(capped(500, 500)).toMatchObject({ status: 'waiting', reason: 'cap-first' });
    expect(capped(0)).toMatchObject({ status: 'waiting', reason: 'cap-first' });
  });

  test.each([
    [{ kind: 'member', organization: acme, role: 'user' }, 'blocked', 'blocked'],
    [{ kind: 'personal-only', current: personal }, 'blocked', 'blocked'],
    [
      { kind: 'wrong-organization', current: personal, target: acme, role: 'owner' },
      'todo',
      'waiting',
    ],
    [{ kind: 'signed-out' }, 'unknown', 'unknown'],
    [{ kind: 'unknown', why: 'organization' }, 'unknown', 'unknown'],
  ] as const)('standing %o', (standing, account, others) => {
    const steps = evaluate(standing, finished(), told);
    expect(steps.map((s) => s.status)).toEqual([account, ...Array(6).fill(others)]);
  });
});

const money = fc.record({
  minorUnits: fc.integer({ min: -1, max: 100_000 }),
  exponent: fc.constant(2),
});
const factOf = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ value, source: fc.constantFrom('api', 'page'), at: fc.nat() });
const readings: fc.Arbitrary<Reading> = fc.record(
  {
    organizationId: fc.constant('acme'),
    offer: factOf(
      fc.record({ state: fc.constantFrom('claimed', 'claimable', 'high-demand', 'none') }),
    ),
    balance: factOf(money),
    autoReload: factOf(fc.record({ on: fc.boolean() })),
    spendCap: factOf(fc.record({ limit: fc.option(money) })),
    creditsOn: factOf(fc.boolean()),
    failures: fc.constant({}),
  },
  { requiredKeys: ['organizationId', 'failures'] },
) as fc.Arbitrary<Reading>;

describe('what is next', () => {
  const nextIn = (facts: Partial<Reading>, marks: Parameters<typeof evaluate>[2] = {}) =>
    nextStep(evaluate(owner, { ...finished(), ...facts }, marks))?.name;
  const failures = (...names: (keyof Reading['failures'])[]) => ({
    failures: Object.fromEntries(names.map((name) => [name, { kind: 'limited' as const }])),
  });
  const reserved = { offer: fact({ state: 'high-demand' as const }) };
  const empty = { balance: fact(dollars(0)) };
  const uncapped = { spendCap: fact({ limit: null }) };
  const off = { autoReload: fact({ on: false }) };

  test.each<[string, Partial<Reading>, Step['name'] | undefined]>([
    ['the message, once there is something to spend', {}, 'notify'],
    ['nothing behind a claim that waits', { ...reserved, ...empty }, undefined],
    ['nor where there is something to spend', reserved, undefined],
    ['nothing behind a claim that was not read', { ...failures('offer'), ...empty }, undefined],
    ['nor then', failures('offer'), undefined],
    [
      'nothing behind a balance that was not read',
      { ...failures('balance'), ...uncapped },
      undefined,
    ],
    ['nothing behind a limit that was not read', { ...failures('spendCap'), ...off }, undefined],
  ])('is %s', (_, facts, next) => {
    expect(nextIn(facts)).toBe(next);
  });

  test('goes on by message, limit, auto-reload, and the bookmark only when nothing else is left', () => {
    const { notify, bookmark } = told;
    const all = { ...uncapped, ...off };
    expect(nextIn(all)).toBe('notify');
    expect(nextIn(all, { notify })).toBe('spend-cap');
    expect(nextIn(off, { notify })).toBe('auto-reload');
    expect(nextIn({}, { notify })).toBe('bookmark');
    expect(nextIn(reserved, { notify })).toBeUndefined();
    expect(nextIn(failures('autoReload'), { notify })).toBeUndefined();
    expect(nextIn({ ...failures('autoReload'), ...uncapped }, { notify })).toBe('spend-cap');
    expect(nextIn({}, { notify, bookmark })).toBeUndefined();
  });
});

describe('properties', () => {
  test('done never appears without evidence', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        for (const s of evaluate(owner, reading, {})) {
          if (s.status === 'done') expect(s.evidence).not.toBe('none');
        }
      }),
    );
  });

  test('a claim is open only with an eligible offer', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        if (step(reading, 'claim').status === 'todo') {
          expect(reading.offer?.value.state).toBe('claimable');
        }
      }),
    );
  });

  test('a fact that is lost never turns a step done', () => {
    const names = ['offer', 'balance', 'autoReload', 'spendCap', 'creditsOn'] as const;
    fc.assert(
      fc.property(readings, fc.subarray([...names]), (reading, lost) => {
        const before = evaluate(owner, reading, {});
        const after = evaluate(owner, without(reading, ...lost), {});
        for (const [i, s] of after.entries()) {
          if (s.status === 'done') expect(before[i]?.status).toBe('done');
        }
      }),
    );
  });

  test('every step is counted once', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const steps = evaluate(owner, reading, {});
        const { done, needed, skipped } = progress(steps);
        expect(needed + skipped).toBe(7);
        expect(done + stepsLeft(steps)).toBe(needed);
      }),
    );
  });
});
