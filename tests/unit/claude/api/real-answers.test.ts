import { describe, expect, test } from 'vitest';
import { readLogin } from '../../../../claude/api/account';
import { PARTS, readCredit } from '../../../../claude/api/parts';
import type { Outcome } from '../../../../claude/api/result';
import { readOwnUsage } from '../../../../claude/api/usage';
import { findBlocker } from '../../../../guide/obstacle';
import { emptyReading } from '../../../../guide/reading';
import { evaluate } from '../../../../guide/steps';
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

async function owner(row: unknown, prepaid: unknown = PREPAID) {
  const answers: { [end: string]: Outcome<unknown> } = {
    overage_spend_limit: { value: row },
    'prepaid/credits': { value: prepaid },
    overage_credit_grant: { value: { available: false, eligible: false, granted: false } },
  };
  const get = async (path: string): Promise<Outcome<unknown>> =>
    answers[path.replace('organizations/acme/', '')] ?? { failure: { kind: 'absent' } };
  return readCredit(get, acme, emptyReading('acme'), PARTS, () => NOON);
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
  ])('%s', async (_, change, obstacle) => {
    const reading = await owner({ ...ROW, ...change });
    expect(findBlocker(OWNER, reading)?.kind).toBe(obstacle);
    const balance = evaluate(OWNER, reading, {}).find(({ name }) => name === 'balance');
    expect(balance?.reason === 'cap-reached').toBe(obstacle === 'organization-cap');
  });
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
      'none',
    ],
    [
      'a reason that was not fetched',
      { extra_usage: { ...EXTRA, disabled_reason: 'fetch_error' } },
      'not-read',
    ],
    [
      'set to nothing for this person',
      { extra_usage: { ...EXTRA, is_enabled: false, disabled_reason: 'member_zero_credit_limit' } },
      'own-cap',
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
