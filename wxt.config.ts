import { type MinifyOptions, minify } from 'terser';
import { defineConfig } from 'wxt';

const terser: MinifyOptions = {
  ecma: 2020,
  compress: {
    passes: 3,
    pure_getters: true,
    unsafe_arrows: true,
    keep_fargs: false,
    drop_console: true,
  },
};

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: false },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'scripting'],
    host_permissions: ['https://claude.ai/*'],
    optional_permissions: ['notifications', 'bookmarks'],
    content_scripts: [
      { matches: ['https://claude.ai/*'], js: ['watch.js'], run_at: 'document_start' },
    ],
    // Firefox has no schema: it hands over what the administrator wrote, and the guide reads it.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'policy-schema.json' } }),
    // One background for all windows; it keeps what belongs to private ones in memory only.
    incognito: 'spanning',
  }),
  vite: () => ({
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    plugins: [
      {
        name: 'minify-the-whole',
        enforce: 'post',
        // Once more with the wrapper around it, in which every name can be shortened: 100 bytes.
        async generateBundle(_, bundle) {
          const { 'overlay.js': overlay } = bundle;
          if (overlay?.type !== 'chunk') return;
          overlay.code = (await minify(overlay.code, terser)).code ?? overlay.code;
        },
      },
    ],
    build: {
      target: 'es2022',
      // A kilobyte less than the usual minifier leaves of the overlay.
      minify: 'terser',
      terserOptions: terser,
    },
  }),
});
