import { spawnSync } from 'node:child_process';

/** The long race, see tests/e2e/races.spec.ts: some minutes, and its figures in docs/races.md. */
const RACE = ['playwright', 'test', 'tests/e2e/races.spec.ts', '--project=chromium'];
const { status } = spawnSync('npx', RACE, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, DEEP: '1' },
});
process.exitCode = status ?? 1;
