import { describe, expect, test } from 'vitest';
import { readLogin } from '../../../../claude/api/account';
import { PARTS, readCredit } from '../../../../claude/api/parts';
import type { Outcome } from '../../../../claude/api/result';
import { readOwnUsage } from '../../../../claude/api/usage';
import { findBlocker } from '../../../../guide/obstacle';
import type { Organization } from '../../../../guide/organization';
import { emptyReading } from '../../../../guide/reading';
import { evaluate } from '../../../../guide/steps';
import { judgeToday } from '../../../../guide/today';
import { acme, NOON } from '../../guide/examples';

/**
 * Answers in the shape in which claude.ai gave them to people who reported them (up to November
 * 2026), with names, ids and amounts changed, and neighbours of our own.
 */
const OWNER = { kind: 'manager', organization: acme, role: 'owner' } as const;
const MEMBER = { kind: 'member', organization: acme, role: 'user' } as const;

const ROW = {
  organization_uuid: 'acme',
  limit_type: 'organization',
  seat_tier: null,
  account_uuid: null,
  account_email: null,
  account_name: null,
  group_uuid: null,
  group_name: null,
  group_deleted: null,
  org_service_name: null,
  is_enabled: true,
  monthly_credit_limit: 6000,
  currency: 'CAD',
  used_credits: 100,
  disabled_reason: null,
  disabled_until: null,
  out_of_credits: false,
  discount_percent: null,
  discount_ends_at: null,
  resolved_group_limit: null,
  settings: null,
};
const PREPAID = { amount: 15000, currency: 'CAD', auto_reload_settings: null };

const EXTRA = {
  is_enabled: true,
  monthly_limit: null,
  used_credits: 0,
  utilization: null,
  currency: 'EUR',
  decimal_places: 2,
  disabled_reason: null,
  user_disabled: false,
  spend_limit_reached: false,
  credits_ever_enabled: true,
  daily: null,
  weekly: null,
};
const eur = (amount_minor: number) => ({ amount_minor, currency: 'EUR', exponent: 2 });
const SPENT = {
  used: eur(40007),
  limit: eur(40000),
  percent: 100,
  severity: 'critical',
  enabled: true,
  disabled_reason: null,
  cap: { money: eur(40000), credits: null },
  balance: null,
  auto_reload: null,
};

async function owner(row: unknown, prepaid: unknown = PREPAID, organization: Organization = acme) {
  const answers: { [end: string]: Outcome<unknown> } = {
    overage_spend_limit: { value: row },
    'prepaid/credits':
      prepaid === 'absent' ? { failure: { kind: 'absent', status: 404 } } : { value: prepaid },
    overage_credit_grant: { value: { available: false, eligible: false, granted: false } },
  };
  const get = async (path: string): Promise<Outcome<unknown>> =>
    answers[path.replace('organizations/acme/', '')] ?? { failure: { kind: 'absent' } };
  return readCredit(get, organization, emptyReading('acme'), PARTS, () => NOON);
}

