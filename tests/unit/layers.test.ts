import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const LAYERS = ['guide', 'claude', 'browser', 'components', 'entrypoints'] as const;
type Layer = (typeof LAYERS)[number];

const MAY_IMPORT: { [layer in Layer]: readonly Layer[] } = {
  guide: ['guide'],
  claude: ['claude', 'guide'],
  browser: ['browser', 'guide'],
  components: ['components', 'guide'],
  entrypoints: ['guide', 'claude', 'browser', 'components'],
};
/** Packages that only one layer may know. */
const MAY_USE: { [prefix: string]: readonly Layer[] } = {
  'wxt/browser': [],
  '@wxt-dev/browser': ['browser'],
  preact: ['components', 'entrypoints'],
  '@floating-ui/dom': ['entrypoints'],
};

interface Import {
  file: string;
  layer: Layer;
  from: string;
}

const imports: Import[] = LAYERS.flatMap((layer) =>
  readdirSync(join(ROOT, layer), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const path = join(ROOT, layer, file);
      const sources = readFileSync(path, 'utf8').matchAll(/\bfrom '([^']+)'|\bimport '([^']+)'/g);
      return [...sources].map((m) => ({
        file: relative(ROOT, path),
        layer,
        from: m[1] ?? m[2] ?? '',
      }));
    }),
);

test('the test sees every layer', () => {
  expect(new Set(imports.map((i) => i.layer))).toEqual(new Set(LAYERS));
});

test('each layer imports only the layers below it', () => {
  const wrong = imports
    .filter(({ from }) => from.startsWith('.'))
    .filter(({ file, layer, from }) => {
      const target = relative(ROOT, resolve(ROOT, file, '..', from)).split('/')[0];
      const own = layer === 'entrypoints' && isSameEntrypoint(file, from);
      return !own && !MAY_IMPORT[layer].some((allowed) => allowed === target);
    });
  expect(wrong, 'move the code to the layer that may know this, see docs/architecture.md').toEqual(
    [],
  );
});

test('the guide depends on zod/mini and nothing else', () => {
  const packages = imports.filter((i) => i.layer === 'guide' && !i.from.startsWith('.'));
  expect(new Set(packages.map((i) => i.from))).toEqual(new Set(['zod/mini']));
});

test('packages stay in the layers that own them', () => {
  const wrong = imports.filter(({ from, layer }) =>
    Object.entries(MAY_USE).some(
      ([name, layers]) => (from === name || from.startsWith(`${name}/`)) && !layers.includes(layer),
    ),
  );
  expect(wrong, 'use the layer that owns the package').toEqual([]);
});

/** A program is a folder of `entrypoints/`, or a single file. */
function programOf(path: string): string {
  return path.split('/')[1]?.replace(/\.tsx?$/, '') ?? '';
}

test('the browser is imported in one place', () => {
  const doors = imports.filter(({ from }) => from === '@wxt-dev/browser').map(({ file }) => file);
  expect(doors, 'import browser/browser.ts').toEqual(['browser/browser.ts']);
});

function isSameEntrypoint(file: string, from: string): boolean {
  const target = relative(ROOT, resolve(ROOT, file, '..', from));
  return target.startsWith('entrypoints/') && programOf(target) === programOf(file);
}
