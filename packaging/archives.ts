import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from 'wxt';
import manifest from '../package.json' with { type: 'json' };
import { type Files, readArchive, writeArchive } from './archive.ts';
import { faultsOf } from './faults.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, '.output');
const { name, version } = manifest;
const path = (kind: string) => join(OUT, `${name}-${version}-${kind}.zip`);

export const ARCHIVES = {
  /** To load by hand, with the key that gives it its id. */
  chrome: path('chrome'),
  /** The same without the key, which the Chrome Web Store and Edge Add-ons refuse. */
  store: path('chrome-store'),
  firefox: path('firefox'),
  /** What Mozilla's reviewers build the Firefox archive from. */
  sources: path('sources'),
};

/** Builds all archives. The same sources make the same bytes. */
export async function makeArchives(): Promise<void> {
  for (const each of Object.values(ARCHIVES)) rmSync(each, { force: true });
  await zip({ browser: 'chrome' });
  await zip({ browser: 'firefox' });
  writeArchive(ARCHIVES.store, withoutKey(readArchive(ARCHIVES.chrome)));
}

function withoutKey(files: Files): Files {
  const { key: _, ...rest } = JSON.parse(new TextDecoder().decode(files['manifest.json']));
  return { ...files, 'manifest.json': new TextEncoder().encode(JSON.stringify(rest)) };
}

/** @throws Error that lists what is wrong with them. */
export function checkArchives(): void {
  const faults = (['chrome', 'store', 'firefox'] as const).flatMap((kind) =>
    faultsOf(readArchive(ARCHIVES[kind]), kind === 'firefox' ? 'firefox' : 'chrome', version).map(
      (fault) => `${kind}: ${fault}`,
    ),
  );
  const sources = Object.keys(readArchive(ARCHIVES.sources));
  for (const file of [
    '.npmrc',
    'package.json',
    'package-lock.json',
    'wxt.config.ts',
    'README.md',
    'LICENSE',
  ]) {
    if (!sources.includes(file)) faults.push(`sources: ${file} is missing.`);
  }
  if (faults.length > 0)
    throw new Error(`The archives may not be published:\n${faults.join('\n')}`);
  lint();
}

/** Mozilla's own check, which must not even warn. @throws Error where it does. */
function lint(): void {
  const folder = dirname(fileURLToPath(import.meta.resolve('web-ext')));
  execFileSync(
    process.execPath,
    [
      join(folder, 'bin/web-ext.js'),
      'lint',
      '--source-dir',
      join(OUT, 'firefox-mv3'),
      '--warnings-as-errors',
      '--no-config-discovery',
    ],
    { stdio: 'inherit' },
  );
}
