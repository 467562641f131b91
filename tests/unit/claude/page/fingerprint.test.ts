import { afterEach, describe, expect, test, vi } from 'vitest';
import { lookAt } from '../../../../claude/page/fingerprint';
import { isSame, touchedFacts } from '../../../../guide/fingerprint';
import { finished } from '../../guide/examples';
import { claimCard, openPage, ROWS, usagePage } from '../dom';

afterEach(() => {
  vi.unstubAllGlobals();
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
    expect([...touchedFacts(before, bought, finished())]).toEqual(['balance']);
    const on = lookAt(usagePage('', ROWS.replace('aria-checked="false"', 'aria-checked="true"')));
    expect([...touchedFacts(before, on, finished())]).toEqual(['creditsOn']);
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
    expect(look).toEqual({
      card: 'none',
      unfamiliar: false,
      balance: '',
      cap: '',
      creditsSwitch: '',
      dialogOpen: false,
    });
  });
});
