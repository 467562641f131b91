import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  factsOf,
  PARTS,
  type Part,
  readCredit,
  unsettledParts,
} from '../../../../claude/api/parts';
import type { Outcome } from '../../../../claude/api/result';
import type { FactName } from '../../../../guide/facts';
import { explainReason, type Obstacle } from '../../../../guide/obstacle';
import type { Organization } from '../../../../guide/organization';
import { emptyReading, Reading } from '../../../../guide/reading';
import { acme, dollars, fact, finished, NOON } from '../../guide/examples';
import { answering } from './answers';

const LATER = NOON + 60_000;
const PATHS: { [part in Part]: string } = {
  offer: 'organizations/acme/overage_credit_grant',
  prepaid: 'organizations/acme/prepaid/credits',
  limit: 'organizations/acme/overage_spend_limit',
  team: 'organizations/acme/members/counts',
};
const unreadable = { kind: 'unreadable' };
const unread = { kind: 'unread' };

function readOutcome(part: Part, outcome: Outcome<unknown>, before = emptyReading('acme')) {
  return readCredit(answering({ [PATHS[part]]: outcome }), acme, before, [part], () => LATER);
}
const read = (part: Part, value: unknown) => readOutcome(part, { value });

describe('the offer', () => {
  const STARTER = { campaign: 'starter-2026-04', about: ['starter-2026-04'] };
  const flags = (available: unknown, eligible: unknown, granted: unknown) => ({
    available,
    eligible,
    granted,
  });

  test.each([
    ['granted', flags(false, false, true), 'claimed'],
    ['granted, still eligible', flags(true, true, true), 'claimed'],
    ['granted, the rest missing', { granted: true }, 'claimed'],
    ['eligible and available', flags(true, true, false), 'claimable'],
    ['eligible, not available', flags(false, true, false), 'high-demand'],
    ['all false', flags(false, false, false), 'none'],
  ])('%s', async (_, answer, state) => {
    const { offer, failures } = await read('offer', answer);
    expect(offer).toEqual({ value: { state, ...STARTER }, source: 'api', at: LATER });
    expect(failures).toEqual({});
  });

  test.each([
    ['available without eligible', flags(true, false, false)],
    ['granted missing', { available: true, eligible: true }],
    ['eligible missing', { available: true, granted: false }],
    ['available missing', { eligible: true, granted: false }],
    ['available null', flags(null, true, false)],
    ['granted null', flags(false, false, null)],
    ['granted as text', flags(false, false, 'true')],
    ['eligible as a number', flags(true, 1, false)],
    ['nothing', {}],
    ['null', null],
    ['a list', [flags(true, true, false)]],
    ['text', 'claimed'],
  ])('unknown: %s', async (_, answer) => {
    const { offer, failures } = await read('offer', answer);
    expect(offer).toBeUndefined();
    expect(failures).toEqual({ offer: unreadable });
  });

  test.each([
    ['dollars', 20_000, 'USD', { minorUnits: 20_000, exponent: 2, currency: 'USD' }],
    ['lower case', 20_000, 'cad', { minorUnits: 20_000, exponent: 2, currency: 'CAD' }],
    ['yen, without decimals', 30_000, 'JPY', { minorUnits: 30_000, exponent: 0, currency: 'JPY' }],
    ['dinars, with three', 60_000, 'KWD', { minorUnits: 60_000, exponent: 3, currency: 'KWD' }],
    ['no currency', 20_000, null, { minorUnits: 20_000, exponent: 2 }],
    ['no code', 20_000, 'dollars', { minorUnits: 20_000, exponent: 2 }],
    ['a currency of a wrong type', 20_000, 840, { minorUnits: 20_000, exponent: 2 }],
    ['an amount of a wrong type', '20000', 'USD', undefined],
    ['no amount', undefined, 'USD', undefined],
    ['nothing', 0, 'USD', undefined],
  ])('its amount: %s', async (_, amount_minor_units, currency, amount) => {
    const answer = { ...flags(true, true, false), amount_minor_units, currency };
    expect((await read('offer', answer)).offer?.value).toEqual({
      state: 'claimable',
      ...(amount && { amount }),
      ...STARTER,
    });
  });

  test.each([
    ['2026-11-30T12:00:00Z', Date.UTC(2026, 10, 30, 12)],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
    [1793448000, undefined],
  ])('its end: %o', async (expires_at, expiresAt) => {
    const { offer } = await read('offer', { ...flags(true, true, false), expires_at });
    expect(offer?.value.expiresAt).toBe(expiresAt);
    expect(offer?.value.state).toBe('claimable');
  });
});

