import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { print } from './figures.ts';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const AIMS: { [file: string]: string | undefined } = {
  'watch.js': '≤ 1,024',
  'overlay.js': '≤ 40,960',
  'spotlight.js': undefined,
};

/** What claude.ai's pages have to take in, compressed as a store's package is. */
export function printSizes(): void {
  for (const [file, aim] of Object.entries(AIMS)) {
    const bytes = gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length;
    print(file, `${bytes.toLocaleString('en-US')} bytes gz`, aim);
  }
}
