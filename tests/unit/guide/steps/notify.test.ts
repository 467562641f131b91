import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../../guide/reading';
import type { Standing } from '../../../../guide/standing';
import { evaluate } from '../../../../guide/steps';
import { acme, dollars, fact, finished } from '../examples';

const TEAM = { kind: 'manager', organization: acme, role: 'owner' } as const;
const IN_ARREARS = {
  kind: 'manager',
  organization: { ...acme, kind: 'enterprise', billedInArrears: true },
  role: 'owner',
} as const;

const reason = (standing: Standing, change: Partial<Reading>) =>
  evaluate(standing, { ...finished(), ...change }, {}).find(({ name }) => name === 'notify')
    ?.reason;

describe('that a balance unblocks the team is said only where it does', () => {
  const empty = fact(dollars(0));
  const reached = fact({ limit: dollars(60), used: dollars(60) });

  test.each<[string, Partial<Reading>, string]>([
    ['all is there', {}, 'tell'],
    ['only a balance is missing', { balance: empty }, 'balance-first'],
    ['credits are off, with money', { creditsOn: fact(false) }, 'credits-first'],
    ['credits are off, without', { creditsOn: fact(false), balance: empty }, 'credits-first'],
    ['the limit is reached, with $0', { spendCap: reached, balance: empty }, 'cap-first'],
    ['the limit is reached, with money', { spendCap: reached }, 'cap-first'],
    ['the limit is 0', { spendCap: fact({ limit: dollars(0) }), balance: empty }, 'cap-first'],
    ['claude.ai names a new reason', { obstacle: fact('moon_phase') }, 'unfamiliar-first'],
    ['one service is limited', { obstacle: fact('org_service_level_disabled') }, 'tell'],
    ['the limit was not read', { spendCap: undefined }, 'not-known-first'],
    [
      'how much of the limit is used was not read, nor whether that is in the way',
      { obstacle: fact('unknown') },
      'not-known-first',
    ],
    ['the switch was not read', { creditsOn: undefined, balance: empty }, 'not-known-first'],
    ['the balance was not read', { balance: undefined }, 'not-known-first'],
  ])('%s', (_, change, expected) => {
    expect(reason(TEAM, change)).toBe(expected);
  });

  test('an Enterprise of which the way of billing was not read may need no balance', () => {
    const unknown = { ...IN_ARREARS, organization: { ...acme, kind: 'enterprise' } } as const;
    expect(reason(unknown, { balance: empty })).toBe('not-known-first');
  });

  test.each<[string, Partial<Reading>, string]>([
    ['credits are on', { balance: undefined }, 'tell'],
    ['credits are off', { balance: undefined, creditsOn: fact(false) }, 'credits-first'],
    ['that was not read', { balance: undefined, creditsOn: undefined }, 'not-known-first'],
    ['the limit is reached', { balance: undefined, spendCap: reached }, 'cap-first'],
    ['the limit may be', { balance: undefined, obstacle: fact('fetch_error') }, 'not-known-first'],
  ])('billed in arrears, %s', (_, change, expected) => {
    expect(reason(IN_ARREARS, change)).toBe(expected);
  });
});
