import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { checksum } from './archive.ts';
import { ARCHIVES, checkArchives, makeArchives } from './archives.ts';
import { sectionOf } from './changelog.ts';
import { rebuildFromSources } from './rebuild.ts';

/**
 * Everything that a release does on one machine: test, archives, the same bytes once more, the same
 * bytes from the sources archive, checksums, notes. With `--dry-run` it ends there and takes what
 * is not committed, too; without, it sets the tag, whose push starts the release on the code host.
 */
const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, '.output');
const { version } = manifest;
const isDry = process.argv.includes('--dry-run');

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
}

function sums(): string {
  return Object.values(ARCHIVES)
    .map((path) => `${checksum(path)}  ${basename(path)}\n`)
    .join('');
}

function notes(): string {
  const section = sectionOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version);
  if (!section) throw new Error(`CHANGELOG.md says nothing about ${version}.`);
  return `${section}\n`;
}

try {
  if (!isDry && git('status', '--porcelain')) throw new Error('Commit everything first.');
  if (!isDry && git('tag', '--list', `v${version}`)) {
    throw new Error(`v${version} exists already: raise the version in package.json.`);
  }
  const text = notes();
  execFileSync(process.execPath, ['tests/run.ts'], { cwd: ROOT, stdio: 'inherit' });
  await makeArchives();
  checkArchives();
  const first = sums();
  await makeArchives();
  if (sums() !== first) throw new Error(`Two runs made other bytes:\n${first}${sums()}`);
  rebuildFromSources(mkdtempSync(join(tmpdir(), 'guide-sources-')));
  writeFileSync(join(OUT, 'SHA256SUMS'), first);
  writeFileSync(join(OUT, 'release-notes.md'), text);
  console.log(first);
  if (isDry) console.log(`All is well for ${version}. Nothing was tagged.`);
  else {
    git('tag', '--annotate', `v${version}`, '--message', `Workspace Credit Guide ${version}`);
    console.log(`Tagged v${version}. Push the tag: the code host makes a draft of the release.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
