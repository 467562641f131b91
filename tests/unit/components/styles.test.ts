import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What follows the direction of writing has a logical name: `margin-inline-start`, `text-align: start`. */
const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)\b|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/;

const sheets = readdirSync('components').filter((name) => name.endsWith('.css'));

test('the check knows what it looks for', () => {
  for (const bad of ['a { margin-left: 1px }', 'a {\n  left: 0;', 'a { text-align: right }']) {
    expect(bad).toMatch(PHYSICAL);
  }
  expect('a { margin-inline: 1px; inset-inline-start: 0; text-align: start }').not.toMatch(
    PHYSICAL,
  );
  expect(sheets.length).toBeGreaterThan(0);
});

test.each(sheets)('%s knows start and end, not left and right', (sheet) => {
  const lines = readFileSync(`components/${sheet}`, 'utf8').split('\n');
  expect(lines.filter((line) => PHYSICAL.test(line))).toEqual([]);
});
