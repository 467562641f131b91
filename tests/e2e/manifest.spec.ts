import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const build = (file: string) =>
  readFileSync(resolve(import.meta.dirname, '../../.output/chrome-mv3', file));
const manifest = JSON.parse(build('manifest.json').toString());

test('the manifest asks for nothing more than was promised', () => {
  expect(manifest.permissions.toSorted()).toEqual(['alarms', 'scripting', 'storage']);
  expect(manifest.host_permissions).toEqual(['https://claude.ai/*']);
  expect(manifest.optional_permissions.toSorted()).toEqual(['bookmarks', 'notifications']);
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('optional_host_permissions');
  expect(manifest.content_scripts).toEqual([
    { matches: ['https://claude.ai/*'], js: ['watch.js'], run_at: 'document_start' },
  ]);
});

test('the scripts of a usage page stay small', () => {
  const [watch = 0, overlay = 0] = ['watch.js', 'overlay.js'].map((f) => gzipSync(build(f)).length);
  expect(watch).toBeLessThanOrEqual(1024);
  expect(watch + overlay).toBeLessThanOrEqual(60 * 1024);
});

test('the build names no other host', () => {
  const scripts = ['watch.js', 'overlay.js', 'background.js'];
  const hosts = scripts.flatMap((file) =>
    [
      ...build(file)
        .toString()
        .matchAll(/https?:\/\/([\w.-]+)/g),
    ].map((match) => match[1]),
  );
  const namespaces = ['www.w3.org'];
  expect(new Set(hosts.filter((host) => !namespaces.includes(host ?? '')))).toEqual(
    new Set(['claude.ai']),
  );
});
