import { describe, expect, test } from 'vitest';
import { PAGE_LAG_MS, SETTLED_MS } from '../../../guide/agreement';
import type { Look } from '../../../guide/fingerprint';
import { hear, pass, see, startObservation } from '../../../guide/observation/events';
import { agreed } from '../../../guide/observation/findings';
import type { Snapshot } from '../../../guide/observation/observation';
import { dueAt } from '../../../guide/observation/timing';
import type { Reading } from '../../../guide/reading';
import { evaluate } from '../../../guide/steps';
import { acme, dollars, fact, finished, NOON } from './examples';

const OWNER = { kind: 'manager', organization: acme, role: 'owner' } as const;
const EMPTY: Look = { card: 'none', balance: '', cap: '', creditsSwitch: '', dialogOpen: false };
const page = (shown: Partial<Snapshot['shown']>, look: Partial<Look> = {}): Snapshot => ({
  look: { ...EMPTY, ...look },
  shown: { loaded: true, ...shown },
  missing: [],
});
const start = (snapshot: Snapshot, said: Reading) =>
  startObservation('organization-usage', snapshot.look, snapshot, said, 'balance', NOON);
const step = (reading: Reading | undefined, name: string) =>
  evaluate(OWNER, reading, {}).find((found) => found.name === name);

describe('a page that keeps its figures after a purchase', () => {
  const poor: Reading = { ...finished(), balance: fact(dollars(0)) };
  const at = NOON + 2 * SETTLED_MS;
  const rich: Reading = {
    ...finished(),
    balance: { value: dollars(200), source: 'api', at },
  };
  const bought = hear({ ...start(page({ balance: dollars(0) }), poor), hadPatience: true }, rich);

  test('for five minutes the newer figure stands without a word', () => {
    const reading = agreed(bought, at + PAGE_LAG_MS - 1);
    expect(reading?.stale).toBeUndefined();
    expect(step(reading, 'balance')).toMatchObject({ status: 'done', evidence: 'api' });
  });

  test('then it is told, once, that the page is to be reloaded', () => {
    expect(dueAt(bought)).toBe(at + PAGE_LAG_MS);
    const told = pass(bought, at + PAGE_LAG_MS);
    expect(told.news).toBe(true);
    expect(dueAt(told.observation)).toBeUndefined();
    const reading = agreed(told.observation, at + 60 * 60_000);
    expect(reading?.stale).toEqual(['balance']);
    expect(reading?.conflicts).toBeUndefined();
    expect(step(reading, 'balance')).toMatchObject({ status: 'done', evidence: 'api' });
  });

  test('a page that follows is not stale', () => {
    const followed = see(bought, page({ balance: dollars(200) }), 'balance', at + 1000);
    expect(agreed(followed.observation, at + PAGE_LAG_MS)?.stale).toBeUndefined();
    expect(dueAt(followed.observation)).toBeUndefined();
  });
});

describe('a card outside its window', () => {
  const said: Reading = {
    ...finished(),
    offer: fact({ state: 'none', about: ['starter-2026-04'] }),
  };
  const card = page({ offer: 'claimable', campaign: 'launch-2026-07' }, { card: 'button' });
  const shown = start(card, said);

  test('is believed at once, and contradicts nothing', () => {
    expect(step(agreed(shown, NOON), 'claim')).toMatchObject({
      status: 'todo',
      reason: 'claimable',
      evidence: 'page',
      campaign: 'launch-2026-07',
    });
    expect(agreed(shown, NOON + 60_000)?.conflicts).toBeUndefined();
    expect(shown.campaigns).toEqual(['launch-2026-07']);
  });

  test('is asked about, and what the API then says decides', () => {
    const later = pass(shown, NOON + SETTLED_MS);
    expect([...later.ask]).toContain('offer');
    const about = ['starter-2026-04', 'launch-2026-07'];
    const answered = hear(later.observation, {
      ...said,
      offer: { ...fact({ state: 'none', about }), at: NOON + 2 * SETTLED_MS },
    });
    expect(step(agreed(answered, NOON + 2 * SETTLED_MS), 'claim')).toMatchObject({
      status: 'unknown',
      reason: 'conflict',
    });
  });

  test('once it has gone, the API is to be asked about its campaign', () => {
    const gone = see(shown, page({ offer: 'none' }), 'balance', NOON + 5000);
    expect([...gone.ask]).toContain('offer');
    expect(gone.observation.campaigns).toEqual(['launch-2026-07']);
  });
});

test('what the page offers that is not known is news, and goes with its card', () => {
  const said: Reading = { ...finished(), offer: fact({ state: 'none' }) };
  const shown = start(page({ offer: 'none', unfamiliar: 'offer' }, { unfamiliar: true }), said);
  const before = agreed(shown, NOON + SETTLED_MS);
  expect(step(before, 'claim')).toMatchObject({ status: 'todo', reason: 'unfamiliar-offer' });
  const gone = see(shown, page({ offer: 'none', unfamiliar: 'none' }), 'balance', NOON + 5000);
  expect(gone.news).toBe(true);
  expect([...gone.ask]).toEqual(expect.arrayContaining(['offer', 'balance']));
  expect(step(agreed(gone.observation, NOON + 9000), 'claim')?.status).toBe('skipped');
});