describe('the balance', () => {
  test.each([
    ['dollars', 12_345, 'usd', { minorUnits: 12_345, exponent: 2, currency: 'USD' }],
    [
      'yen, divided by 100 all the same',
      12_345,
      'JPY',
      { minorUnits: 12_345, exponent: 2, currency: 'JPY' },
    ],
    ['nothing', 0, 'USD', { minorUnits: 0, exponent: 2, currency: 'USD' }],
    ['nothing ever bought', 0, null, { minorUnits: 0, exponent: 2 }],
    ['-1: not supported', -1, 'USD', undefined],
    ['text: not supported', '12345', 'USD', undefined],
    ['null: not supported', null, 'USD', undefined],
    ['missing', undefined, 'USD', undefined],
  ])('%s', async (_, amount, currency, money) => {
    const answer = { amount, currency, auto_reload_settings: null, promo_tranches: [] };
    const { balance, autoReload, failures } = await read('prepaid', answer);
    expect(balance).toEqual(money && { value: money, source: 'api', at: LATER });
    const failure = amount === undefined ? unreadable : unread;
    expect(failures).toEqual(money ? {} : { balance: failure });
    expect(autoReload?.value).toEqual({ on: false });
  });

  test('404: no balance exists', async () => {
    const outcome = { failure: { kind: 'absent', status: 404 } } as const;
    const { balance, autoReload, failures } = await readOutcome('prepaid', outcome);
    expect(balance?.value).toEqual({ minorUnits: 0, exponent: 2 });
    expect(autoReload?.value.on).toBe(false);
    expect(failures).toEqual({});
  });

  test('a 404 of the other parts is a failure', async () => {
    const failure = { kind: 'absent', status: 404 } as const;
    for (const part of ['offer', 'limit', 'team'] as const) {
      const reading = await readOutcome(part, { failure });
      for (const name of factsOf(part)) {
        expect(reading[name]).toBeUndefined();
        expect(reading.failures[name]).toEqual(failure);
      }
    }
  });
});

