import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SpendCap } from '../../../guide/facts';
import { explainReason, findBlocker, isCapReached, OBSTACLES } from '../../../guide/obstacle';
import { emptyReading, type Reading } from '../../../guide/reading';
import { evaluate } from '../../../guide/steps';
import { acme, dollars, fact, finished, personal } from './examples';

const MEMBER = { kind: 'member', organization: acme, role: 'user' } as const;
const OWNER = { kind: 'manager', organization: acme, role: 'owner' } as const;
const FAILED = { kind: 'limited' as const };

const cap = (limit: number | null, used?: number): SpendCap => ({
  limit: limit === null ? null : dollars(limit),
  ...(used !== undefined && { used: dollars(used) }),
});

describe('in an organization', () => {
  const kind = (change: Partial<Reading>) => findBlocker(OWNER, { ...finished(), ...change })?.kind;

  test.each<[string, Partial<Reading>, string]>([
    ['all well', {}, 'none'],
    ['used up to the limit', { spendCap: fact(cap(60, 60)) }, 'organization-cap'],
    ['used beyond it, with no reason', { spendCap: fact(cap(60, 62.3)) }, 'organization-cap'],
    [
      'used beyond it, with the reason of an empty balance',
      { spendCap: fact(cap(60, 62.3)), obstacle: fact('out_of_credits') },
      'organization-cap',
    ],
    [
      'used beyond it, and credits off',
      { spendCap: fact(cap(60, 60)), creditsOn: fact(false), obstacle: fact('org_level_disabled') },
      'organization-cap',
    ],
    [
      'a chosen limit that was reached',
      { obstacle: fact('self_selected_spend_limit_reached') },
      'organization-cap',
    ],
    [
      'a balance that is there outweighs the word that there is none',
      { obstacle: fact('out_of_credits'), balance: fact(dollars(80)), promotions: fact([]) },
      'none',
    ],
    [
      'but not one of promotional credit alone, which pays for little else',
      {
        obstacle: fact('out_of_credits'),
        balance: fact(dollars(80)),
        promotions: fact([{ remaining: dollars(80) }]),
      },
      'out-of-credits',
    ],
    ['its limit by name', { obstacle: fact('org_spend_cap_reached') }, 'organization-cap'],
    ['a limit of 0', { spendCap: fact(cap(0, 0)) }, 'organization-cap'],
    ['a limit of 0 by name', { obstacle: fact('org_zero_credit_limit') }, 'organization-cap'],
    ['below it', { spendCap: fact(cap(60, 59.99)) }, 'none'],
    ['no limit', { spendCap: fact(cap(null, 900)) }, 'none'],
    ['a service', { obstacle: fact('org_service_level_disabled') }, 'service'],
    ['a service at 0', { obstacle: fact('org_service_zero_credit_limit') }, 'service'],
    ['a new reason', { obstacle: fact('moon_phase') }, 'unfamiliar'],
    [
      'credits off',
      { creditsOn: fact(false), obstacle: fact('org_level_disabled') },
      'switched-off',
    ],
    ['never set up', { obstacle: fact('overage_not_provisioned') }, 'switched-off'],
    ['nothing left', { balance: fact(dollars(0)) }, 'out-of-credits'],
    [
      'a reason that was not read, while the figures were',
      { spendCap: fact(cap(500, 100)), obstacle: fact('fetch_error') },
      'none',
    ],
    [
      'a reason that was not read, and what is used neither',
      { obstacle: fact('fetch_error') },
      'not-read',
    ],
    ['nothing read', { failures: { spendCap: FAILED, obstacle: FAILED } }, 'not-read'],
    ['the switch not read', { failures: { creditsOn: FAILED } }, 'not-read'],
  ])('%s', (_, change, expected) => {
    expect(kind(change)).toBe(expected);
  });

  test('a limit of 0 was not reached', () => {
    const blocker = findBlocker(OWNER, { ...finished(), spendCap: fact(cap(0, 0)) });
    expect(blocker).toMatchObject({ kind: 'organization-cap', isZero: true });
  });

  test('an organization that pays afterwards has no balance to run out', () => {
    const reading = { ...finished(), balance: fact(dollars(0)) };
    const organization = { ...acme, billedInArrears: true };
    expect(findBlocker({ ...OWNER, organization }, reading)?.kind).toBe('none');
  });

  test('a reached limit comes before any purchase, and nobody is told before it is raised', () => {
    for (const balance of [0, 150]) {
      const reading = {
        ...finished(),
        balance: fact(dollars(balance)),
        spendCap: fact(cap(60, 62.3)),
      };
      const steps = evaluate(OWNER, reading, {});
      expect(steps.find(({ name }) => name === 'balance')).toMatchObject({
        status: 'todo',
        reason: 'cap-reached',
        evidence: 'api',
      });
      expect(steps.find(({ name }) => name === 'notify')?.reason).toBe('cap-first');
    }
  });
});

