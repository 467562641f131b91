import { mkdir, readFile, rm } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { build, type Plugin } from 'esbuild';
import { PICTURES } from './models.ts';

/**
 * Takes a picture of every state of the guide into .output/gallery/: `node tests/gallery/render.ts
 * [language] [part of a name]`. With AXE=1 it also reports what axe finds.
 */

const REJECTED = "We've added a credit to your organization to get you started.";
const OUT = '.output/gallery';
const [language = 'en', only = ''] = process.argv.slice(2);

/** The real texts, without a browser's `i18n`. */
const texts: Plugin = {
  name: 'texts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#i18n$/ }, () => ({ path: 'texts', namespace: 'texts' }));
    onLoad({ filter: /.*/, namespace: 'texts' }, async () => {
      const messages = generateChromeMessages(await parseMessagesFile(`locales/${language}.yml`));
      return {
        resolveDir: process.cwd(),
        contents: `
          const messages = ${JSON.stringify(messages)};
          const getMessage = (key, filled = []) =>
            (messages[key]?.message ?? '⟦' + key + '⟧').replace(/\\$([1-9])/g, (_, n) => filled[n - 1] ?? '');
          globalThis.chrome = { ...globalThis.chrome, runtime: { id: 'gallery' }, i18n: { getMessage } };
          globalThis.browser = globalThis.chrome;
          const { createI18n } = await import('@wxt-dev/i18n');
          export const i18n = createI18n();`,
      };
    });
  },
};

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/gallery/page.tsx'],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [texts],
    write: false,
  });
  const sheets = ['guide', 'pointing', 'popup', 'options'].map((name) =>
    readFile(`components/${name}.css`, 'utf8'),
  );
  const css = (await Promise.all(sheets)).join('\n');
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Gallery</title>
    <style>html { background: light-dark(#faf9f5, #262624); color-scheme: light dark } ${css}</style>
    <body><script type="module">${script}</script></body></html>`;
}

interface Shot {
  file: string;
  query: string;
  width: number;
  height: number;
}

function shotsOf(): Shot[] {
  const shots = PICTURES.flatMap(({ name, pointing }): Shot[] => [
    { file: `panel-${name}`, query: `form=panel&name=${name}`, width: 500, height: 672 },
    { file: `pill-${name}`, query: `form=pill&name=${name}`, width: 340, height: 76 },
    ...(pointing
      ? [{ file: `narrow-${name}`, query: `form=panel&name=${name}`, width: 320, height: 600 }]
      : [{ file: `popup-${name}`, query: `form=popup&name=${name}`, width: 360, height: 600 }]),
  ]);
  shots.push({ file: 'popup-welcome', query: 'form=welcome', width: 360, height: 360 });
  shots.push({ file: 'popup-diagnosis', query: 'form=diagnosis', width: 360, height: 600 });
  shots.push({
    file: 'spotlight',
    query: 'form=spotlight&name=wrong-account',
    width: 372,
    height: 260,
  });
  shots.push({ file: 'popup-blocked', query: 'form=popup&name=spent', width: 360, height: 1100 });
  shots.push({
    file: 'popup-against',
    query: 'form=diagnosis&name=reload',
    width: 360,
    height: 900,
  });
  shots.push({ file: 'options', query: 'form=options', width: 760, height: 900 });
  return shots.filter(({ file }) => file.includes(only));
}

async function shoot(
  browser: Browser,
  html: string,
  look: 'light' | 'dark' | 'forced',
): Promise<void> {
  const context = await browser.newContext({
    colorScheme: look === 'light' ? 'light' : 'dark',
    forcedColors: look === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => console.error(message.text()));
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  for (const { file, query, width, height } of shotsOf()) {
    await page.setViewportSize({ width, height });
    await page.goto(`https://gallery.test/?${query}`);
    await page.locator('.guide, .spotlight-label').first().waitFor();
    if (query.startsWith('form=diagnosis')) await page.locator('[data-diagnose]').fill(REJECTED);
    if (file === 'popup-blocked') await page.locator('.blocked summary').click();
    await page.screenshot({ path: `${OUT}/${language}/${look}-${file}.png` });
    if (process.env.AXE && look !== 'forced') {
      const { violations } = await new AxeBuilder({ page })
        .disableRules(['region', 'landmark-one-main', 'page-has-heading-one'])
        .analyze();
      for (const { id, nodes } of violations) {
        console.error(
          look,
          file,
          id,
          nodes.map(({ html }) => html.slice(0, 120)),
        );
      }
    }
  }
  await context.close();
}

await rm(`${OUT}/${language}`, { recursive: true, force: true });
await mkdir(`${OUT}/${language}`, { recursive: true });
const html = await bundle();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const look of ['light', 'dark', 'forced'] as const) await shoot(browser, html, look);
await browser.close();
