import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../../../claude/page/amounts';
import { decimalsOf } from '../../../../guide/money';
import { LANGUAGES } from '../../../claude-ai/settings.ts';

/** Currencies in which claude.ai is known or likely to bill; each must be read in each language. */
const CURRENCIES = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'JPY', 'KRW', 'INR', 'BRL', 'IDR', 'CHF'];
const RUNS = process.env.DEEP ? 10_000 : 400;

function written(units: number, currency: string, language: string): string {
  const digits = decimalsOf(currency);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(units / 10 ** digits);
}

describe('parseAmount', () => {
  test.each<[string, number, number, string]>([
    ['$1,234.50', 123_450, 2, 'USD'],
    ['1.234,50 $', 123_450, 2, 'USD'],
    ['1 234,50 €', 123_450, 2, 'EUR'],
    ['1\u202f234,50\u00a0€', 123_450, 2, 'EUR'],
    ['₹1,23,456.00', 12_345_600, 2, 'INR'],
    ['₹12,34,567', 123_456_700, 2, 'INR'],
    ['¥3,000', 3000, 0, 'JPY'],
    ['¥3,000', 3000, 0, 'JPY'],
    ['US$ 1.234,50', 123_450, 2, 'USD'],
    ['\u202a$5.00\u202c', 500, 2, 'USD'],
    ['\u2066\u200f5,00\u00a0€\u2069', 500, 2, 'EUR'],
    ['$0.00', 0, 2, 'USD'],
    ['-$0.00', 0, 2, 'USD'],
    ['$5', 500, 2, 'USD'],
    ['$ 5.5', 550, 2, 'USD'],
    ['-$5.00', -500, 2, 'USD'],
    ['$-5.00', -500, 2, 'USD'],
    ['−5,00 €', -500, 2, 'EUR'],
    ['USD 1,234.50', 123_450, 2, 'USD'],
    ["CHF 1'234.50", 123_450, 2, 'CHF'],
    ['CHF 1’234.50', 123_450, 2, 'CHF'],
    ['Rp 150.000,00', 15_000_000, 2, 'IDR'],
    ['1.234 $', 123_400, 2, 'USD'],
    ['1,234,567 KWD', 1_234_567_000, 3, 'KWD'],
    ['\n  $200.00\t', 20_000, 2, 'USD'],
  ])('%s', (text, minorUnits, exponent, currency) => {
    expect(parseAmount(text)).toEqual({ minorUnits, exponent, currency });
  });

  test.each([
    '',
    '$',
    '200',
    '1,234.50',
    'Unlimited',
    '$1,2345',
    '$12,34.50',
    '$1.2.3',
    '$1.234.50',
    '$1,234,50',
    '¥3,000.5',
    '5 kr',
    '12 users',
    '3 %',
    '5%',
    '$5 $6',
    '$5 of $10',
    '$5 spent',
    '€5 $',
    '1.234 KWD',
    '$1 234.567,00',
    '2026-08-01',
    'Aug 3',
    'v1.2',
    '$.50',
    '$5.',
    '$--5',
    '$99999999999999999',
    'Lei 5',
    'usd 5',
  ])('not "%s"', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });

  test('reads back what every language writes, exactly', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...CURRENCIES),
        fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -2e11, max: 2e11 })),
        (language, currency, units) => {
          const exponent = decimalsOf(currency);
          const minorUnits = units === 0 ? 0 : units;
          const expected = { minorUnits, exponent, currency };
          expect(parseAmount(written(minorUnits, currency, language))).toEqual(expected);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('takes no currency of the world for another one', () => {
    const currencies = Intl.supportedValuesOf('currency');
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...currencies),
        fc.nat(2e9),
        (language, currency, minorUnits) => {
          const read = parseAmount(written(minorUnits, currency, language));
          if (read) expect(read).toEqual({ minorUnits, exponent: decimalsOf(currency), currency });
        },
      ),
      { numRuns: RUNS * 5 },
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseAmount(text);
      }),
      { numRuns: RUNS },
    );
  });
});
