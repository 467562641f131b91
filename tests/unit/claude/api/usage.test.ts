import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOwnUsage } from '../../../../claude/api/usage';
import { obstacleOf } from '../../../../guide/obstacle';
import { Reading } from '../../../../guide/reading';
import { NOON } from '../../guide/examples';
import { answering } from './answers';

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
      'own-cap',
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
    expect(obstacleOf(reading.obstacle?.value ?? 'unread')).toBe(obstacle);
    expect(reading.failures).toEqual({});
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
