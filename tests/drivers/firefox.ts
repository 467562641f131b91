import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, launch } from 'puppeteer-core';
import * as z from 'zod/mini';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { findFirefox } from './find-firefox.ts';
import { startProxy } from './proxy.ts';

const BUILD = resolve(import.meta.dirname, '../../.output/firefox-mv3');

export interface Firefox {
  browser: Browser;
  /** Host of the extension's own pages, which Firefox draws anew for each profile. */
  host: string;
  /**
   * Runs in the browser's own world, which sees what no page does: badges, windows, containers.
   *
   * @returns what the code returned, which must be JSON.
   */
  privileged: (code: string) => Promise<unknown>;
  close: () => Promise<void>;
}

/** Puppeteer's line to Firefox, for a command that it has no word for. */
interface Line {
  send: (method: string, parameters: object) => Promise<unknown>;
}

const Tree = z.object({
  result: z.object({ contexts: z.array(z.object({ context: z.string() })) }),
});
const Answer = z.object({
  result: z.object({
    type: z.string(),
    result: z.optional(z.object({ value: z.optional(z.string()) })),
    exceptionDetails: z.optional(z.object({ text: z.string() })),
  }),
});

/** A Firefox with a fresh profile and the guide, in which claude.ai is the stand-in. */
export async function launchFirefox(site: ClaudeAi): Promise<Firefox> {
  const proxy = await startProxy(site.port);
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1400, height: 860 },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
    },
  });
  const close = async () => {
    await browser.close();
    proxy.close();
  };
  try {
    const id = await browser.installExtension(BUILD);
    const privileged = (code: string) => runPrivileged(lineOf(browser), code);
    const host = z
      .string()
      .parse(await privileged(`return WebExtensionPolicy.getByID('${id}').mozExtensionHostname`));
    await seeFirstRun(privileged);
    return { browser, host, privileged, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * After its install the guide opens a page of its own in front. A tab that is opened after that is in
 * front of it; one opened before would be behind, and what is pressed would be about the other.
 *
 * @throws Error where it does not come.
 */
async function seeFirstRun(privileged: Firefox['privileged']): Promise<void> {
  const end = Date.now() + 15_000;
  const isThere = () =>
    privileged(`
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      return gBrowser.selectedBrowser.currentURI.schemeIs('moz-extension');`);
  while (!(await isThere())) {
    if (Date.now() > end) throw new Error('The first-run page has not opened.');
    await sleep(50);
  }
}

/** @throws Error where Puppeteer keeps its line elsewhere in a newer version. */
function lineOf(browser: Browser): Line {
  const line: unknown = Reflect.get(browser, 'connection');
  if (!isLine(line)) throw new Error('Puppeteer has no connection to Firefox where it was.');
  return line;
}

function isLine(value: unknown): value is Line {
  return value instanceof Object && 'send' in value && typeof value.send === 'function';
}

async function runPrivileged(line: Line, code: string): Promise<unknown> {
  const tree = Tree.parse(
    await line.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }),
  );
  const { result } = Answer.parse(
    await line.send('script.callFunction', {
      functionDeclaration: `async () => JSON.stringify(await (async () => { ${code} })())`,
      awaitPromise: true,
      target: { context: tree.result.contexts[0]?.context },
    }),
  );
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result?.value ?? 'null');
}
