import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/**
 * A copy of the build with its optional permissions granted from the start: a headless browser
 * cannot answer the browser's own question.
 *
 * @param name of the tests that use it; two at once have a copy each.
 */
export function grantedBuild(name: string) {
  const folder = join(tmpdir(), `guide-${name}-${process.pid}`);
  return {
    folder,
    // A worker may come back to a file after it has cleaned up.
    make: () => {
      cpSync(BUILD, folder, { recursive: true });
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
      manifest.permissions.push(...manifest.optional_permissions.splice(0));
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
