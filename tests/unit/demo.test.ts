import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

test('without a browser the demo ends in one sentence, before it builds', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(scripts.demo).toBe('node packaging/own-node.cjs tests/demo/demo.ts');
  const nowhere = mkdtempSync(join(tmpdir(), 'no-browser-'));
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'tests/demo/demo.ts')],
    { encoding: 'utf8', timeout: 50_000, env: { CHROMIUM_PATH: join(nowhere, 'none'), PATH: '' } },
  );
  expect({ status, signal, stdout }).toEqual({ status: 1, signal: null, stdout: '' });
  expect(stderr.trim()).toBe(
    `CHROMIUM_PATH is "${join(nowhere, 'none')}", which is not an executable file.`,
  );
});
