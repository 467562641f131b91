import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { manifestFor } from '../../../packaging/build/manifest';
import { sectionOf } from '../../../packaging/changelog';
import { faultsOf } from '../../../packaging/faults';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A package with nothing wrong in it. */
function sound(): { [path: string]: Uint8Array } {
  const manifest = { ...manifestFor('chrome'), version: '0.1.0' };
  return {
    'manifest.json': bytes(JSON.stringify(manifest)),
    ...Object.fromEntries(
      [
        'background.js',
        'popup.html',
        'chunks/popup-A1_b.js',
        'assets/popup-A1_b.css',
        'icons/128.png',
        '_locales/pt_BR/messages.json',
        'licenses.txt',
        'policy-schema.json',
      ].map((path) => [path, bytes('x')]),
    ),
  };
}

const faults = (change: { [path: string]: Uint8Array }) =>
  faultsOf({ ...sound(), ...change }, 'chrome', '0.1.0');

const manifest = (change: object) => ({
  'manifest.json': bytes(JSON.stringify({ ...manifestFor('chrome'), version: '0.1.0', ...change })),
});

test('a sound package has no faults', () => {
  expect(faults({})).toEqual([]);
});

test.for<[string, { [path: string]: Uint8Array }, string]>([
  ['a source map', { 'chunks/a.js.map': bytes('{}') }, 'chunks/a.js.map is over need.'],
  ['the drawing', { 'icon.svg': bytes('') }, 'icon.svg is over need.'],
  ['a name of a source map', { 'watch.js': bytes('//# sourceMappingURL=a') }, 'source map'],
  ['code from text', { 'watch.js': bytes('eval("1")') }, 'watch.js matches'],
  ['code from elsewhere', { 'watch.js': bytes('import("https://a.example")') }, 'watch.js matches'],
  ['another host', { 'watch.js': bytes('"https://a.example/x"') }, 'names the host a.example'],
  ['another permission', manifest({ permissions: ['tabs'] }), 'Other permissions'],
  ['another host permission', manifest({ host_permissions: ['<all_urls>'] }), 'Other hosts'],
  ['an open door', manifest({ web_accessible_resources: [] }), 'Pages may read its files.'],
  ['another version', manifest({ version: '0.2.0' }), 'The version is 0.2.0 rather than 0.1.0.'],
  ['no licences', { 'licenses.txt': bytes('') }, 'The licences are missing.'],
  ['no manifest', { 'manifest.json': bytes('{}') }, 'The manifest cannot be read.'],
])('%s is found', ([, change, fault]) => {
  expect(faults(change)).toContainEqual(expect.stringContaining(fault));
});

test('the schema of policies is over need in Firefox, which has none', () => {
  expect(faultsOf(sound(), 'firefox', '0.1.0')).toContain('policy-schema.json is over need.');
});

test('the changelog says something about the version of package.json', () => {
  const read = (file: string) =>
    readFileSync(resolve(import.meta.dirname, '../../..', file), 'utf8');
  const section = sectionOf(read('CHANGELOG.md'), JSON.parse(read('package.json')).version);
  expect(section).toMatch(/^- /m);
  expect(section).not.toMatch(/^## /m);
});

test('a version without a section is told from its neighbours', () => {
  const log = '# Changelog\n\n## 1.1.0 (May)\n\n- New.\n\n## 1.1.0-rc (April)\n\n- Old.\n';
  expect(sectionOf(log, '1.1.0')).toBe('- New.');
  expect(sectionOf(log, '1.1')).toBeUndefined();
});
