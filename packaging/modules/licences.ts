import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineWxtModule } from 'wxt/modules';
import * as z from 'zod/mini';

export const LICENCES = 'licenses.txt';

const Package = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  homepage: z.optional(z.string()),
  repository: z.optional(z.union([z.string(), z.object({ url: z.string() })])),
});

/** Packages that bring no text, and where that of their repository is kept (wxt 0.21.4). */
const KEPT: { [name: string]: string | undefined } = {
  wxt: 'wxt.txt',
  '@wxt-dev/browser': 'wxt.txt',
  '@wxt-dev/i18n': 'wxt.txt',
};

/** Folders of the packages of which something is in the build. */
const folders = new Set<string>();

/** Notes the package of every module that is left in a bundle after unused code is taken out. */
function noteBundled(): Plugin {
  return {
    name: 'note-bundled',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const folder = packageOf(id);
          if (renderedLength > 0 && folder) folders.add(folder);
        }
      }
    },
  };
}

/** The folder of the package that a module is in; undefined for the project's own. */
function packageOf(id: string): string | undefined {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
}

/** @throws Error where a package says no licence, or brings no text of it. */
function entry(folder: string): string {
  const { name, version, license, homepage, repository } = Package.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const source = typeof repository === 'string' ? repository : repository?.url;
  const address = source?.replace(/^git\+|\.git$/g, '') ?? homepage;
  if (!address) throw new Error(`${name} does not say where its source is.`);
  return [`${name} ${version}, ${license}`, `Source: ${address}`, '', text(folder).trim()].join(
    '\n',
  );
}

/** The text itself, which the licences ask to be passed on. */
function text(folder: string): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (file) return readFileSync(join(folder, file), 'utf8');
  const name = folder.split('/node_modules/').at(-1) ?? '';
  const kept = KEPT[name];
  if (!kept) throw new Error(`${name} brings no text of its licence.`);
  return readFileSync(join(import.meta.dirname, '../licences', kept), 'utf8');
}

/** Writes the licences of all that is bundled beside it. */
export default defineWxtModule({
  name: 'licences',
  setup(wxt) {
    wxt.hooks.hook('vite:build:extendConfig', (_, config) => {
      config.plugins = [...(config.plugins ?? []), noteBundled()];
    });
    wxt.hooks.hook('build:before', () => folders.clear());
    wxt.hooks.hook('build:done', (_, output) => {
      const entries = [...folders].sort().map(entry);
      const rule = `\n\n${'-'.repeat(80)}\n\n`;
      writeFileSync(join(wxt.config.outDir, LICENCES), `${entries.join(rule)}\n`);
      output.publicAssets.push({ type: 'asset', fileName: LICENCES });
    });
  },
});
