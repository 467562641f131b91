import { resolve } from 'node:path';
import { sizesOf } from '../../packaging/budget.ts';
import { print } from './figures.ts';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** What the browser has to take in, compressed as a store's package is, beside its budget. */
export function printSizes(): void {
  for (const { what, bytes, limit } of sizesOf(BUILD)) {
    print(what, `${bytes.toLocaleString('en-US')} bytes gz`, `≤ ${limit.toLocaleString('en-US')}`);
  }
}
