import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { checksum } from './archive.ts';
import { ARCHIVES, checkArchives, makeArchives } from './archives.ts';

/** Makes the archives of a release and checks them: `npm run zip`. */
try {
  await makeArchives();
  checkArchives();
  for (const path of Object.values(ARCHIVES)) {
    console.log(`${checksum(path)}  ${basename(path)}  ${statSync(path).size} bytes`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
