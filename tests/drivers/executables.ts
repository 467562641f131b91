import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these commands that the machine has. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

/**
 * The executable that a variable of the environment names.
 *
 * @throws Error where there is none at this path.
 */
export function givenBy(variable: string): string | undefined {
  const path = process.env[variable];
  if (!path || isExecutable(path)) return path || undefined;
  throw new Error(`${variable} is "${path}", which is not an executable file.`);
}

/** Installs a package of Debian's or Ubuntu's, where that is allowed without asking. */
export function installPackage(name: string): void {
  if (process.getuid?.() !== 0 || !runs('apt-get', ['--version'], 10_000)) return;
  console.log(`Installing the package "${name}".`);
  runs('apt-get', ['update', '-qq'], 300_000);
  runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], 900_000);
}

/** Does the command end well within this time? */
export function runs(command: string, args: readonly string[], timeoutMS: number): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: timeoutMS });
    return true;
  } catch {
    return false;
  }
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
