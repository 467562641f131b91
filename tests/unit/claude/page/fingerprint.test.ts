import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  isRecognised,
  isSame,
  type Look,
  lookAt,
  touchedParts,
} from '../../../../claude/page/fingerprint';
import { fact, finished } from '../../guide/examples';
import { claimCard, openPage, ROWS, usagePage } from '../dom';

afterEach(() => {
  vi.unstubAllGlobals();
});

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

describe('touchedParts', () => {
  test.each([
    ['nothing changed', LOOK, LOOK, finished(), []],
    ['rows were loaded', NOTHING, LOOK, finished(), []],
    ['rows went away to be rendered again', LOOK, NOTHING, finished(), []],
    [
      'the card was claimed',
      { ...LOOK, card: 'button' as const },
      LOOK,
      claimable,
      ['offer', 'prepaid', 'limit'],
    ],
    [
      'a card without a button went away',
      { ...LOOK, card: 'plain' as const },
      LOOK,
      highDemand,
      ['offer', 'prepaid', 'limit'],
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
    ['bought', LOOK, { ...LOOK, balance: '$300.00 Current balance' }, finished(), ['prepaid']],
    ['capped', LOOK, { ...LOOK, cap: 'Monthly spend limit $900.00' }, finished(), ['limit']],
    ['switched', LOOK, { ...LOOK, creditsSwitch: 'off' }, finished(), ['limit']],
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
      ['prepaid', 'limit'],
    ],
    ['a dialog was opened', NOTHING, { ...NOTHING, dialogOpen: true }, finished(), []],
  ])('%s', (_, before, now, reading, parts) => {
    expect([...touchedParts(before, now, reading)]).toEqual(parts);
  });

  test.each([['prepaid'], ['limit']] as const)(
    'a dialog that was opened from the row of %s and closed, whatever the row tells',
    (part) => {
      const open = { ...LOOK, dialogOpen: true };
      expect([...touchedParts(open, LOOK, finished(), part)]).toEqual([part]);
      expect([...touchedParts(LOOK, open, finished(), part)]).toEqual([]);
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

describe('isRecognised', () => {
  test.each<[string, Partial<Look>, boolean]>([
    ['nothing', {}, false],
    ['a dialog alone', { dialogOpen: true }, false],
    ['a card', { card: 'plain' }, true],
    ['a balance', { balance: '$5' }, true],
    ['a cap', { cap: '$5' }, true],
    ['a switch', { creditsSwitch: 'off' }, true],
  ])('%s', (_, look, known) => {
    expect(isRecognised({ ...NOTHING, ...look })).toBe(known);
  });
});

describe('lookAt', () => {
  test('sees the whole row around a label', () => {
    const look = lookAt(usagePage(claimCard('<button>Claim your credit</button>')));
    expect(look.card).toBe('button');
    expect(look.balance.replace(/\s+/g, ' ')).toContain(
      '$200.00 Current balance · Auto-reload Off',
    );
    expect(look.cap).toContain('$500.00');
    expect(look.creditsSwitch).toBe('off');
    expect(look.dialogOpen).toBe(false);
  });

  test('tells a card without a button', () => {
    expect(lookAt(usagePage(claimCard(''))).card).toBe('plain');
  });

  test('notices what a re-render changed, and nothing else', () => {
    const before = lookAt(usagePage(''));
    expect(isSame(before, lookAt(usagePage('<p>Hello</p>')))).toBe(true);
    const bought = lookAt(usagePage('', ROWS.replace('$200.00', '$300.00')));
    expect([...touchedParts(before, bought, finished())]).toEqual(['prepaid']);
    const on = lookAt(usagePage('', ROWS.replace('aria-checked="false"', 'aria-checked="true"')));
    expect([...touchedParts(before, on, finished())]).toEqual(['limit']);
  });

  test('reads the switch of November 2025 by what is checked', () => {
    const page = (checked: string) =>
      openPage(
        `<div><label><input role="switch" type="checkbox" data-transparent ${checked}></label></div>`,
      );
    const off = lookAt(page('')).creditsSwitch;
    const on = lookAt(page('checked')).creditsSwitch;
    expect([off, on]).toEqual(['off', 'on']);
  });

  test.each(['<div role="dialog">?</div>', '<dialog open>?</dialog>'])('a dialog: %s', (dialog) => {
    expect(lookAt(openPage(dialog)).dialogOpen).toBe(true);
  });

  test('recognises nothing on another page', () => {
    const look = lookAt(openPage('<main><h1>Good evening</h1><textarea></textarea></main>'));
    expect(look).toEqual(NOTHING);
    expect(isRecognised(look)).toBe(false);
  });
});
