import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const DRIVERS = resolve(import.meta.dirname, '../drivers');
const nowhere = mkdtempSync(join(tmpdir(), 'no-browser-'));
const NONE = {
  PATH: nowhere,
  PLAYWRIGHT_BROWSERS_PATH: nowhere,
  // Nothing listens there, so that the download fails on any machine.
  PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:9',
};

/** Looks for a browser in a world of its own, and returns what it found or says. */
function find(env: { [name: string]: string }, browser = 'Chromium'): string {
  const file = join(DRIVERS, browser === 'Chromium' ? 'find.ts' : 'find-firefox.ts');
  const program = `import { find${browser} } from ${JSON.stringify(file)};
    try { console.log(find${browser}()); } catch (error) { console.log(error.message); }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env,
  });
  return stdout.trim();
}

/** A folder with a command that only says what it is. */
function folderWith(name: string, version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  writeFileSync(join(folder, name), `#!/bin/sh\necho "${version}"\n`, { mode: 0o755 });
  return folder;
}

test.for(['Chromium', 'Firefox'])('a given %s is used', (browser) => {
  const given = { [`${browser.toUpperCase()}_PATH`]: process.execPath, PATH: '' };
  expect(find(given, browser)).toBe(process.execPath);
});

test.for(['Chromium', 'Firefox'])('a given %s that is none is named', (browser) => {
  const variable = `${browser.toUpperCase()}_PATH`;
  expect(find({ [variable]: '/no/such/browser', PATH: '' }, browser)).toBe(
    `${variable} is "/no/such/browser", which is not an executable file.`,
  );
});

test('where there is none and none can be had, one sentence says what to install', () => {
  const said = find(NONE);
  expect(said).toMatch(/^No Chromium was found .*install the package "chromium"/);
  expect(said.split('\n')).toHaveLength(1);
}, 60_000);

test('where there is no Firefox, one sentence says what to install', () => {
  const said = find(NONE, 'Firefox');
  expect(said).toMatch(/^No Firefox was found .*the package "firefox-esr"/);
  expect(said.split('\n')).toHaveLength(1);
}, 60_000);

test('where there is only Google Chrome, one sentence says why it will not do', () => {
  const folder = folderWith('google-chrome', 'Google Chrome 142.0.7444.59');
  const said = find({ ...NONE, PATH: folder });
  expect(said).toContain(`Google Chrome (${join(folder, 'google-chrome')}) no longer loads`);
  expect(said).toContain('install the package "chromium"');
  expect(said.split('\n')).toHaveLength(1);
}, 60_000);

test('Google Chrome is refused by name, Chrome for Testing is taken', () => {
  const chrome = join(folderWith('chrome', 'Google Chrome 142.0.7444.59'), 'chrome');
  expect(find({ ...NONE, CHROMIUM_PATH: chrome })).toContain('no longer loads');
  const testing = join(folderWith('chrome', 'Google Chrome for Testing 142.0.7444.59'), 'chrome');
  expect(find({ ...NONE, CHROMIUM_PATH: testing })).toBe(testing);
});
