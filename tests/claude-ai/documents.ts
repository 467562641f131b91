/** Everything that is not the API: the page, its script and its style sheet. */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { forPage, type Settings } from './settings.ts';
import { membershipIn, type World } from './world.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#8c8775"/><circle cx="16" cy="16" r="7" fill="none" stroke="#faf9f5" stroke-width="4"/></svg>`;

async function bundlePage(): Promise<string> {
  const result = await build({
    entryPoints: [new URL('./page/main.tsx', import.meta.url).pathname],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

/**
 * Each generation names its classes differently. The sheet is written once with the plain names
 * and every class selector is widened to all of them.
 */
async function widenedStyle(): Promise<string> {
  const text = await readFile(new URL('./page/style.css', import.meta.url), 'utf8');
  return text.replace(/\.([a-z][\w-]*)(?=[^{}]*\{)/g, ':is(.ft-$1,.cl-$1,.cds-$1,.n-$1)');
}

function documentFor(settings: Settings): string {
  const content = JSON.stringify(forPage(settings)).replaceAll('"', '&quot;');
  return `<!doctype html>
<html lang="${settings.language}" data-mode="${settings.mode}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="standin" content="${content}">
<title>Claude</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
<script type="module" src="/assets/app.js"></script>
</head>
<body><div id="root"></div></body>
</html>
`;
}

/** What a page load does to the cookies: a new world starts in its own organization. */
export function giveSession(context: Context, world: World, session: string): void {
  if (!world.signedIn) return;
  const common = { path: '/', secure: true, sameSite: 'Lax', maxAge: 2_419_200 } as const;
  const isNew = getCookie(context, 'sessionKey') !== session;
  const current = getCookie(context, 'lastActiveOrg');
  if (isNew) setCookie(context, 'sessionKey', session, { ...common, httpOnly: true });
  if (isNew || !current || !membershipIn(world, current)) {
    setCookie(context, 'lastActiveOrg', world.startsIn, common);
  }
}

interface Source {
  settings: Settings;
  world(): World;
  session(): string;
}

export async function documents(source: Source): Promise<Hono> {
  const [script, style] = await Promise.all([bundlePage(), widenedStyle()]);
  const asset = (body: string, type: string) => () =>
    new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
  return new Hono()
    .get('/assets/app.js', asset(script, 'text/javascript; charset=utf-8'))
    .get('/assets/style.css', asset(style, 'text/css; charset=utf-8'))
    .get('/assets/icon.svg', asset(icon, 'image/svg+xml'))
    .get('/worker.js', (context) =>
      context.body(source.settings.worker, 200, { 'content-type': 'text/javascript' }),
    )
    .get('*', (context) => {
      giveSession(context, source.world(), source.session());
      context.header('content-security-policy', policy);
      context.header('cache-control', source.settings.isKept ? 'no-cache' : 'no-store');
      return context.html(documentFor(source.settings));
    });
}