describe('auto-reload', () => {
  const prepaid = (more: object) => ({
    amount: 5000,
    currency: 'USD',
    promo_tranches: [],
    ...more,
  });

  test.each([
    ['null: off', { auto_reload_settings: null }, { on: false }],
    ['switched off', { auto_reload_settings: { enabled: false } }, { on: false }],
    [
      'on',
      {
        auto_reload_settings: {
          enabled: true,
          threshold_in_minor_units: 2500,
          reload_to_in_minor_units: 12_500,
        },
      },
      { on: true, threshold: dollars(25), reloadTo: dollars(125) },
    ],
    [
      'on, with amounts of wrong types',
      {
        auto_reload_settings: {
          enabled: true,
          threshold_in_minor_units: '2500',
          reload_to_in_minor_units: null,
        },
      },
      { on: true },
    ],
    [
      'on, with amounts below nothing',
      {
        auto_reload_settings: {
          enabled: true,
          threshold_in_minor_units: -1,
          reload_to_in_minor_units: 10_000,
        },
      },
      { on: true, reloadTo: dollars(100) },
    ],
    [
      'on, to less than it begins at',
      {
        auto_reload_settings: {
          enabled: true,
          threshold_in_minor_units: 12_500,
          reload_to_in_minor_units: 2500,
        },
      },
      { on: true },
    ],
    [
      'off after a failed card',
      { auto_reload_settings: null, auto_reload_disabled_reason: 'payment_failed' },
      { on: false, disabledReason: 'payment_failed', paymentFailed: true },
    ],
    [
      'off after a failed card, of which only the code is said',
      { auto_reload_settings: null, auto_reload_stripe_error_code: 'expired' },
      { on: false, disabledReason: 'expired', paymentFailed: true },
    ],
    [
      'off for another reason',
      { auto_reload_settings: null, auto_reload_disabled_reason: 'switched_off_by_owner' },
      { on: false, disabledReason: 'switched_off_by_owner' },
    ],
    [
      'on again, with the reason of before',
      { auto_reload_settings: { enabled: true }, auto_reload_disabled_reason: 'payment_failed' },
      { on: true },
    ],
    [
      'off with a reason of a wrong type',
      { auto_reload_settings: { enabled: false }, auto_reload_disabled_reason: 7 },
      { on: false },
    ],
  ])('%s', async (_, more, value) => {
    const { autoReload, failures } = await read('prepaid', prepaid(more));
    expect(autoReload).toEqual({ value, source: 'api', at: LATER });
    expect(failures).toEqual({});
  });

  test.each([
    ['missing', {}],
    ['text', { auto_reload_settings: 'on' }],
    ['true', { auto_reload_settings: true }],
    ['a list', { auto_reload_settings: [] }],
    ['settings without the switch', { auto_reload_settings: { threshold_in_minor_units: 2500 } }],
    ['a switch of a wrong type', { auto_reload_settings: { enabled: 'true' } }],
    ['a switch of 1', { auto_reload_settings: { enabled: 1 } }],
    ['missing, with a reason', { auto_reload_disabled_reason: 'payment_failed' }],
  ])('unread, while the balance is kept: %s', async (_, more) => {
    const { balance, autoReload, failures } = await read('prepaid', prepaid(more));
    expect(autoReload).toBeUndefined();
    expect(balance?.value).toEqual(dollars(50));
    expect(failures).toEqual({ autoReload: unreadable });
  });
});

describe('the spend cap and whether credits are on', () => {
  test.each([
    [
      'a cap',
      { is_enabled: true, monthly_credit_limit: 50_000, used_credits: 1234, currency: 'usd' },
      { limit: dollars(500), used: dollars(12.34) },
      true,
    ],
    ['no cap', { is_enabled: true, monthly_credit_limit: null }, { limit: null }, true],
    [
      'a cap of nothing',
      { is_enabled: false, monthly_credit_limit: 0, currency: 'USD' },
      { limit: dollars(0) },
      false,
    ],
    [
      'a cap survives switched-off credits',
      { is_enabled: false, monthly_credit_limit: 50_000, currency: 'USD' },
      { limit: dollars(500) },
      false,
    ],
    [
      'yen, divided by 100 all the same',
      { is_enabled: true, monthly_credit_limit: 500_000, currency: 'JPY' },
      { limit: { minorUnits: 500_000, exponent: 2, currency: 'JPY' } },
      true,
    ],
    ['the cap is missing', { is_enabled: true }, undefined, true],
    ['the cap is text', { is_enabled: true, monthly_credit_limit: '500' }, undefined, true],
    ['the switch is missing', { monthly_credit_limit: null }, { limit: null }, undefined],
    [
      'the switch is text',
      { is_enabled: 'true', monthly_credit_limit: null },
      { limit: null },
      undefined,
    ],
    [
      'the switch is null',
      { is_enabled: null, monthly_credit_limit: 0 },
      { limit: { minorUnits: 0, exponent: 2 } },
      undefined,
    ],
    [
      'what was used is text',
      { is_enabled: true, monthly_credit_limit: null, used_credits: '12' },
      { limit: null },
      true,
    ],
    ['never configured', null, { limit: null }, undefined],
    ['nothing', {}, undefined, undefined],
  ])('%s', async (_, answer, cap, on) => {
    const { spendCap, creditsOn, failures } = await read('limit', answer);
    expect(spendCap?.value).toEqual(cap);
    expect(creditsOn?.value).toBe(on);
    delete failures.obstacle;
    expect(failures).toEqual({
      ...(!cap && { spendCap: unreadable }),
      ...(on === undefined && { creditsOn: answer === null ? unread : unreadable }),
    });
  });
});

