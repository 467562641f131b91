import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { print } from './figures.ts';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const FILES = ['watch.js', 'overlay.js'] as const;

/** What claude.ai's pages have to take in, compressed as a store's package is. */
export function printSizes(): void {
  const bytes = FILES.map((file) => gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length);
  const say = (n: number) => `${n.toLocaleString('en-US')} bytes gz`;
  FILES.forEach((file, i) => {
    print(file, say(bytes[i] ?? 0), file === 'watch.js' ? '≤ 1,024' : undefined);
  });
  print('all scripts of a usage page', say(bytes.reduce((a, b) => a + b, 0)), '≤ 61,440');
}
