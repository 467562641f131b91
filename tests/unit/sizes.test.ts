import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_LINES = 200;

/** Longer than that, and why: each holds one thing that would be two halves elsewhere. */
const LONGER: { [file: string]: string | undefined } = {
  'entrypoints/overlay/screen.tsx': 'draws the guide and holds what it is drawn from',
  'entrypoints/overlay/tab.ts': 'what happens in a tab, in the order in which it happens',
};

test('no source file is longer than two hundred lines, unless it is named here with its reason', () => {
  const files = globSync('{browser,claude,components,entrypoints,guide,packaging}/**/*.{ts,tsx}', {
    cwd: ROOT,
  }).map((file) => file.replaceAll('\\', '/'));
  const long = files
    .map((file) => ({
      file,
      lines: readFileSync(resolve(ROOT, file), 'utf8').split('\n').length - 1,
    }))
    .filter(({ file, lines }) => lines > MOST_LINES && !LONGER[file]);
  expect(files.length).toBeGreaterThan(200);
  expect(long, 'split it, or name it here and say why').toEqual([]);
});
