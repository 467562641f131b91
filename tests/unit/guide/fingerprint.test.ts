import { describe, expect, test } from 'vitest';
import { isSame, type Look, touchedFacts } from '../../../guide/fingerprint';
import { fact, finished } from './examples';

const LOOK: Look = {
  card: 'none',
  balance: '$200.00 Current balance · Auto-reload Off',
  cap: 'Monthly spend limit $500.00',
  creditsSwitch: 'on',
  dialogOpen: false,
};
const NOTHING: Look = {
  card: 'none',
  balance: '',
  cap: '',
  creditsSwitch: '',
  dialogOpen: false,
};
const claimable = { ...finished(), offer: fact({ state: 'claimable' as const }) };
const highDemand = { ...finished(), offer: fact({ state: 'high-demand' as const }) };

describe('touchedFacts', () => {
  test.each([
    ['nothing changed', LOOK, LOOK, finished(), []],
    ['rows were loaded', NOTHING, LOOK, finished(), []],
    ['rows went away to be rendered again', LOOK, NOTHING, finished(), []],
    [
      'the card was claimed',
      { ...LOOK, card: 'button' as const },
      LOOK,
      claimable,
      ['offer', 'balance', 'spendCap'],
    ],
    [
      'a card without a button went away',
      { ...LOOK, card: 'plain' as const },
      LOOK,
      highDemand,
      ['offer', 'balance', 'spendCap'],
    ],
    ['the card was loaded, as read', NOTHING, { ...LOOK, card: 'button' as const }, claimable, []],
    ['a card that was not read', LOOK, { ...LOOK, card: 'button' as const }, finished(), ['offer']],
    [
      'the card lost its button',
      { ...LOOK, card: 'button' as const },
      { ...LOOK, card: 'plain' as const },
      claimable,
      ['offer'],
    ],
    [
      'the card got its button back',
      { ...LOOK, card: 'plain' as const },
      { ...LOOK, card: 'button' as const },
      highDemand,
      ['offer'],
    ],
    ['bought', LOOK, { ...LOOK, balance: '$300.00 Current balance' }, finished(), ['balance']],
    ['capped', LOOK, { ...LOOK, cap: 'Monthly spend limit $900.00' }, finished(), ['spendCap']],
    ['switched', LOOK, { ...LOOK, creditsSwitch: 'off' }, finished(), ['creditsOn']],
    [
      'a dialog was closed on a page with rows',
      { ...LOOK, dialogOpen: true },
      LOOK,
      finished(),
      [],
    ],
    [
      'a dialog was closed on a page whose rows are not known',
      { ...NOTHING, dialogOpen: true },
      NOTHING,
      finished(),
      ['balance', 'spendCap'],
    ],
    ['a dialog was opened', NOTHING, { ...NOTHING, dialogOpen: true }, finished(), []],
  ])('%s', (_, before, now, reading, facts) => {
    expect([...touchedFacts(before, now, reading)]).toEqual(facts);
  });

  test.each([['balance'], ['spendCap']] as const)(
    'a dialog that was opened from the row of %s and closed, whatever the row tells',
    (fact) => {
      const open = { ...LOOK, dialogOpen: true };
      expect([...touchedFacts(open, LOOK, finished(), fact)]).toEqual([fact]);
      expect([...touchedFacts(LOOK, open, finished(), fact)]).toEqual([]);
    },
  );
});

describe('isSame', () => {
  test.each(Object.keys(LOOK))('notices %s', (key) => {
    const value = key === 'dialogOpen' ? true : 'else';
    expect(isSame(LOOK, { ...LOOK })).toBe(true);
    expect(isSame(LOOK, { ...LOOK, [key]: value })).toBe(false);
  });
});
