import { expect, test } from 'vitest';
import { excerptOf } from '../../../components/error/excerpt';

const ADDED = "We've added a credit to your organization to get you started.";

function marked(text: string, known: string): string {
  const from = text.indexOf(known);
  const { text: shown, part } = excerptOf(text, { from, to: from + known.length });
  return shown.slice(part?.from, part?.to);
}

test.each([
  [ADDED, 'added a credit to your org', 'added a credit to your organization'],
  [ADDED, 'dded a credit', 'added a credit'],
  [ADDED, 'credit to ', 'credit to '],
  ['error:insufficient_quota.', 'insufficient_quota', 'insufficient_quota'],
  ['使用クレジットがありません', 'クレジット', 'クレジット'],
  [`a${'b'.repeat(500)}`, 'ab', `a${'b'.repeat(31)}`],
])('in “%s” what is marked of “%s” are whole words', (text, known, whole) => {
  expect(marked(text, known)).toBe(whole);
});

test('a long text is shown around its telling part, whose words are whole as well', () => {
  const text = `${'x '.repeat(9_000)}${ADDED}${' y'.repeat(9_000)}`;
  expect(marked(text, 'added a credit to your org')).toBe('added a credit to your organization');
  expect(excerptOf(text, undefined).text.length).toBeLessThan(2_000);
});
