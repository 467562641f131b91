import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'wxt';
import { type ClaudeAi, startClaudeAi } from '../claude-ai/server.ts';
import { findChromium } from '../drivers/find.ts';
import { inChromium } from '../drivers/in-chromium.ts';
import { type GuideBrowser, type LaunchOptions, launchBrowser } from '../drivers/launch.ts';
import { mainJob } from '../journeys/main-job.ts';

const FOLDER = resolve(import.meta.dirname, '../../.output/demo');

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  // Before the build, which takes a while: without a browser it would be for nothing.
  findChromium();
  await build();
  await (hasDisplay && !process.argv.includes('--walk') ? openWindow() : takePictures());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Starts stand-in and browser, and ends both whatever happens. */
async function onStandIn(
  options: LaunchOptions,
  act: (browser: GuideBrowser) => Promise<void>,
): Promise<void> {
  const site: ClaudeAi = await startClaudeAi({ persona: 'personal-and-team' });
  try {
    await using browser = await launchBrowser(site, options);
    await act(browser);
  } finally {
    await site.close();
  }
}

/** A window on the stand-in, until it is closed. */
async function openWindow(): Promise<void> {
  await onStandIn({ headless: false, viewport: null }, async ({ context }) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto('https://claude.ai/settings/usage');
    console.log('This is a stand-in for claude.ai. Follow the guide; close the window to end.');
    await new Promise<void>((done) => context.once('close', () => done()));
  });
}

/** The walk without a display, in pictures with a transcript. */
async function takePictures(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const transcript: string[] = [];
  try {
    await onStandIn({}, async (browser) => {
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      const driver = inChromium(browser, page);
      await mainJob(driver, async (name, sentence) => {
        const file = `${String(transcript.length + 1).padStart(2, '0')}-${name}.png`;
        // The ring arrives in a short movement; the picture waits for its rest.
        await page.waitForTimeout(500);
        await driver.picture(join(FOLDER, file));
        transcript.push(`${file}  ${sentence}`);
        console.log(transcript.at(-1));
      });
    });
    console.log(`All seven steps are done. Pictures and transcript: ${FOLDER}`);
  } finally {
    writeFileSync(join(FOLDER, 'transcript.txt'), `${transcript.join('\n')}\n`);
  }
}