describe("the organization's row", () => {
  test.each<[string, object, string]>([
    [
      'a limit that was chosen and passed',
      { used_credits: 6230, disabled_reason: 'self_selected_spend_limit_reached' },
      'organization-cap',
    ],
    ['the same without a reason', { used_credits: 6230 }, 'organization-cap'],
    ['to the cent', { used_credits: 6000 }, 'organization-cap'],
    [
      'by a figure that is no number, but by name',
      { used_credits: '6230', disabled_reason: 'self_selected_spend_limit_reached' },
      'organization-cap',
    ],
    [
      'a limit of nothing',
      { monthly_credit_limit: 0, used_credits: 0, disabled_reason: 'org_zero_credit_limit' },
      'organization-cap',
    ],
    ['well below', {}, 'none'],
    ['no limit', { monthly_credit_limit: null, used_credits: 99999 }, 'none'],
    ['one service', { disabled_reason: 'org_service_level_disabled' }, 'service'],
    ['a reason of which nothing was read', { disabled_reason: 'fetch_error' }, 'none'],
    ['nothing used yet, or not told', { used_credits: null }, 'none'],
    ['a figure that is no number, and no reason', { used_credits: '6230' }, 'not-read'],
    [
      'no limit, and a figure that is no number',
      { monthly_credit_limit: null, used_credits: '9' },
      'none',
    ],
    [
      'off, with a reason that was not fetched',
      { is_enabled: false, disabled_reason: 'fetch_error' },
      'not-read',
    ],
    [
      'until the month ends',
      {
        is_enabled: false,
        disabled_reason: 'org_level_disabled_until',
        disabled_until: '2027-01-01T00:00:00Z',
      },
      'organization-cap',
    ],
    [
      'until a month that has ended',
      {
        is_enabled: false,
        disabled_reason: 'org_level_disabled_until',
        disabled_until: '2026-11-01T00:00:00Z',
      },
      'not-read',
    ],
  ])('%s', async (_, change, obstacle) => {
    const reading = await owner({ ...ROW, ...change });
    expect(findBlocker(OWNER, reading)?.kind).toBe(obstacle);
    const balance = evaluate(OWNER, reading, {}).find(({ name }) => name === 'balance');
    expect(balance?.reason === 'cap-reached').toBe(obstacle === 'organization-cap');
    if (obstacle === 'not-read') expect(balance?.status).toBe('unknown');
  });
});

test.each<[string, object]>([
  ['a service', { limit_type: 'org_service', org_service_name: 'code_review' }],
  ['a service by its name alone', { org_service_name: 'claude_tag' }],
  ['a member', { limit_type: 'account', account_uuid: 'a1' }],
  ['a group', { limit_type: 'group', group_uuid: 'g1', monthly_credit_limit: 0 }],
  ['a kind of seat', { seat_tier: 'team_standard', monthly_credit_limit: 0 }],
])('the row of %s is not the organization’s', async (_, change) => {
  const reading = await owner({ ...ROW, used_credits: 6000, ...change });
  expect(reading.failures.spendCap?.kind).toBe('unreadable');
  expect(findBlocker(OWNER, reading)?.kind).toBe('not-read');
  const steps = evaluate(OWNER, reading, {});
  expect(steps.map(({ reason }) => reason)).not.toContain('cap-reached');
  expect(steps.find(({ name }) => name === 'spend-cap')?.status).toBe('unknown');
});

test.each(['org_level_disabled', 'overage_not_provisioned', 'no_limits_configured'])(
  'credits that are on, beside the reason %s, are not known to be on',
  async (disabled_reason) => {
    const reading = await owner({ ...ROW, disabled_reason });
    expect(reading.creditsOn).toBeUndefined();
    expect(evaluate(OWNER, reading, {})[2]).toMatchObject({ name: 'balance', status: 'unknown' });
  },
);

test.each<[string, unknown]>([
  ['no balance', 'absent'],
  ['a balance of nothing', { ...PREPAID, amount: 0 }],
  ['a balance of nothing, in the newer form', { ...PREPAID, balance: { money: eur(0) } }],
])('an Enterprise that may be billed afterwards, with %s, is not nearly empty', async (_, said) => {
  const organization: Organization = { ...acme, kind: 'enterprise' };
  const standing = { ...OWNER, organization };
  const reading = await owner(ROW, said, organization);
  expect(reading.balance).toBeUndefined();
  expect(findBlocker(standing, reading)?.kind).toBe('not-read');
  const steps = evaluate(standing, reading, {});
  const situation = { standing, steps, reading, accepted: false, threshold: 25, now: NOON };
  expect(judgeToday(situation)).toBe('unreadable');
  const funded = await owner(ROW, PREPAID, organization);
  expect(funded.balance?.value.minorUnits).toBe(15000);
  expect(funded.autoReload?.value.on).toBe(false);
});

