import { defineConfig } from 'wxt';
import { compiledAtOnce } from './packaging/build/compile-hint.ts';
import { manifestFor } from './packaging/build/manifest.ts';
import { withoutMarkup } from './packaging/build/no-markup.ts';
import { pagesInOne } from './packaging/build/pages-in-one.ts';
import { pureSchemas } from './packaging/build/pure-schemas.ts';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  modulesDir: 'packaging/modules',
  imports: false,
  manifestVersion: 3,
  // What builds the extension, with what npm is told; the tests and pictures do not.
  zip: { includeSources: ['**/*', '.npmrc'], excludeSources: ['tests/**', 'docs/**'] },
  manifest: ({ browser }) => manifestFor(browser),
  vite: () => ({
    plugins: [pureSchemas(), withoutMarkup(), compiledAtOnce('overlay.js'), pagesInOne()],
    build: {
      target: 'es2022',
      // A kilobyte less than the usual minifier leaves of the overlay.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        compress: {
          passes: 3,
          pure_getters: true,
          unsafe_arrows: true,
          keep_fargs: false,
          drop_console: true,
        },
      },
      // How long which plugin took is of no use to anybody who builds.
      rolldownOptions: { checks: { bundlerTimings: false, pluginTimings: false } },
    },
  }),
});
