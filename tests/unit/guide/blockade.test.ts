import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BLOCKADE_NAMES,
  findBlockades,
  mayStillBeBlocked,
  wasClaimed,
} from '../../../guide/blockade';
import { emptyReading, type Reading } from '../../../guide/reading';
import { acme, dollars, fact, finished, personal } from './examples';

function verdicts(change: Partial<Reading>): string {
  return findBlockades({ ...finished(), ...change })
    .map(({ verdict }) => verdict)
    .join(' ');
}
const FAILED = { kind: 'limited' as const };

test.each<[string, Partial<Reading>, string]>([
  [
    'all well',
    { spendCap: fact({ limit: dollars(500), used: dollars(10) }) },
    'not-so not-so look not-so look look',
  ],
  ['the switch is off', { creditsOn: fact(false) }, 'so unread look not-so look look'],
  ['no cap', { spendCap: fact({ limit: null }) }, 'not-so not-so look not-so look look'],
  [
    'the cap is reached',
    { spendCap: fact({ limit: dollars(500), used: dollars(500) }) },
    'not-so so look not-so look look',
  ],
  [
    'a cap of nothing',
    { spendCap: fact({ limit: dollars(0), used: dollars(0) }) },
    'not-so so look not-so look look',
  ],
  ['nothing left', { balance: fact(dollars(0)) }, 'not-so unread look so look look'],
  [
    'read before, not now',
    { failures: { creditsOn: FAILED, balance: FAILED, spendCap: FAILED } },
    'unread unread look unread look look',
  ],
  [
    'the cap by its name alone',
    { spendCap: undefined, obstacle: fact('org_level_disabled_until') },
    'not-so so look not-so look look',
  ],
  [
    'a member’s own limit, reached',
    { ownCap: fact({ limit: dollars(400), used: dollars(400.07) }) },
    'not-so unread so not-so look look',
  ],
  [
    'a member’s own limit, not reached',
    { ownCap: fact({ limit: dollars(400), used: dollars(3) }) },
    'not-so unread not-so not-so look look',
  ],
  [
    'a member’s own limit without figures',
    { ownCap: fact({ limit: dollars(400) }) },
    'not-so unread look not-so look look',
  ],
])('%s', (_, change, expected) => {
  expect(verdicts(change)).toBe(expected);
});

test('keep their order, whatever was read', () => {
  const facts = fc.record({
    creditsOn: fc.option(fc.boolean().map(fact), { nil: undefined }),
    balance: fc.option(
      fc.integer({ min: -100, max: 100 }).map((n) => fact(dollars(n))),
      {
        nil: undefined,
      },
    ),
  });
  fc.assert(
    fc.property(facts, (read) => {
      const found = findBlockades({ organizationId: 'acme', ...read, failures: {} });
      expect(found.map(({ name }) => name)).toEqual(BLOCKADE_NAMES);
      for (const { verdict, at } of found) {
        if (verdict === 'so' || verdict === 'not-so') expect(at).toBeDefined();
      }
      const empty = found.find(({ name }) => name === 'empty');
      expect(empty?.verdict === 'so').toBe((read.balance?.value.minorUnits ?? 1) <= 0);
    }),
  );
});

test('nothing read: nothing is so, and nothing is ruled out', () => {
  const found = new Set(findBlockades(undefined).map(({ verdict }) => verdict));
  expect(found).toEqual(new Set(['unread', 'look']));
});

describe('worth to be listed', () => {
  const owner = { kind: 'manager', organization: acme, role: 'owner' } as const;
  const member = { kind: 'member', organization: acme, role: 'user' } as const;
  const unclaimed: Reading = {
    ...finished(),
    offer: fact({ state: 'none' as const }),
    balance: fact(dollars(0)),
  };
  const reached = fact({ limit: dollars(60), used: dollars(62.3) });

  test.each<[string, Parameters<typeof mayStillBeBlocked>[0], Reading | undefined, boolean]>([
    ['claimed', owner, finished(), true],
    ['not claimed, and nothing there: the steps say it', owner, unclaimed, false],
    ['not claimed, with money there', owner, { ...unclaimed, balance: fact(dollars(80)) }, true],
    ['the limit reached, with nothing there', owner, { ...unclaimed, spendCap: reached }, true],
    [
      'the limit by its name',
      owner,
      { ...unclaimed, obstacle: fact('self_selected_spend_limit_reached') },
      true,
    ],
    ['nothing read', owner, undefined, false],
    [
      'a member with nothing in the way',
      member,
      { ...emptyReading('acme'), obstacle: fact('') },
      true,
    ],
    [
      'a member whose own limit is reached',
      member,
      { ...emptyReading('acme'), obstacle: fact(''), ownCap: reached },
      true,
    ],
    [
      'a member while the organization’s limit is reached',
      member,
      { ...emptyReading('acme'), obstacle: fact('org_level_disabled_until') },
      true,
    ],
    [
      'a member without credits: the message says it',
      member,
      { ...emptyReading('acme'), obstacle: fact('out_of_credits') },
      false,
    ],
    ['in a personal account', { kind: 'personal-only', current: personal }, finished(), false],
  ])('%s', (_, standing, reading, expected) => {
    expect(mayStillBeBlocked(standing, reading)).toBe(expected);
  });
});

describe('wasClaimed', () => {
  test.each([
    ['the reading says so', finished(), undefined, true],
    ['the settings say so', undefined, true, true],
    ['neither', { ...finished(), offer: fact({ state: 'none' as const }) }, undefined, false],
    [
      'a failed reading proves nothing',
      { ...finished(), failures: { offer: FAILED } },
      undefined,
      false,
    ],
  ])('%s', (_, reading, flagged, expected) => {
    expect(wasClaimed(reading, flagged)).toBe(expected);
  });
});