describe('of a member', () => {
  const read = (reason: string | undefined, own?: SpendCap): Reading => ({
    ...emptyReading('acme'),
    ...(reason === undefined ? { failures: { obstacle: FAILED } } : { obstacle: fact(reason) }),
    ...(own && { ownCap: fact(own) }),
  });

  test.each<[string, Reading, object]>([
    ['no reason, used up', read('', cap(400, 400.07)), { kind: 'own-cap' }],
    ['a reason not read, used up', read('fetch_error', cap(400, 400)), { kind: 'own-cap' }],
    ['another reason, used up', read('out_of_credits', cap(400, 400)), { kind: 'own-cap' }],
    ['its limit by name', read('org_spend_cap_reached'), { kind: 'own-cap' }],
    [
      "the organization's limit",
      read('org_level_disabled_until', cap(40, 0)),
      { kind: 'organization-cap' },
    ],
    [
      'its limit at 0',
      read('member_zero_credit_limit'),
      { kind: 'member-off', isZero: true, whose: 'member' },
    ],
    [
      'its limit at 0, by figures',
      read('', cap(0, 0)),
      { kind: 'member-off', isZero: true, whose: 'member' },
    ],
    [
      "its seat's at 0",
      read('seat_tier_zero_credit_limit'),
      { kind: 'member-off', whose: 'seat', isZero: true },
    ],
    [
      "its group's at 0",
      read('group_zero_credit_limit'),
      { kind: 'member-off', whose: 'group', isZero: true },
    ],
    ['its seat off', read('seat_tier_level_disabled'), { kind: 'member-off', whose: 'seat' }],
    ['off for it', read('member_level_disabled'), { kind: 'member-off', whose: 'member' }],
    ['not read', read('fetch_error'), { kind: 'not-read' }],
    ['an unknown that says so', read('unknown'), { kind: 'not-read' }],
    ['no answer', read(undefined), { kind: 'not-read' }],
    ['nothing', read('', cap(400, 12)), { kind: 'none' }],
  ])('%s', (_, reading, blocker) => {
    expect(findBlocker(MEMBER, reading)).toMatchObject(blocker);
  });
});

test('everybody else is not asked about', () => {
  expect(findBlocker({ kind: 'signed-out' }, finished())).toBeUndefined();
  expect(findBlocker({ kind: 'personal-only', current: personal }, undefined)).toBeUndefined();
});

test('no reason is explained as something that has no name', () => {
  const reason = fc.oneof(
    fc.string(),
    fc.constantFrom('constructor', '__proto__', 'x_zero_credit_limit', 'org_x_zero_credit_limit'),
  );
  fc.assert(
    fc.property(reason, fc.constantFrom('organization', 'member'), (text, row) => {
      expect(OBSTACLES).toContain(explainReason(text, row).kind);
    }),
  );
});

test('figures decide, whatever the reason says', () => {
  const amounts = fc.record({ limit: fc.nat(500), used: fc.nat(500) });
  fc.assert(
    fc.property(amounts, fc.string(), ({ limit, used }, reason) => {
      const reading = { ...finished(), spendCap: fact(cap(limit, used)), obstacle: fact(reason) };
      if (used >= limit) {
        expect(isCapReached(reading)).toBe(true);
        expect(findBlocker(OWNER, reading)?.kind).toBe('organization-cap');
      }
    }),
  );
});
