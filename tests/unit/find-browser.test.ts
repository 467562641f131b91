import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FIND = resolve(import.meta.dirname, '../drivers/find.ts');

/** Looks for a browser in a world of its own, and returns what it found or says. */
function find(env: { [name: string]: string }): string {
  const program = `import { findChromium } from ${JSON.stringify(FIND)};
    try { console.log(findChromium()); } catch (error) { console.log(error.message); }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env,
  });
  return stdout.trim();
}

test('a given browser is used', () => {
  expect(find({ CHROMIUM_PATH: process.execPath, PATH: '' })).toBe(process.execPath);
});

test('a given browser that is none is named', () => {
  expect(find({ CHROMIUM_PATH: '/no/such/browser', PATH: '' })).toBe(
    'CHROMIUM_PATH is "/no/such/browser", which is not an executable file.',
  );
});

test('where there is none and none can be had, one sentence says what to install', () => {
  const nowhere = mkdtempSync(join(tmpdir(), 'no-browser-'));
  const said = find({
    PATH: nowhere,
    PLAYWRIGHT_BROWSERS_PATH: nowhere,
    // Nothing listens there, so that the download fails on any machine.
    PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:9',
  });
  expect(said).toMatch(/^No Chromium was found .*install the package "chromium"/);
  expect(said.split('\n')).toHaveLength(1);
}, 60_000);
