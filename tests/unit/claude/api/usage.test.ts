import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOwnUsage } from '../../../../claude/api/usage';
import { causeOfReading } from '../../../../guide/cause';
import { findBlocker } from '../../../../guide/obstacle';
import { Reading } from '../../../../guide/reading';
import { acme, NOON } from '../../guide/examples';
import { answering } from './answers';

const MEMBER = { kind: 'member', organization: acme, role: 'user' } as const;
const PATH = 'organizations/acme/usage';
const read = (value: unknown) => readOwnUsage(answering({ [PATH]: { value } }), 'acme', () => NOON);

describe("a member's own usage", () => {
  test.each([
    ['nothing in the way', { extra_usage: { is_enabled: true, disabled_reason: null } }, 'none'],
    ['the newer form alone', { spend: { enabled: true, disabled_reason: null } }, 'none'],
    ['off', { extra_usage: { is_enabled: false } }, 'switched-off'],
    ['off for all', { extra_usage: { disabled_reason: 'org_level_disabled' } }, 'switched-off'],
    ['out of credits', { spend: { disabled_reason: 'out_of_credits' } }, 'out-of-credits'],
    [
      "the organization's cap, with a meter at zero",
      { extra_usage: { used_credits: 0, disabled_reason: 'org_level_disabled_until' } },
      'organization-cap',
    ],
    ['its own cap', { extra_usage: { is_enabled: true, spend_limit_reached: true } }, 'own-cap'],
    [
      'a cap of nothing',
      { extra_usage: { disabled_reason: 'member_zero_credit_limit' } },
      'member-off',
    ],
    [
      "an organization's cap of nothing",
      { spend: { disabled_reason: 'org_zero_credit_limit' } },
      'organization-cap',
    ],
    ['off for the seat', { spend: { disabled_reason: 'seat_tier_level_disabled' } }, 'member-off'],
    ['a new reason', { spend: { disabled_reason: 'under_review' } }, 'unfamiliar'],
    [
      'one form broken, the other whole',
      { extra_usage: 'off', spend: { enabled: false } },
      'switched-off',
    ],
  ])('%s', async (_, answer, obstacle) => {
    const reading = await read(answer);
    expect(reading.obstacle).toMatchObject({ source: 'api', at: NOON });
    expect(findBlocker(MEMBER, reading)?.kind).toBe(obstacle);
    expect(reading.failures).toEqual({});
  });

  test('off without a reason is off for this member; whether for all is not said', async () => {
    for (const answer of [{ extra_usage: { is_enabled: false } }, { spend: { enabled: false } }]) {
      const found = findBlocker(MEMBER, await read(answer));
      expect(found).toEqual({ kind: 'switched-off', whose: 'member' });
      expect(causeOfReading(MEMBER, await read(answer))).toBe('credits');
    }
    const told = await read({ extra_usage: { disabled_reason: 'org_level_disabled' } });
    expect(findBlocker(MEMBER, told)).toEqual({ kind: 'switched-off' });
  });

  const dollars = (minorUnits: number) => ({ minorUnits, exponent: 2, currency: 'USD' });
  const used = (monthly_limit: unknown, used_credits: unknown) => ({
    extra_usage: { is_enabled: true, monthly_limit, used_credits, currency: 'usd' },
  });

  test.each([
    ['the older form', used(4000, 900), { limit: dollars(4000), used: dollars(900) }],
    ['no limit', used(null, 900), undefined],
    ['amounts as texts', used('4000', '900'), undefined],
    [
      'decimals of its own',
      { extra_usage: { is_enabled: true, monthly_limit: 5, used_credits: 7, decimal_places: 0 } },
      { limit: { minorUnits: 5, exponent: 0 }, used: { minorUnits: 7, exponent: 0 } },
    ],
    [
      'the newer form, where only it has both',
      {
        ...used(null, 0),
        spend: {
          used: { amount_minor: 7, currency: 'USD', exponent: 2 },
          limit: { amount_minor: 9, currency: 'USD', exponent: 2 },
        },
      },
      { limit: dollars(9), used: dollars(7) },
    ],
  ])('figures: %s', async (_, answer, own) => {
    expect((await read(answer)).ownCap?.value).toEqual(own);
  });

  test.each([[null], [{}], [{ spend: { enabled: 'yes' } }], ['off'], [[]]])(
    'not read: %o',
    async (answer) => {
      const reading = await read(answer);
      expect(reading.obstacle).toBeUndefined();
      expect(reading.failures).toEqual({ obstacle: { kind: 'unreadable' } });
    },
  );

  test.each([
    [{ extra_usage: null }],
    [{ extra_usage: null, spend: null }],
    [{ extra_usage: { is_enabled: null, disabled_reason: null } }],
  ])('of which nothing is said: %o', async (answer) => {
    expect((await read(answer)).failures).toEqual({ obstacle: { kind: 'unread' } });
  });

  test('not permitted', async () => {
    const failure = { kind: 'not-permitted', status: 403 } as const;
    const reading = await readOwnUsage(answering({ [PATH]: { failure } }), 'acme', () => NOON);
    expect(reading.failures).toEqual({ obstacle: failure });
  });

  test('no answer throws or makes a reading that cannot be stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (answer) => {
        const reading = await read(answer);
        expect(Reading.parse(reading)).toEqual(reading);
      }),
    );
  });
});
