import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../../components');
const SHEETS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

/** Names and values that mean left or right whatever the direction of the text is. */
const PHYSICAL = [
  /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)/,
  /^(left|right|float|clear)$/,
  /^border-(top|bottom)-(left|right)-radius$/,
  /^text-align: (left|right)$/,
];

/** `property: value` of every declaration. */
function declarationsIn(sheet: string): string[] {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+)(?=[;}])/g)].map(
    ([, name = '', value = '']) => `${name}: ${value.trim().replace(/\s+/g, ' ')}`,
  );
}

/** A shorthand of four sides whose left is not its right. */
function isLopsided(declaration: string): boolean {
  const [, sides = ''] = /^(?:margin|padding|inset|border-width): (.+)$/.exec(declaration) ?? [];
  const [, right, , left] = sides.split(/ (?![^(]*\))/);
  return left !== undefined && left !== right;
}

function isPhysical(declaration: string): boolean {
  const name = declaration.split(':')[0] ?? '';
  return isLopsided(declaration) || PHYSICAL.some((p) => p.test(name) || p.test(declaration));
}

test('the test knows left and right when it sees them', () => {
  const sheet = `.a { margin-left: 4px; padding: 1px 2px 3px 4px; text-align: right }
    .b { padding: 1px 2px 3px 2px; inset-inline: 0 auto; margin-inline-start: 4px; text-align: end; }`;
  expect(declarationsIn(sheet).filter(isPhysical)).toEqual([
    'margin-left: 4px',
    'padding: 1px 2px 3px 4px',
    'text-align: right',
  ]);
});

test.each(SHEETS)('%s has a start and an end, no left and no right', (file) => {
  const declarations = declarationsIn(readFileSync(join(FOLDER, file), 'utf8'));
  expect(declarations.length).toBeGreaterThan(5);
  expect(
    declarations.filter(isPhysical),
    'write it with inline-start and inline-end, so that it mirrors where text runs to the left',
  ).toEqual([]);
});
