import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an extension that runs an empty script on claude.ai: what no other can cost less than. */
export function makeEmptyExtension(): { build: string; remove: () => void } {
  const build = mkdtempSync(join(tmpdir(), 'empty-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: [
      { matches: ['https://claude.ai/*'], js: ['empty.js'], run_at: 'document_start' },
    ],
  };
  writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(build, 'empty.js'), '');
  return { build, remove: () => rmSync(build, { recursive: true, force: true }) };
}
