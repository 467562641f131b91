import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { findChromium } from './find.ts';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Switches the browser's own traffic off; nothing but the stand-in can be reached anyway. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
];

export interface LaunchOptions {
  headless?: boolean;
  /** The browser's language, which is the guide's. */
  language?: string;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  /** False for the bare page, as a bench compares it. */
  extension?: boolean;
  deviceScaleFactor?: number;
  /** Keeps pages that were left, to show them again as they were. */
  keepsPages?: boolean;
  /** A profile's folder that outlives the browser, which then opens the tabs it had. */
  profile?: string;
  /** Keeps the page that opens after the install; others have nothing to do with it. */
  keepsFirstRun?: boolean;
  /** Another build than the usual one, such as a copy to be updated. */
  build?: string;
  /** Lets `pressToolbarButton` press the guide's button, which is the browser's own. */
  pressesButton?: boolean;
}

export interface GuideBrowser {
  context: BrowserContext;
  /** The extension's background. */
  background: () => Promise<Worker>;
  extensionId: () => Promise<string>;
  close: () => Promise<void>;
  /** By `await using`, whatever fails in between. */
  [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * A Chromium with a fresh profile in which `claude.ai` is the stand-in and every other host does
 * not exist, so that the shipped build runs unchanged at the real address.
 */
export async function launchBrowser(
  site: ClaudeAi,
  options: LaunchOptions = {},
): Promise<GuideBrowser> {
  const { extension = true, build = BUILD, language = 'en-US' } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'guide-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: options.headless ?? true,
    locale: language,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport === undefined ? { width: 1400, height: 860 } : options.viewport,
    ...(options.deviceScaleFactor && { deviceScaleFactor: options.deviceScaleFactor }),
    permissions: ['clipboard-read', 'clipboard-write'],
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.keepsPages ? ['--disable-back-forward-cache'] : []),
    ],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      ...QUIET,
      ...(options.profile ? ['--restore-last-session'] : []),
      ...(options.pressesButton ? ['--enable-unsafe-extension-debugging'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${language}`,
      `--host-resolver-rules=MAP claude.ai:443 127.0.0.1:${site.port}, MAP * ~NOTFOUND`,
      `--ignore-certificate-errors-spki-list=${site.spki}`,
      ...(extension ? [`--disable-extensions-except=${build}`, `--load-extension=${build}`] : []),
    ],
  });
  if (!options.keepsFirstRun) closeFirstRun(context);
  const background = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const close = async () => {
    await context.close();
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return {
    context,
    background,
    extensionId: async () => new URL((await background()).url()).host,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Closes the page that opens after the install, as whoever is at work would. */
function closeFirstRun(context: BrowserContext): void {
  const close = (page: Page) => {
    if (page.url().endsWith('/welcome.html')) void page.close();
  };
  for (const page of context.pages()) close(page);
  context.on('page', (page) => {
    close(page);
    page.once('framenavigated', () => close(page));
  });
}