describe('promotional credits', () => {
  const tranche = (more: object = {}) => ({
    remaining_amount_minor_units: 20_000,
    granted_amount_minor_units: 20_000,
    currency: 'usd',
    granted_at: '2026-11-01T12:00:00Z',
    expires_at: '2026-11-30T12:00:00Z',
    program_id: 'overage_credit_grant',
    ...more,
  });
  const known = { remaining: dollars(200), expiresAt: Date.UTC(2026, 10, 30, 12) };

  test.each<[string, object, unknown]>([
    ['one', { promo_tranches: [tranche()], tranches: [] }, [known]],
    ['used up', { promo_tranches: [tranche({ remaining_amount_minor_units: 0 })] }, []],
    ['none', { promo_tranches: [] }, []],
    ['only among all tranches', { promo_tranches: [], tranches: [tranche()] }, [known]],
    ['bought, not given', { tranches: [tranche({ program_id: null })] }, []],
    [
      'without an end',
      { promo_tranches: [tranche({ expires_at: null })] },
      [{ remaining: dollars(200) }],
    ],
    [
      'with an end that names no zone, and a space',
      { promo_tranches: [tranche({ expires_at: '2026-11-30 12:00:00' })] },
      [known],
    ],
    [
      'with an end that names no zone',
      { promo_tranches: [tranche({ expires_at: '2026-11-30T12:00:00' })] },
      [known],
    ],
    [
      'with an end by another zone, to the microsecond',
      { promo_tranches: [tranche({ expires_at: '2026-11-30T21:00:00.000000+09:00' })] },
      [known],
    ],
    ...['7', '1764000000', '30.11.2026', 'soon', '2026-13-45T00:00:00Z'].map(
      (expires_at): [string, object, unknown] => [
        `with an end that is no date: ${expires_at}`,
        { promo_tranches: [tranche({ expires_at })] },
        [{ remaining: dollars(200) }],
      ],
    ),
    [
      'in yen, whose decimals are not known',
      { promo_tranches: [tranche({ currency: 'JPY' })] },
      [{ expiresAt: known.expiresAt }],
    ],
    [
      'one of two broken',
      { promo_tranches: [tranche({ remaining_amount_minor_units: '7' }), tranche()] },
      [known],
    ],
    [
      'ended',
      { promo_tranches: [tranche({ expires_at: '2026-09-18T06:59:00Z' }), tranche()] },
      [known],
    ],
    [
      'ended, by its own zone',
      { promo_tranches: [tranche({ expires_at: '2026-10-02T08:00:00+09:00' })] },
      [],
    ],
    ['both lists of another type', { promo_tranches: 'none', tranches: 7 }, undefined],
    ['not said', {}, undefined],
  ])('%s', async (_, lists, value) => {
    const reading = await read('prepaid', { amount: 1, auto_reload_settings: null, ...lists });
    expect(reading.promotions?.value).toEqual(value);
    expect(reading.failures).toEqual(value ? {} : { promotions: unread });
  });
});

describe('what stands in the way', () => {
  test.each<[string, object | null, Obstacle | undefined]>([
    ['on', { is_enabled: true, disabled_reason: null }, 'none'],
    ['off', { is_enabled: false }, 'switched-off'],
    ['out of credits, as a reason', { disabled_reason: 'out_of_credits' }, 'out-of-credits'],
    ['out of credits, as a flag', { is_enabled: true, out_of_credits: true }, 'out-of-credits'],
    [
      'cap reached',
      { is_enabled: true, disabled_reason: 'org_spend_cap_reached' },
      'organization-cap',
    ],
    ['a new reason', { is_enabled: false, disabled_reason: 'moon_phase' }, 'unfamiliar'],
    ['a name of every object', { is_enabled: true, disabled_reason: 'constructor' }, 'unfamiliar'],
    ['nothing said', { monthly_credit_limit: null }, undefined],
    ['never configured', null, undefined],
  ])('%s', async (_, answer, value) => {
    const { obstacle } = await read('limit', answer);
    expect(obstacle && explainReason(obstacle.value, 'organization').kind).toBe(value);
  });
});

