import { build, type Plugin } from 'esbuild';
import { fillIn, readTexts } from './texts.ts';

/** The real texts, without a browser's `i18n`. */
function texts(language: string): Plugin {
  return {
    name: 'texts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#i18n$/ }, () => ({ path: 'texts', namespace: 'texts' }));
      onLoad({ filter: /.*/, namespace: 'texts' }, async () => ({
        resolveDir: process.cwd(),
        contents: `
          const messages = ${JSON.stringify(await readTexts(language))};
          const fillIn = ${fillIn};
          const getMessage = (key, values = []) => fillIn(messages[key], key, values);
          globalThis.chrome = { ...globalThis.chrome, runtime: { id: 'gallery' }, i18n: { getMessage } };
          globalThis.browser = globalThis.chrome;
          const { createI18n } = await import('@wxt-dev/i18n');
          export const i18n = createI18n();`,
      }));
    },
  };
}

/** One page that shows any state; see page.tsx. */
export async function bundle(language: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/gallery/page.tsx'],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [texts(language)],
    write: false,
  });
  const css = await bundleSheets([
    'guide',
    'pointing',
    'popup',
    'options',
    'money',
    'spend',
    'welcome',
  ]);
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return `<!doctype html><html lang="${language.replace('_', '-')}"><meta charset="utf-8"><title>Gallery</title>
    <style>html { background: light-dark(#faf9f5, #262624); color-scheme: light dark } ${css}</style>
    <body><script type="module">${script}</script></body></html>`;
}

/** The sheets one after the other, with what they import. */
async function bundleSheets(names: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: names.map((name) => `@import "./components/styles/${name}.css";`).join('\n'),
      loader: 'css',
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
