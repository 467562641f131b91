import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_LINES = 200;

test('no source file and no sheet is longer than two hundred lines', () => {
  const files = globSync(
    '{browser,claude,components,entrypoints,guide,packaging}/**/*.{ts,tsx,css}',
    {
      cwd: ROOT,
    },
  ).map((file) => file.replaceAll('\\', '/'));
  const long = files
    .map((file) => ({
      file,
      lines: readFileSync(resolve(ROOT, file), 'utf8').split('\n').length - 1,
    }))
    .filter(({ lines }) => lines > MOST_LINES);
  expect(files.length).toBeGreaterThan(200);
  expect(long, 'split it').toEqual([]);
});
