import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Label, mentions, normalise, says, wordings } from '../../../../claude/page/labels';
import quoted from '../../../../claude/page/labels.json' with { type: 'json' };
import { quotesIn } from '../../../../claude/page/quotes';
import unquoted from '../../../../claude/page/unquoted-labels.json' with { type: 'json' };

const table = { ...quoted, ...unquoted };

const LANGUAGES = [
  'en-US',
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'pt-BR',
  'ja-JP',
  'ko-KR',
  'hi-IN',
  'id-ID',
] as const;

function isLabel(name: string): name is Label {
  return name in table;
}
const LABELS = Object.keys(table).filter(isLabel);
const EVERY = LABELS.flatMap((label) =>
  LANGUAGES.map((language) => [label, language, table[label][language]] as const),
);

describe('normalise', () => {
  test.each([
    ['a typographic apostrophe', 'Crédits d’utilisation', "crédits d'utilisation"],
    ['an opening quotation mark', 'd‘utilisation', "d'utilisation"],
    ['a modifier letter', 'dʼutilisation', "d'utilisation"],
    ['a grave accent', 'd`utilisation', "d'utilisation"],
    ['an acute accent', 'd´utilisation', "d'utilisation"],
    ['a no-break space', 'Claim\u00a0your credit', 'claim your credit'],
    ['a narrow no-break space', 'Claim\u202fyour credit', 'claim your credit'],
    ['line breaks and runs of spaces', '  Claim\n  your\tcredit ', 'claim your credit'],
    ['full-width parentheses', '利用枠（無料）', '利用枠(無料)'],
    ['a trailing full stop', 'Réclamez votre crédit.', 'réclamez votre crédit'],
    ['a trailing ideographic full stop', '受け取る。', '受け取る'],
    ['a full stop before a space', 'Claim your credit. ', 'claim your credit'],
    ['a full stop inside', 'Activé.e.s', 'activé.e.s'],
    ['case', 'CLAIM Your Credit', 'claim your credit'],
    ['combining marks', 'Re\u0301clamez', 'réclamez'],
    ['nothing', '', ''],
  ])('%s', (_, text, normal) => {
    expect(normalise(text)).toBe(normal);
  });

  test('spaces around a text never matter', () => {
    const space = fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u202f');
    fc.assert(
      fc.property(fc.array(space), fc.string(), fc.array(space), (before, text, after) => {
        expect(normalise(before.join('') + text + after.join(''))).toBe(normalise(text));
      }),
    );
  });
});

describe('every label in every language', () => {
  test('has a wording', () => {
    expect(EVERY).toHaveLength(LABELS.length * LANGUAGES.length);
    expect(EVERY.filter(([, , text]) => !text)).toEqual([]);
  });

  test('is said by its own text, however it is set', () => {
    for (const [label, , text] of EVERY) {
      expect(says(text, label), text).toBe(true);
      const set = text.replace(/\.$/, '').replaceAll(' ', '\u00a0').toUpperCase();
      expect(says(`\n ${set}. `, label), text).toBe(true);
      expect(wordings(label).has(normalise(text)), text).toBe(true);
    }
  });

  test('is mentioned in a row that holds more', () => {
    for (const [label, , text] of EVERY) {
      expect(mentions(`$200.00 · ${text} · 3`, label), text).toBe(true);
    }
  });

  test('is quoted as claude.ai writes it', () => {
    for (const language of LANGUAGES) {
      const { personal: _, request: __, ...quotes } = quotesIn(language);
      const written = Object.values(quoted).map((label) => label[language]);
      expect(Object.values(quotes).sort()).toEqual(written.sort());
    }
  });
});

describe('says', () => {
  test.each(['Claim your credits', 'Claim your offer', 'Claim reward', 'Claim your reward', ''])(
    'is not taken in by "%s"',
    (text) => {
      expect(says(text, 'claim-button')).toBe(false);
      expect(mentions(text.replace('credits', ''), 'claim-button')).toBe(false);
    },
  );

  test('accepts any of several labels, and no other', () => {
    expect(says('Buy extra usage', 'buy-usage-credits', 'buy-extra-usage')).toBe(true);
    expect(says('Buy extra usage', 'buy-usage-credits')).toBe(false);
    expect(says('Buy extra usage')).toBe(false);
  });

  test("never takes another button's label for the claim", () => {
    for (const label of ['adjust-limit', 'buy-usage-credits', 'buy-extra-usage'] as const) {
      for (const language of LANGUAGES) {
        expect(says(table[label][language], 'claim-button')).toBe(false);
      }
    }
  });
});

describe('quote', () => {
  test.each([
    ['de', 'Guthaben einlösen'],
    ['de-AT', 'Guthaben einlösen'],
    ['fr-CA', 'Réclamez votre crédit.'],
    ['pt-PT', 'Resgatar seu crédito'],
    ['es-MX', 'Canjea tu crédito'],
    ['es-419', 'Canjea tu crédito'],
    ['ja', 'クレジットを受け取る'],
    ['en-GB', 'Claim your credit'],
    ['nl-NL', 'Claim your credit'],
    ['zh', 'Claim your credit'],
    ['', 'Claim your credit'],
    ['d', 'Claim your credit'],
    ['constructor', 'Claim your credit'],
    ['toString', 'Claim your credit'],
  ])('in "%s"', (language, text) => {
    expect(quotesIn(language).claim).toBe(text);
  });

  test("is one of the label's wordings in any language", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{0,12}$/), (name) => {
        const { personal: _, request: __, ...quotes } = quotesIn(name);
        const known = new Set(Object.values(quoted).flatMap((label) => Object.values(label)));
        expect(Object.values(quotes)).toHaveLength(Object.keys(quoted).length);
        for (const quote of Object.values(quotes)) expect(known).toContain(quote);
      }),
    );
  });
});
