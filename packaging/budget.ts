import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import budget from './budget.json' with { type: 'json' };

const Budget = z.record(
  z.string(),
  z.object({ files: z.array(z.string()), bytes: z.number(), each: z.optional(z.boolean()) }),
);

export interface Size {
  what: string;
  /** Bytes, compressed as a store's package is. */
  bytes: number;
  /** The most it may be. */
  limit: number;
}

/** What the parts of a build weigh, in a folder, against the budget; the largest where each counts. */
export function sizesOf(build: string): Size[] {
  return Object.entries(Budget.parse(budget)).map(([what, { files, bytes: limit, each }]) => {
    const found = globSync(files, { cwd: build });
    if (found.length === 0) throw new Error(`${build} has no ${files.join(', ')}.`);
    const all = found.map((file) => gzipSync(readFileSync(join(build, file)), { level: 9 }).length);
    return { what, limit, bytes: each ? Math.max(...all) : all.reduce((sum, one) => sum + one) };
  });
}