describe('the size of the team', () => {
  test.each([
    [{ total: 14, by_seat_tier: {}, pending_invites_total: 2 }, 14],
    [{ total: 0 }, undefined],
    [{ total: -3 }, undefined],
    [{ total: '14' }, undefined],
    [{ total: 13.5 }, undefined],
    [{}, undefined],
    [null, undefined],
    [14, undefined],
  ])('%o', async (answer, size) => {
    expect((await read('team', answer)).teamSize?.value).toBe(size);
  });
});

describe('its seats', () => {
  test.each([
    [
      { team_standard: 7, team_premium: 1 },
      { standard: 7, premium: 1 },
    ],
    [
      { standard: 7, team_standard_annual: 2 },
      { standard: 9, premium: 0 },
    ],
    [
      { team_standard: 7, unassigned: 0 },
      { standard: 7, premium: 0 },
    ],
    [{ team_standard: 7, enterprise_max: 2 }, undefined],
    [{ team_standard: '7' }, undefined],
    [{ team_standard: -3, team_premium: 4 }, undefined],
    [{ team_standard: 6.5 }, undefined],
    [{}, undefined],
    [null, undefined],
  ])('%o', async (by_seat_tier, seats) => {
    const reading = await read('team', { total: 14, by_seat_tier });
    expect(reading.seats?.value).toEqual(seats);
    expect(reading.teamSize?.value).toBe(14);
  });
});

describe('readCredit', () => {
  const answers: { [part in Part]: unknown } = {
    offer: { available: true, eligible: true, granted: false },
    prepaid: { amount: 0, currency: 'USD', auto_reload_settings: null, promo_tranches: [] },
    limit: { is_enabled: false, monthly_credit_limit: null },
    team: { total: 3, by_seat_tier: { team_standard: 3 } },
  };
  const all = Object.fromEntries(PARTS.map((part) => [PATHS[part], { value: answers[part] }]));

  test('reads every part at once', async () => {
    const get = answering(all);
    const reading = await readCredit(get, acme, emptyReading('acme'), PARTS, () => LATER);
    expect(get.asked).toEqual(PARTS.map((part) => PATHS[part]));
    expect(Reading.parse(reading)).toEqual(reading);
    expect(reading.failures).toEqual({});
    expect(PARTS.flatMap(factsOf).map((name) => reading[name]?.at)).toEqual(Array(9).fill(LATER));
  });

  test('asks only for the parts that are wanted and keeps the others', async () => {
    const get = answering(all);
    const before = finished();
    const reading = await readCredit(get, acme, before, ['limit'], () => LATER);
    expect(get.asked).toEqual([PATHS.limit]);
    expect(reading).toEqual({
      ...before,
      spendCap: { value: { limit: null }, source: 'api', at: LATER },
      creditsOn: { value: false, source: 'api', at: LATER },
      obstacle: { value: 'org_level_disabled', source: 'api', at: LATER },
    });
    expect(before).toEqual(finished());
  });

  test.each(PARTS.map((part) => [part]))(
    'a failed part loses its facts, notes why, and costs nothing else: %s',
    async (part) => {
      const failure = { kind: 'limited', status: 429, retryAt: LATER } as const;
      const reading = await readOutcome(part, { failure }, finished());
      const lost: readonly FactName[] = factsOf(part);
      for (const name of PARTS.flatMap(factsOf)) {
        expect(reading[name], name).toEqual(lost.includes(name) ? undefined : finished()[name]);
        expect(reading.failures[name], name).toEqual(lost.includes(name) ? failure : undefined);
      }
    },
  );

  test('a part that can be read again forgets its failure', async () => {
    const failed = await readOutcome('prepaid', { failure: { kind: 'unreachable' } }, finished());
    const reading = await readOutcome('prepaid', { value: answers.prepaid }, failed);
    expect(reading.failures).toEqual({});
    expect(reading.balance?.value).toEqual(dollars(0));
  });

  test.each<[string, Organization, Part[]]>([
    ['a Team', acme, ['offer', 'prepaid', 'limit', 'team']],
    [
      'an Enterprise',
      { ...acme, kind: 'enterprise', billedInArrears: false },
      ['prepaid', 'limit', 'team'],
    ],
    [
      'an Enterprise in arrears',
      { ...acme, kind: 'enterprise', billedInArrears: true },
      ['limit', 'team'],
    ],
  ])('asks of %s what applies to it', async (_, organization, parts) => {
    const get = answering(all);
    const reading = await readCredit(get, organization, emptyReading('acme'), PARTS, () => LATER);
    expect(get.asked).toEqual(parts.map((part) => PATHS[part]));
    expect(reading.failures).toEqual({});
  });
});

