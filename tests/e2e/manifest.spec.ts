import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { sizesOf } from '../../packaging/budget.ts';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const build = (file: string) => readFileSync(resolve(BUILD, file));
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

test('nothing weighs more than packaging/budget.json allows', () => {
  const sizes = sizesOf(BUILD);
  for (const { what, bytes, limit } of sizes) console.log(`${what}: ${bytes} of ${limit} bytes`);
  expect(sizes.filter(({ bytes, limit }) => bytes > limit)).toEqual([]);
});

test('the build names no other host', () => {
  const scripts = ['watch.js', 'overlay.js', 'tracking.js', 'background.js'];
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
