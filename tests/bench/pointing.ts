import type { Page } from '@playwright/test';
import type { ClaudeAi } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { sampleFrames, summary } from '../drivers/ring.ts';
import { inMS, print } from './figures.ts';

const USAGE = 'https://claude.ai/admin-settings/usage';
const SHOW = '[data-step="claim"] [data-action="show"]';
const CLAIM = 'Claim your credit';
const ZOOMS = [1.5, 2, 0.75, 1];

/** How well the ring follows the control, and what moving the guide costs. */
export async function measurePointing(site: ClaudeAi): Promise<void> {
  site.configure({ persona: 'owner-unclaimed', latencyMS: 0 });
  await using browser = await launchBrowser(site, { viewport: { width: 1000, height: 500 } });
  const page = await browser.context.newPage();
  await page.goto(USAGE);
  // Where the window is low the guide arrives small, out of the way of what it is about to show.
  await page.waitForTimeout(1000);
  const small = page.locator('[data-view="pill"] [data-action="expand"]');
  if (await small.isVisible()) await small.click();
  await page.locator(SHOW).click();
  await page.locator('[data-spotlight]').waitFor();
  await page.waitForTimeout(1000);

  const report = async (name: string, during: () => Promise<void>) => {
    const [samples, paced] = await Promise.all([
      sampleFrames(page, CLAIM, 3000),
      pace(page, 3000),
      during(),
    ]);
    const { frames, off, moves } = summary(samples);
    print(`${name}: frames with the ring off by more than 2 px`, `${off} of ${frames}`, '0');
    print(`${name}: frames in which the control had moved`, `${moves}`);
    printPace(name, paced);
  };
  await report('scroll', () => scroll(page));
  await report('zoom', async () => {
    const worker = await browser.background();
    for (const factor of ZOOMS) {
      await worker.evaluate(async (to) => {
        const [tab] = await chrome.tabs.query({ url: 'https://claude.ai/*' });
        if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, to);
      }, factor);
      await page.waitForTimeout(500);
    }
  });
  await report('re-render every 100 ms', async () => site.update({ rerenderMS: 100 }));
  print('card replaced → ring around the new one', inMS(await reattach(page)), '1 frame');
  site.update({ rerenderMS: 0 });

  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  const [dragged] = await Promise.all([pace(page, 3000), drag(page)]);
  printPace('drag', dragged);
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(400, 300);
  for (let i = 0; i < 40; i += 1) {
    await page.mouse.wheel(0, i % 20 < 10 ? 40 : -40);
    await page.waitForTimeout(50);
  }
}

async function drag(page: Page): Promise<void> {
  const box = await page.locator('[data-guide] .band h1').boundingBox();
  if (!box) throw new Error('The guide has no band.');
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  for (let i = 0; i < 120; i += 1) {
    await page.mouse.move(500 + 300 * Math.cos(i / 10), 250 + 150 * Math.sin(i / 10));
    await page.waitForTimeout(10);
  }
  await page.mouse.up();
}

interface Pace {
  /** Milliseconds between two frames. */
  frames: number[];
  /** Milliseconds of each task over 50 ms. */
  longTasks: number[];
}

function pace(page: Page, durationMS: number): Promise<Pace> {
  return page.evaluate(async (duration) => {
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration: length } of list.getEntries()) longTasks.push(length);
    });
    observer.observe({ entryTypes: ['longtask'] });
    const frames: number[] = [];
    let last = performance.now();
    const end = last + duration;
    while (last < end) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      frames.push(now - last);
      last = now;
    }
    observer.disconnect();
    return { frames: frames.slice(1), longTasks };
  }, durationMS);
}

function printPace(name: string, { frames, longTasks }: Pace): void {
  print(`${name}: between two frames`, inMS(frames), '16.7 ms');
  print(`${name}: long tasks`, `${longTasks.length}`, '0');
}

/** From each replacement of the button until a frame's end with the ring around the new one. */
function reattach(page: Page): Promise<number[]> {
  return page.evaluate(async (label) => {
    const times: number[] = [];
    const find = () =>
      [...document.querySelectorAll('button')].find((b) => b.textContent === label);
    const fits = () => {
      const shadow = document.querySelector('workspace-credit-guide')?.shadowRoot;
      const ring = shadow?.querySelector('[data-spotlight]')?.getBoundingClientRect();
      const own = find()?.getBoundingClientRect();
      return ring && own && Math.abs(own.left - ring.left - (ring.right - own.right)) < 1;
    };
    let control = find();
    let since: number | undefined;
    const observer = new MutationObserver(() => {
      if (find() === control) return;
      control = find();
      if (control) since = performance.now();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    while (times.length < 20) {
      await new Promise(requestAnimationFrame);
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      });
      if (since !== undefined && fits()) {
        times.push(performance.now() - since);
        since = undefined;
      }
    }
    observer.disconnect();
    return times;
  }, CLAIM);
}
