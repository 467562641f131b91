import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailAddress } from '../../../guide/handover';

/** What a mail program shows. */
function bodyOf(address: string): string | null {
  return new URL(address).searchParams.get('body');
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
    expect(bodyOf(mailAddress('', text))).toBe(text);
  });

  test('writes line breaks as mail does', () => {
    expect(bodyOf(mailAddress('', 'a\nb\r\nc\n\nd'))).toBe('a\r\nb\r\nc\r\n\r\nd');
    expect(mailAddress('', 'a\nb')).toBe('mailto:?body=a%0D%0Ab');
  });

  test.each([
    ['high', 'a\ud83d'],
    ['low', '\ude00b'],
    ['a name cut in the middle of an emoji', `${'x'.repeat(299)}😀`.slice(0, 300)],
  ])('replaces a lone surrogate: %s', (_, text) => {
    expect(bodyOf(mailAddress('', text))).toBe(text.replace(/[\ud800-\udfff]/, '\ufffd'));
  });

  test('names nobody and carries nothing but the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const address = mailAddress('', text);
        const url = new URL(address);
        expect([url.protocol, url.pathname, url.hash]).toEqual(['mailto:', '', '']);
        expect([...url.searchParams.keys()]).toEqual(['body']);
        expect(bodyOf(address)).toBe(text.toWellFormed().replace(/\r?\n/g, '\r\n'));
        expect(address).toMatch(/^[\x21-\x7e]*$/);
      }),
    );
  });
});
