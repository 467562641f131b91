import { describe, expect, test } from 'vitest';
import { type RememberedLogin, recallLogin, withLogin } from '../../../guide/logins';
import type { Membership } from '../../../guide/organization';
import { keepLogin } from '../../../guide/scene';
import { acme, beta, member, NOON, personal, signedIn } from './examples';

const other = { ...personal, id: 'other' };
const login = (at: number, ...memberships: Membership[]): RememberedLogin => ({
  version: 1,
  at,
  memberships,
});

describe('withLogin', () => {
  const owner = login(NOON, member(personal, 'admin'), member(acme, 'owner'));

  test.each([
    ['the same person, promoted', login(NOON + 1, member(personal, 'admin'), member(acme, 'user'))],
    ['the same person, who left', login(NOON + 1, member(personal, 'admin'))],
    ['a reading without anything personal', login(NOON + 1, member(acme, 'user'))],
  ])('%s takes the place of what was remembered', (_, next) => {
    expect(withLogin([owner], next)).toEqual([next]);
  });

  test.each([
    [
      'a colleague in the same workspace',
      login(NOON + 1, member(other, 'admin'), member(acme, 'user')),
    ],
    ['somebody with nothing in common', login(NOON + 1, member(beta, 'owner'))],
  ])('%s is remembered beside, the newest first', (_, next) => {
    expect(withLogin([owner], next)).toEqual([next, owner]);
  });

  test('forgets the oldest of too many', () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      login(NOON + i, member({ ...personal, id: `p${i}` }, 'admin')),
    );
    const kept = many.reduce<RememberedLogin[]>(withLogin, []);
    expect(kept.map(({ at }) => at - NOON)).toEqual([11, 10, 9, 8, 7, 6, 5, 4]);
  });
});

test('recallLogin finds whose organization it is, and nobody for none', () => {
  const mine = login(NOON, member(personal, 'admin'));
  const unread = login(NOON, member({ id: '', name: '', kind: 'unknown' }, ''));
  expect(recallLogin([unread, mine], 'personal')).toBe(mine);
  expect(recallLogin([unread, mine], 'acme')).toBeUndefined();
  expect(recallLogin([unread, mine], '')).toBeUndefined();
});

describe('keepLogin', () => {
  const here = signedIn(member(personal, 'admin'), member(acme, 'user'));

  test('holds while the tab is in one of its organizations', () => {
    expect(keepLogin(here, 'acme', [])).toEqual(here);
    expect(keepLogin(here, 'beta', [])).toBeUndefined();
    expect(keepLogin(here, '', [])).toBeUndefined();
    expect(keepLogin({ state: 'signed-out' }, 'acme', [])).toBeUndefined();
  });

  test('yields to newer rights of the same person, not to another container', () => {
    const promoted = login(NOON, member(acme, 'owner'), member(personal, 'admin'));
    const colleague = login(NOON, member(acme, 'owner'), member(other, 'admin'));
    expect(keepLogin(here, 'acme', [promoted])).toEqual(signedIn(...promoted.memberships));
    expect(keepLogin(here, 'acme', [colleague])).toEqual(here);
  });
});