test.each<[string, object, object | undefined]>([
  [
    'yen as they are',
    { amount: 3000, currency: 'JPY', balance: { money: { amount_minor: 3000, exponent: 0 } } },
    { minorUnits: 3000, exponent: 0, currency: 'JPY' },
  ],
  [
    'dinars with three decimals',
    { amount: 7, balance: { money: { amount_minor: 1234567, currency: 'kwd', exponent: 3 } } },
    { minorUnits: 1234567, exponent: 3, currency: 'KWD' },
  ],
  [
    'without the older figure',
    { currency: 'EUR', balance: { money: eur(5597), credits: null } },
    { minorUnits: 5597, exponent: 2, currency: 'EUR' },
  ],
  [
    'no figure in the newer form',
    { amount: 5597, currency: 'EUR', balance: { money: { ...eur(0), amount_minor: '5597' } } },
    { minorUnits: 5597, exponent: 2, currency: 'EUR' },
  ],
  [
    'decimal places that no currency has',
    { amount: 5597, currency: 'EUR', balance: { money: { ...eur(1), exponent: 200 } } },
    { minorUnits: 5597, exponent: 2, currency: 'EUR' },
  ],
  ['empty by one figure alone', { amount: 5597, balance: { money: eur(0) } }, undefined],
  ['empty by the older figure alone', { amount: 0, balance: { money: eur(5597) } }, undefined],
  ['not to be had here', { amount: -1, balance: { money: { ...eur(-1) } } }, undefined],
])('a balance in the newer form: %s', async (_, said, money) => {
  const reading = await owner(ROW, { auto_reload_settings: null, ...said });
  expect(reading.balance?.value).toEqual(money);
});

test('credits that are used up, where the balance does not say otherwise', async () => {
  const row = { ...ROW, is_enabled: true, out_of_credits: true };
  const empty = await owner(row, { ...PREPAID, amount: 0 });
  expect(findBlocker(OWNER, empty)?.kind).toBe('out-of-credits');
  expect(findBlocker(OWNER, await owner(row))?.kind).toBe('none');
});

test('a balance of promotional credit, with nothing else said', async () => {
  const reading = await owner(
    { ...ROW, currency: 'EUR' },
    {
      ...PREPAID,
      amount: 5597,
      currency: 'EUR',
      balance: { money: eur(5597), credits: null },
      tranches: [],
      promo_tranches: [
        {
          remaining_amount_minor_units: 5596,
          granted_amount_minor_units: 8500,
          currency: 'EUR',
          expires_at: '2026-12-19T00:00:00Z',
          granted_at: null,
          remaining: null,
          granted: null,
          program_id: null,
        },
      ],
      next_expires_at: '2026-12-19T00:00:00Z',
    },
  );
  expect(reading.balance?.value).toEqual({ minorUnits: 5597, exponent: 2, currency: 'EUR' });
  expect(reading.promotions?.value).toHaveLength(1);
});