describe('unsettledParts', () => {
  const parts = (change: Partial<Reading>) => [...unsettledParts({ ...finished(), ...change })];

  test('are all but the team of a reading that is missing or empty', () => {
    expect([...unsettledParts(undefined)]).toEqual(['offer', 'prepaid', 'limit']);
    expect([...unsettledParts(emptyReading('acme'))]).toEqual(['offer', 'prepaid', 'limit']);
  });

  test.each<[string, Partial<Reading>, Part[]]>([
    ['all done', {}, []],
    ['no offer', { offer: fact({ state: 'none' }) }, []],
    ['claimable', { offer: fact({ state: 'claimable' }) }, ['offer']],
    ['high demand', { offer: fact({ state: 'high-demand' }) }, ['offer']],
    ['no balance', { balance: fact(dollars(0)) }, ['prepaid']],
    ['reload off', { autoReload: fact({ on: false }) }, ['prepaid']],
    ['no cap', { spendCap: fact({ limit: null }) }, ['limit']],
    ['credits off', { creditsOn: fact(false) }, ['limit']],
    ['contradicted by the page', { balance: undefined }, ['prepaid']],
  ])('%s', (_, change, open) => {
    expect(parts(change)).toEqual(open);
  });
});

const KEYS = [
  'available',
  'eligible',
  'granted',
  'amount_minor_units',
  'currency',
  'expires_at',
  'amount',
  'auto_reload_settings',
  'auto_reload_disabled_reason',
  'enabled',
  'threshold_in_minor_units',
  'reload_to_in_minor_units',
  'is_enabled',
  'monthly_credit_limit',
  'used_credits',
  'total',
];
const values = fc.oneof(
  fc.boolean(),
  fc.constantFrom(null, -1, 0, 1e21, 'USD', 'jpy', '2026-11-30T12:00:00Z'),
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(fc.boolean(), fc.integer(), fc.jsonValue())),
);
const answersOfAnyKind = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...KEYS), values, { maxKeys: 8 }),
);

test('no answer throws, makes a fact of a wrong type, or leaves a fact without fact or failure', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(answersOfAnyKind, answersOfAnyKind, answersOfAnyKind, answersOfAnyKind),
      fc.boolean(),
      async (bodies, isFresh) => {
        const outcomes = Object.fromEntries(
          PARTS.map((part, i) => [PATHS[part], { value: JSON.parse(JSON.stringify(bodies[i])) }]),
        );
        const before = isFresh ? emptyReading('acme') : finished();
        const reading = await readCredit(answering(outcomes), acme, before, PARTS, () => LATER);
        expect(Reading.parse(reading)).toEqual(reading);
        for (const name of PARTS.flatMap(factsOf)) {
          expect(name in reading, name).toBe(!(name in reading.failures));
          expect(reading[name]?.at ?? LATER, name).toBe(LATER);
        }
      },
    ),
  );
});
