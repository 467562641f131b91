import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (pattern: string) =>
  globSync(pattern, { cwd: ROOT }).map((file) => readFileSync(resolve(ROOT, file), 'utf8'));

const sheets = read('{components,entrypoints}/**/*.css').map((sheet) =>
  sheet.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|url\([^)]*\)/g, ''),
);
const sources = read('{components,entrypoints}/**/*.{ts,tsx,html}');

/** Classes that a sheet has a rule for. A dot before a digit is a decimal. */
const ruled = new Set(
  sheets.flatMap((sheet) => [...sheet.matchAll(/\.([a-z][\w-]*)/g)].map((m) => m[1] ?? '')),
);

/** What stands in every `class` attribute, `className` and call of `classList`. */
const given = sources.flatMap((source) => [
  ...[...source.matchAll(/\bclass(?:Name)?(?:=|: )("[^"]*"|'[^']*')/g)].map((m) => m[1] ?? ''),
  ...[...source.matchAll(/\bclass=\{/g)].map((m) => braced(source, (m.index ?? 0) + m[0].length)),
  ...[...source.matchAll(/classList\.\w+\(([^)]*)\)/g)].map((m) => m[1] ?? ''),
]);

/** The code up to the brace that closes the one before it. */
function braced(source: string, start: number): string {
  let depth = 1;
  for (let i = start; i < source.length; i += 1) {
    if (source[i] === '{') depth += 1;
    if (source[i] === '}') depth -= 1;
    if (depth === 0) return source.slice(start, i);
  }
  return source.slice(start);
}

/** Beginnings of classes that end in something computed, as in `mark-${shape}`. */
const begun = given.flatMap((code) =>
  [...code.matchAll(/([a-z][\w-]*-)\$\{/g)].map((m) => m[1] ?? ''),
);

/** Every word of the code, whatever it is for: enough to tell a rule that nothing names. */
const words = new Set(sources.flatMap((source) => source.match(/[a-z][\w-]*/gi) ?? []));

/** Is it a beginning and a word that stands somewhere in the code, as in `mark-` and `'done'`? */
function isComposed(name: string): boolean {
  return begun.some((beginning) => {
    return name.startsWith(beginning) && words.has(name.slice(beginning.length));
  });
}

test('every rule has an element', () => {
  const orphans = [...ruled].filter((name) => !words.has(name) && !isComposed(name));
  expect(ruled.size).toBeGreaterThan(50);
  expect(orphans, 'take the rule out, or give the class to its element').toEqual([]);
});

test('every class has a rule', () => {
  const literal = given
    .filter((code) => /^["']/.test(code))
    .flatMap((code) => code.slice(1, -1).split(/\s+/))
    .filter(Boolean);
  expect(literal.length).toBeGreaterThan(50);
  const bare = [...new Set(literal)].filter((name) => !ruled.has(name));
  expect(bare, 'take the class away, or write its rule').toEqual([]);
});
