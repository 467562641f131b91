import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Badge, chooseBadge, type Scene } from '../../../guide/badge';
import type { Marks } from '../../../guide/marks';
import { emptyReading, type Failure, type Reading } from '../../../guide/reading';
import type { Standing } from '../../../guide/standing';
import { evaluate } from '../../../guide/steps';
import { acme, beta, dollars, fact, finished, NOON, personal } from './examples';

const manager: Standing = { kind: 'manager', organization: acme, role: 'owner' };
const wrong: Standing = {
  kind: 'wrong-organization',
  current: personal,
  target: acme,
  role: 'owner',
};
const personalOnly: Standing = { kind: 'personal-only', current: personal };
const marks = { notify: { at: NOON, how: 'hand' }, bookmark: { at: NOON, how: 'hand' } } as const;
const failure: Failure = { kind: 'unreachable' };
const UNREADABLE: Reading = {
  ...emptyReading('acme'),
  failures: {
    offer: failure,
    balance: failure,
    autoReload: failure,
    spendCap: failure,
    creditsOn: failure,
  },
};

const ALARM: Badge = { text: '!', tone: 'alarm' };
const UNKNOWN: Badge = { text: '?', tone: 'unknown' };
const EMPTY: Badge = { text: '' };
const left = (count: number): Badge => ({ text: `${count}`, tone: 'steps', left: count });

const DONE = evaluate(manager, finished(), marks);
const read = (reading: Reading, kept: Marks = {}): Partial<Scene> => ({
  reading,
  steps: evaluate(manager, reading, kept),
});

function badge(standing: Standing, scene: Partial<Scene> = {}): Badge {
  return chooseBadge({
    standing,
    steps: DONE,
    reading: finished(),
    threshold: 25,
    now: NOON,
    onUsagePage: true,
    changed: false,
    accepted: false,
    workspaceOpen: false,
    ...scene,
  });
}

describe('the wrong account', () => {
  const elsewhere = { onUsagePage: false };
  test.each<[string, Partial<Scene>, Badge]>([
    ['on a usage page', {}, ALARM],
    ['on a usage page that looks different', { changed: true }, ALARM],
    ['on a usage page, said to be meant', { accepted: true }, EMPTY],
    ['elsewhere', elsewhere, EMPTY],
    ['elsewhere, with open steps', { ...elsewhere, workspaceOpen: true }, ALARM],
    [
      'elsewhere, with open steps, said to be meant',
      { ...elsewhere, workspaceOpen: true, accepted: true },
      EMPTY,
    ],
  ])('%s', (_, scene, expected) => {
    expect(badge(wrong, scene)).toEqual(expected);
    expect(badge({ ...wrong, current: beta }, scene)).toEqual(expected);
    expect(badge(personalOnly, scene)).toEqual(expected);
  });
});

describe('a manager', () => {
  test.each<[string, Partial<Scene>, Badge]>([
    ['nothing left', {}, EMPTY],
    ['nothing left, elsewhere', { onUsagePage: false }, EMPTY],
    ['only the two marks left', read(finished()), left(2)],
    [
      'high demand counts as left',
      read({ ...finished(), offer: fact({ state: 'high-demand' }) }),
      left(3),
    ],
    ['a skipped step does not', read({ ...finished(), offer: fact({ state: 'none' }) }), left(2)],
    [
      'everything but the account',
      read({
        ...finished(),
        offer: fact({ state: 'claimable' }),
        balance: fact(dollars(0)),
        autoReload: fact({ on: false }),
        spendCap: fact({ limit: null }),
      }),
      left(6),
    ],
    ['the same elsewhere', { ...read(finished()), onUsagePage: false }, left(2)],
    [
      '"this account is fine" is about another account',
      { ...read(finished()), accepted: true },
      left(2),
    ],
    ['a page that is not recognised', { ...read(finished()), changed: true }, UNKNOWN],
    ['a page that is not recognised, all done', { changed: true }, UNKNOWN],
    ['answers that cannot be read', read(UNREADABLE), UNKNOWN],
    [
      'one answer that cannot be read',
      read({
        ...UNREADABLE,
        creditsOn: fact(true),
        spendCap: fact({ limit: null }),
        failures: { offer: failure, balance: failure, autoReload: failure },
      }),
      left(6),
    ],
  ])('%s', (_, scene, expected) => {
    expect(badge(manager, scene)).toEqual(expected);
  });
});

describe('everybody else', () => {
  test.each<[string, Standing, Badge, Badge]>([
    ['a member', { kind: 'member', organization: acme, role: 'user' }, EMPTY, EMPTY],
    ['signed out', { kind: 'signed-out' }, UNKNOWN, EMPTY],
    ['unknown login', { kind: 'unknown', why: 'login', failure }, UNKNOWN, EMPTY],
    ['unknown organization', { kind: 'unknown', why: 'organization' }, UNKNOWN, EMPTY],
  ])('%s', (_, standing, onUsagePage, elsewhere) => {
    expect(badge(standing)).toEqual(onUsagePage);
    expect(badge(standing, { onUsagePage: false, workspaceOpen: true })).toEqual(elsewhere);
  });
});

test('never says that all is well where something could not be read', () => {
  const facts = fc.subarray(['offer', 'balance', 'autoReload', 'spendCap', 'creditsOn'] as const, {
    minLength: 1,
  });
  fc.assert(
    fc.property(facts, fc.boolean(), (lost, onUsagePage) => {
      const reading = finished();
      for (const name of lost) {
        delete reading[name];
        reading.failures[name] = failure;
      }
      expect(badge(manager, { ...read(reading, marks), onUsagePage })).not.toEqual(EMPTY);
    }),
  );
});
