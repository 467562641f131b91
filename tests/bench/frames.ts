import type { Page } from '@playwright/test';

/** Milliseconds since the navigation began. */
export interface Frames {
  /** The first frame that shows the guide. */
  guide?: number;
  /** The first frame whose page holds the claim card's button. */
  card?: number;
  /** The first frame in which the guide offers to point at it. */
  offered?: number;
  /** The person's click on that offer. */
  click?: number;
  /** The first frame with the ring around the button. */
  ring?: number;
}

declare global {
  interface Window {
    benchFrames: Frames;
  }
}

/**
 * Writes down when each thing is first there, from inside the page: asking from outside costs more
 * than what is measured. A look comes before the guide's own work in a frame, so what that frame
 * brings is seen in the next one: figures are up to 17 ms too long, never too short.
 */
function record(): void {
  const frames: Frames = {};
  window.benchFrames = frames;
  const look = () => {
    const shadow = document.querySelector('workspace-credit-guide')?.shadowRoot;
    const isShown = (selector: string) => {
      const { width = 0, height = 0 } =
        shadow?.querySelector(selector)?.getBoundingClientRect() ?? {};
      return width > 0 && height > 0;
    };
    const at = performance.now();
    const buttons = [...document.querySelectorAll('main button')];
    if (buttons.some((b) => b.textContent === 'Claim your credit')) frames.card ??= at;
    if (isShown('[data-guide]')) frames.guide ??= at;
    if (isShown('[data-step="claim"][data-status="todo"] [data-action="show"]')) {
      frames.offered ??= at;
    }
    if (isShown('[data-spotlight="claim"]')) frames.ring ??= at;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const onClick = (event: Event) => {
    if (event.isTrusted) frames.click ??= event.timeStamp;
  };
  addEventListener('click', onClick, { capture: true });
}

export async function recordFrames(page: Page): Promise<void> {
  await page.addInitScript(record);
}

/** Waits until this was seen, and says when. */
export async function seenAt(page: Page, what: keyof Frames): Promise<number> {
  await page.waitForFunction((name) => window.benchFrames[name] !== undefined, what);
  return page.evaluate((name) => window.benchFrames[name] ?? Number.NaN, what);
}