describe("a member's own usage", () => {
  test.each<[string, unknown, string]>([
    [
      'spent, with no reason and no flag',
      { extra_usage: { ...EXTRA, monthly_limit: 40000, used_credits: 40007 }, spend: SPENT },
      'own-cap',
    ],
    ['spent, by the newer form alone', { extra_usage: null, spend: SPENT }, 'own-cap'],
    ['spent, by a flag alone', { extra_usage: { ...EXTRA, spend_limit_reached: true } }, 'own-cap'],
    [
      'amounts as texts are not read',
      { extra_usage: { ...EXTRA, monthly_limit: '40000', used_credits: '40007' } },
      'not-read',
    ],
    [
      'a limit of which nothing tells what is used',
      { extra_usage: { ...EXTRA, monthly_limit: 40000, used_credits: null } },
      'not-read',
    ],
    [
      'amounts as texts, in the newer form alone',
      {
        extra_usage: null,
        spend: { ...SPENT, used: { ...eur(40007), amount_minor: '40007' }, disabled_reason: null },
      },
      'not-read',
    ],
    ['no limit, and a use as a text', { extra_usage: { ...EXTRA, used_credits: '900' } }, 'none'],
    [
      'amounts as texts beside a reason',
      { extra_usage: { ...EXTRA, monthly_limit: '40000', disabled_reason: 'out_of_credits' } },
      'out-of-credits',
    ],
    [
      'a limit below nothing, which is none that is known',
      { extra_usage: { ...EXTRA, monthly_limit: -1, used_credits: 900 } },
      'not-read',
    ],
    [
      'the same in the newer form',
      { spend: { ...SPENT, limit: { ...eur(0), amount_minor: -1 } } },
      'not-read',
    ],
    [
      'off with a limit of nothing, and no reason',
      { extra_usage: { ...EXTRA, is_enabled: false, monthly_limit: 0 } },
      'member-off',
    ],
    [
      'a reason that one form could not fetch, and the other could',
      {
        extra_usage: { ...EXTRA, disabled_reason: 'fetch_error' },
        spend: { ...SPENT, used: eur(0), disabled_reason: 'member_zero_credit_limit' },
      },
      'member-off',
    ],
    [
      'off for this person, by a flag alone',
      { extra_usage: { ...EXTRA, user_disabled: true } },
      'member-off',
    ],
    [
      'a reason that was not fetched',
      { extra_usage: { ...EXTRA, disabled_reason: 'fetch_error' } },
      'not-read',
    ],
    [
      'set to nothing for this person',
      { extra_usage: { ...EXTRA, is_enabled: false, disabled_reason: 'member_zero_credit_limit' } },
      'member-off',
    ],
    [
      "the organization's limit, with the meter at zero",
      {
        extra_usage: {
          ...EXTRA,
          is_enabled: false,
          used_credits: null,
          disabled_reason: 'org_level_disabled_until',
          spend_limit_reached: true,
        },
        spend: { ...SPENT, used: eur(0), limit: null, enabled: false, cap: null },
      },
      'organization-cap',
    ],
  ])('%s', async (_, value, obstacle) => {
    const reading = await readOwnUsage(
      async () => ({ value }),
      'acme',
      () => NOON,
    );
    expect(findBlocker(MEMBER, reading)?.kind).toBe(obstacle);
  });
});

test.each([200, -3, 1.5, '2'])('decimal places of %s leave the figures unread', async (places) => {
  const said = { ...EXTRA, monthly_limit: 40000, used_credits: 40007, decimal_places: places };
  const read = (value: unknown) =>
    readOwnUsage(
      async () => ({ value }),
      'acme',
      () => NOON,
    );
  expect((await read({ extra_usage: said })).ownCap).toBeUndefined();
  expect((await read({ extra_usage: said, spend: SPENT })).ownCap?.value.used).toEqual({
    minorUnits: 40007,
    exponent: 2,
    currency: 'EUR',
  });
  const spend = { ...SPENT, used: { ...eur(40007), exponent: places } };
  expect((await read({ spend })).ownCap).toBeUndefined();
});

test('one login with an Enterprise, a Team, a personal plan and the Console', async () => {
  const membership = (capabilities: string[], raven_type: string | null, index: number) => ({
    organization: { uuid: `o${index}`, name: 'Acme', capabilities, raven_type },
    role: 'user',
  });
  const memberships = [
    membership(['raven_enterprise', 'raven', 'chat', 'compliance_logging'], 'enterprise', 1),
    membership(['chat', 'raven'], 'team', 2),
    membership(['chat', 'claude_max'], null, 3),
    membership(['api'], null, 4),
  ];
  const login = await readLogin(async () => ({ value: { memberships } }));
  const found = login.state === 'signed-in' ? login.memberships : [];
  expect(found.map(({ organization }) => organization.kind)).toEqual([
    'enterprise',
    'team',
    'personal',
    'console',
  ]);
});
