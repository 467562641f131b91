import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startClaudeAi } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { walk } from './walk.ts';

const FOLDER = resolve(import.meta.dirname, '../../.output/demo');

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  await (hasDisplay && !process.argv.includes('--walk') ? openWindow() : takePictures());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** A window on the stand-in, until it is closed. */
async function openWindow(): Promise<void> {
  const site = await startClaudeAi({ persona: 'personal-and-team' });
  const browser = await launchBrowser(site, { headless: false, viewport: null });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto('https://claude.ai/settings/usage');
  console.log('This is a stand-in for claude.ai. Follow the guide; close the window to end.');
  await new Promise<void>((done) => browser.context.once('close', () => done()));
  await site.close();
}

/** The walk without a display, in pictures with a transcript. */
async function takePictures(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const site = await startClaudeAi({ persona: 'personal-and-team' });
  const browser = await launchBrowser(site);
  const transcript: string[] = [];
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await walk(browser, page, async (name, sentence, shown) => {
      const file = `${String(transcript.length + 1).padStart(2, '0')}-${name}.png`;
      // The ring arrives in a short movement; the picture waits for its rest.
      await shown.waitForTimeout(500);
      await shown.screenshot({ path: join(FOLDER, file) });
      transcript.push(`${file}  ${sentence}`);
      console.log(transcript.at(-1));
    });
    console.log(`All seven steps are done. Pictures and transcript: ${FOLDER}`);
  } finally {
    writeFileSync(join(FOLDER, 'transcript.txt'), `${transcript.join('\n')}\n`);
    await browser.close();
    await site.close();
  }
}
