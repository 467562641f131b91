import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Money } from '../../../guide/facts';
import { decimalsOf, formatMoney, formatWhole } from '../../../guide/money';
import { dollars } from './examples';

/** One kind of space and of yen sign: which one ICU takes is not the guide's choice. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace('￥', '¥');
}

describe('formatMoney', () => {
  test.each<[string, Money, string, string]>([
    ['dollars', dollars(1234.5), 'en', '$1,234.50'],
    ['dollars in German', dollars(1234.5), 'de', '1.234,50 $'],
    ['dollars in Japanese', dollars(1234.5), 'ja', '$1,234.50'],
    ['euros', { minorUnits: 20_000, exponent: 2, currency: 'EUR' }, 'en-GB', '€200.00'],
    ['euros in German', { minorUnits: 20_000, exponent: 2, currency: 'EUR' }, 'de-DE', '200,00 €'],
    ['nothing', dollars(0), 'en', '$0.00'],
    ['a debt', dollars(-5), 'en', '-$5.00'],
    [
      'yen of a balance, in hundredths',
      { minorUnits: 300_000, exponent: 2, currency: 'JPY' },
      'en',
      '¥3,000',
    ],
    [
      'yen of an offer, in whole units',
      { minorUnits: 3000, exponent: 0, currency: 'JPY' },
      'en',
      '¥3,000',
    ],
    ['yen in Japanese', { minorUnits: 3000, exponent: 0, currency: 'JPY' }, 'ja', '¥3,000'],
    ['whole units of dollars', { minorUnits: 25, exponent: 0, currency: 'USD' }, 'en', '$25'],
    ['no currency', { minorUnits: 20_000, exponent: 2 }, 'en', '200.00'],
    ['no currency in German', { minorUnits: 123_456, exponent: 2 }, 'de', '1.234,56'],
    [
      'a currency that is no code',
      { minorUnits: 20_000, exponent: 2, currency: 'usd$' },
      'en',
      '200.00',
    ],
    [
      'a code that nobody knows',
      { minorUnits: 20_000, exponent: 2, currency: 'QQQ' },
      'en',
      'QQQ 200.00',
    ],
  ])('%s', (_, money, language, text) => {
    expect(plain(formatMoney(money, language))).toBe(text);
  });

  test('shows the figure that it was given', () => {
    const currency = fc.constantFrom('USD', 'EUR', 'GBP', 'CAD');
    fc.assert(
      fc.property(fc.nat(100_000_000), currency, (minorUnits, code) => {
        const text = formatMoney({ minorUnits, exponent: 2, currency: code }, 'en');
        expect(Number(text.replace(/\D/g, ''))).toBe(minorUnits);
      }),
    );
  });
});

describe('formatWhole', () => {
  test.each([
    [25, 'USD', 'en', '$25'],
    [1320, 'EUR', 'de', '1.320 €'],
    [1000, 'JPY', 'ja', '¥1,000'],
    [125, undefined, 'en', '$125'],
  ])('%d %s in %s', (units, currency, language, text) => {
    expect(plain(formatWhole(units, currency, language))).toBe(text);
  });
});

test.each([
  ['JPY', 0],
  ['KRW', 0],
  ['ISK', 0],
  ['XPF', 0],
  ['USD', 2],
  ['EUR', 2],
  ['HUF', 2],
  ['IDR', 2],
  ['COP', 2],
  ['KWD', 3],
  ['OMR', 3],
  ['ZZZ', 2],
])('%s has %d decimals', (currency, decimals) => {
  expect(decimalsOf(currency)).toBe(decimals);
});
