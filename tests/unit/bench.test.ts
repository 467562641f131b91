import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../bench');

test('a measurement that fails leaves no browser behind: each is bound by `using`', () => {
  const launches = globSync('*.ts', { cwd: FOLDER }).flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .filter((line) => line.includes('launchBrowser('))
      .map((line) => ({ file, line: line.trim() })),
  );
  const loose = launches.filter(
    ({ line }) => !/await using \w+ = await launchBrowser|\.use\(await launchBrowser/.test(line),
  );
  expect(launches.length).toBeGreaterThan(8);
  expect(loose, 'write `await using browser = await launchBrowser(…)`').toEqual([]);
});
