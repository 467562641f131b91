import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsMail, mailAddress, subjectOf } from '../../../guide/handover';
import { STEP_NAMES } from '../../../guide/steps';

/** Texts of any characters take long to make on a busy machine. */
const PATIENCE_MS = 30_000;

const SUBJECT = 'Claude: "Guthaben" & mehr?';

/** What a mail program shows. */
function shown(address: string, field: 'subject' | 'body' = 'body'): string | null {
  return new URL(address).searchParams.get(field);
}

describe('mailAddress', () => {
  test.each([
    ['plain', 'Please claim the credit.'],
    ['quotes', `The "Owner" of O'Hara & Sons <Labs> said 'yes' — «ja» “so”`],
    ['what addresses are made of', 'a?b=c&d=e#f %41+b;to:x@y,z\\/'],
    ['emoji', 'Done 🎉 👩‍💻 🏳️‍🌈'],
    ['other scripts', 'クレジットを受け取る · अपना क्रेडिट · 크레딧 받기'],
    ['a long name', `${'Ä'.repeat(300)} needs you`],
    ['a header that nobody asked for', 'x&bcc=eve@example.com&subject=hi'],
    ['nothing', ''],
  ])('keeps %s', (_, text) => {
    expect(shown(mailAddress(SUBJECT, text))).toBe(text);
    expect(shown(mailAddress(SUBJECT, text), 'subject')).toBe(SUBJECT);
    expect(shown(mailAddress(text, 'body'), 'subject')).toBe(text);
  });

  test('writes line breaks as mail does', () => {
    expect(shown(mailAddress(SUBJECT, 'a\nb\r\nc\n\nd'))).toBe('a\r\nb\r\nc\r\n\r\nd');
    expect(mailAddress('Hi', 'a\nb')).toBe('mailto:?subject=Hi&body=a%0D%0Ab');
  });

  test.each([
    ['high', 'a\ud83d'],
    ['low', '\ude00b'],
    ['a name cut in the middle of an emoji', `${'x'.repeat(299)}😀`.slice(0, 300)],
  ])('replaces a lone surrogate: %s', (_, text) => {
    expect(shown(mailAddress(SUBJECT, text))).toBe(text.replace(/[\ud800-\udfff]/, '\ufffd'));
  });

  test(
    'names nobody and carries nothing but subject and text, whatever they are',
    () => {
      const subjects = fc.string({ unit: 'grapheme', maxLength: 60 });
      const texts = fc.string({ unit: 'binary', maxLength: 400 });
      fc.assert(
        fc.property(subjects, texts, (subject, text) => {
          const address = mailAddress(subject, text);
          const url = new URL(address);
          expect([url.protocol, url.pathname, url.hash]).toEqual(['mailto:', '', '']);
          expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
          expect(shown(address, 'subject')).toBe(subject);
          expect(shown(address)).toBe(text.toWellFormed().replace(/\r?\n/g, '\r\n'));
          expect(address).toMatch(/^[\x21-\x7e]*$/);
        }),
      );
    },
    PATIENCE_MS,
  );
});

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0';

describe('fitsMail', () => {
  test.each([
    ['a short text', 'Claim it.', WINDOWS, true],
    ['1,900 letters', 'x'.repeat(1900), WINDOWS, true],
    ['2,000 letters, with subject and address', 'x'.repeat(2000), WINDOWS, false],
    ['250 Japanese letters, each nine of an address', 'ク'.repeat(250), WINDOWS, false],
    ['the same elsewhere', 'ク'.repeat(250), LINUX, true],
    ['a novel', 'x'.repeat(40_000), LINUX, false],
  ])('%s', (_, text, system, fits) => {
    expect(fitsMail(SUBJECT, text, system)).toBe(fits);
  });

  test('what fits stays below the limit of Windows, whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 700 }), (text) => {
        fc.pre(fitsMail(SUBJECT, text, WINDOWS));
        const address = mailAddress(SUBJECT, text);
        expect(address.length).toBeLessThan(2048);
        expect(shown(address)?.length).toBeGreaterThanOrEqual(text.toWellFormed().length);
      }),
      { numRuns: 50 },
    );
  });
});

test('support is asked by its own subject', () => {
  expect(STEP_NAMES.filter((name) => subjectOf(name) === 'message.supportSubject')).toEqual([
    'balance',
  ]);
});

test('the team is told, an Owner is asked', () => {
  expect(STEP_NAMES.filter((name) => subjectOf(name) === 'message.teamSubject')).toEqual([
    'notify',
  ]);
});
