import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** The parts of the build's manifest that a test changes. */
interface Manifest {
  version: string;
  permissions: string[];
  optional_permissions: string[];
}

/**
 * A copy of the build whose manifest may be changed.
 *
 * @param name of the tests that use it; two at once have a copy each.
 */
export function copiedBuild(name: string) {
  const folder = join(tmpdir(), `guide-${name}-${process.pid}`);
  const file = join(folder, 'manifest.json');
  return {
    folder,
    // A worker may come back to a file after it has cleaned up.
    make: () => cpSync(BUILD, folder, { recursive: true }),
    change: (change: (manifest: Manifest) => void) => {
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      change(manifest);
      writeFileSync(file, JSON.stringify(manifest));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
