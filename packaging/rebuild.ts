import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { readArchive } from './archive.ts';
import { ARCHIVES } from './archives.ts';

/**
 * Does in an empty folder what Mozilla's reviewers do: unpacks the sources, installs, builds, and
 * compares each file.
 *
 * @throws Error that names the first file that differs.
 */
export function rebuildFromSources(folder: string): void {
  for (const [path, bytes] of Object.entries(readArchive(ARCHIVES.sources))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  for (const args of [['ci'], ['run', 'zip:firefox']]) {
    execFileSync('npm', args, {
      cwd: folder,
      env: reviewersEnvironment(process.env),
      // What goes wrong is said there.
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  const shipped = readArchive(ARCHIVES.firefox);
  const built = readArchive(join(folder, '.output', ARCHIVES.firefox.split(/[\\/]/).at(-1) ?? ''));
  for (const path of new Set([...Object.keys(shipped), ...Object.keys(built)])) {
    const [a, b] = [shipped[path], built[path]];
    if (!a || !b || Buffer.compare(a, b) !== 0) {
      throw new Error(`${path} is not the same when built from the sources archive.`);
    }
  }
}

/**
 * Without what this process has of its own: a build has set `NODE_ENV`, with which npm leaves out what
 * builds, and npm has put its settings and this project's programs there.
 */
export function reviewersEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PATH = '' } = own;
  return {
    ...Object.fromEntries(
      Object.entries(own).filter(([name]) => !/^(NODE_ENV|NODE_OPTIONS|npm_.*|path)$/i.test(name)),
    ),
    PATH: PATH.split(delimiter)
      .filter((place) => !place.includes('node_modules'))
      .join(delimiter),
  };
}
