import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './drivers/find.ts';
import { findFirefox } from './drivers/find-firefox.ts';

/**
 * Runs every check in the order that fails fastest, and stops at the first that fails. With `--deep`
 * properties run 10,000 times each, the matrix of pages has all its cells, and
 * Firefox takes every journey.
 */
if (process.argv.includes('--deep')) process.env.DEEP = '1';
const REPORTS = '.output/reports';
const VITEST = `${REPORTS}/unit.json`;
const PLAYWRIGHT = `${REPORTS}/end-to-end.json`;

interface Count {
  passed: number;
  failed: number;
}
interface Check {
  name: string;
  command: string[];
  /** Counts single tests where the check has them; else it is one itself. */
  count?: () => Count;
}

const checks: Check[] = [
  // An install without scripts has left out what types and tests rest on.
  { name: 'generated types', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint and format', command: ['biome', 'check', '.'] },
  { name: 'nothing unused', command: ['knip'] },
  {
    name: 'layers and unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${VITEST}`],
    count: () => {
      const { numPassedTests, numFailedTests } = report(VITEST);
      return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
    },
  },
  { name: 'build', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  {
    name: 'end-to-end tests in both browsers',
    command: ['playwright', 'test', '--reporter=list,json'],
    count: () => {
      const { stats } = report(PLAYWRIGHT);
      const { expected = 0, unexpected = 0, flaky = 0 } = stats as { [key: string]: number };
      return { passed: expected + flaky, failed: unexpected };
    },
  },
];

function report(path: string): { [key: string]: unknown } {
  return JSON.parse(readFileSync(path, 'utf8')) as { [key: string]: unknown };
}

function run({ name, command, count }: Check): Count {
  console.log(`\n▸ ${name}`);
  const [program = '', ...rest] = command;
  const { status } = spawnSync(program, rest, {
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT },
  });
  const ok = status === 0;
  const single = { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  if (!count) return single;
  try {
    const counted = count();
    // A runner that failed without a failed test (a crash, no tests at all) is a failure too.
    return ok ? counted : { ...counted, failed: Math.max(1, counted.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const total = { passed: 0, failed: 0 };
try {
  console.log(`Browsers: ${findChromium()}, ${findFirefox()}`);
  for (const check of checks) {
    const { passed, failed } = run(check);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) break;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
