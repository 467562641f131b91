import { describe, expect, test } from 'vitest';
import { hasEnded, hasNewShape, retryAtOf } from '../../../guide/failures';
import { emptyReading, type Failure, type Login } from '../../../guide/reading';
import { acme, finished, member, NOON, signedIn } from './examples';

const owner = signedIn(member(acme, 'owner'));
const limited = (retryAt: number): Failure => ({ kind: 'limited', status: 429, retryAt });
const failing = (failures: { balance?: Failure; offer?: Failure }) => ({
  ...emptyReading('acme'),
  failures,
});

describe('when claude.ai may be asked again', () => {
  const refused: Login = { state: 'unknown', failure: limited(NOON + 7) };

  test.each([
    ['nothing failed', owner, finished(), undefined],
    ['nothing was read', owner, undefined, undefined],
    ['a failure without a moment', owner, failing({ balance: { kind: 'unreachable' } }), undefined],
    ['one part', owner, failing({ balance: limited(NOON) }), NOON],
    [
      'the first of two',
      owner,
      failing({ balance: limited(NOON + 9), offer: limited(NOON) }),
      NOON,
    ],
    ['the account itself', refused, undefined, NOON + 7],
  ])('%s', (_, login, reading, moment) => {
    expect(retryAtOf(login, reading)).toBe(moment);
  });
});

test('a session has ended where any part says so', () => {
  expect(hasEnded(undefined)).toBe(false);
  expect(hasEnded(finished())).toBe(false);
  expect(hasEnded(failing({ offer: { kind: 'not-permitted' } }))).toBe(false);
  expect(hasEnded(failing({ offer: { kind: 'signed-out' } }))).toBe(true);
});

test('a form that the guide does not know, in the account or in any part', () => {
  const unreadable: Failure = { kind: 'unreadable', status: 200 };
  expect(hasNewShape(owner, undefined)).toBe(false);
  expect(hasNewShape(owner, finished())).toBe(false);
  expect(hasNewShape(owner, failing({ offer: { kind: 'unreachable' } }))).toBe(false);
  expect(hasNewShape(owner, failing({ offer: unreadable }))).toBe(true);
  expect(hasNewShape({ state: 'unknown', failure: unreadable }, undefined)).toBe(true);
});
