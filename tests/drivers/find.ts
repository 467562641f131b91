import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Names under which Chromium and its kin are installed; branded Chrome refuses `--load-extension`. */
const NAMES = ['chromium', 'chromium-browser'];

/**
 * The path of a Chromium: the one named by `CHROMIUM_PATH`, an installed one, Playwright's own
 * download, or the system's package manager where that is allowed.
 *
 * @throws Error with one sentence that says what to install.
 */
export function findChromium(): string {
  const found = givenPath() ?? installed() ?? playwrights() ?? download() ?? fromPackageManager();
  if (found) return found;
  throw new Error(
    'No Chromium was found and none could be installed: install the package "chromium" (or run "npx playwright install chromium"), or set CHROMIUM_PATH to its executable.',
  );
}

function givenPath(): string | undefined {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return undefined;
  if (isExecutable(path)) return path;
  throw new Error(`CHROMIUM_PATH is "${path}", which is not an executable file.`);
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable);
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function download(): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'));
  return run(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], 180_000)
    ? playwrights()
    : undefined;
}

function fromPackageManager(): string | undefined {
  if (process.getuid?.() !== 0 || !run('apt-get', ['--version'], 10_000)) return undefined;
  console.log('Installing the package "chromium".');
  run('apt-get', ['update', '-qq'], 300_000);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 900_000);
  return installed();
}

function run(command: string, args: string[], timeout: number): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout });
    return true;
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
