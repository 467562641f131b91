import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { givenBy, installPackage, isExecutable, onPath, runs } from './executables.ts';

/** Names under which Chromium and its kin are installed. */
const NAMES = ['chromium', 'chromium-browser'];
const CHROME = ['google-chrome', 'google-chrome-stable'];
const CHROME_ELSEWHERE = [
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const WHAT_TO_DO =
  'install the package "chromium" (or run "npx playwright install chromium"), or set CHROMIUM_PATH to its executable.';

/**
 * The path of a Chromium: the one named by `CHROMIUM_PATH`, an installed one, Playwright's own
 * download, or the system's package manager where that is allowed.
 *
 * @throws Error with one sentence that says what to install.
 */
export function findChromium(): string {
  const given = givenBy('CHROMIUM_PATH');
  if (given && isChrome(given)) throw new Error(refusal(given));
  const found = given ?? onPath(NAMES) ?? playwrights() ?? download() ?? fromPackageManager();
  if (found) return found;
  const chrome = onPath(CHROME) ?? CHROME_ELSEWHERE.find(isExecutable);
  throw new Error(
    chrome ? refusal(chrome) : `No Chromium was found and none could be installed: ${WHAT_TO_DO}`,
  );
}

/** Google took `--load-extension` out of Chrome with version 137 (May 2025). */
function refusal(chrome: string): string {
  return `Google Chrome (${chrome}) no longer loads an unpacked extension by command line: ${WHAT_TO_DO}`;
}

/** Is it Chrome under Google's brand? Chrome for Testing, which Playwright brings, is not. */
function isChrome(path: string): boolean {
  if (CHROME_ELSEWHERE.includes(path)) return true;
  // There the question would open a window.
  if (process.platform === 'win32') return false;
  try {
    const version = execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
    return /^Google Chrome (?!for Testing)/.test(version);
  } catch {
    return false;
  }
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function download(): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'));
  return runs(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], 180_000)
    ? playwrights()
    : undefined;
}

function fromPackageManager(): string | undefined {
  installPackage('chromium');
  return onPath(NAMES);
}
