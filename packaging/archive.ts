import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';

/** The files of an archive by their paths. */
export interface Files {
  [path: string]: Uint8Array;
}

/** The earliest moment that an archive can note, for all its files, so that the same files make the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

export function readArchive(path: string): Files {
  return unzipSync(readFileSync(path));
}

export function writeArchive(path: string, files: Files): void {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, zipSync(sorted, { level: 9, mtime: NO_TIME }));
}

/** The line by which `sha256sum --check` knows a file. */
export function checksum(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
