import { browser } from 'wxt/browser';
import { tellOverlay } from './messages';

const OVERLAY = '/overlay.js';
const SPOTLIGHT = '/spotlight.js';

/** Injects the overlay where it is not there yet. */
export async function openOverlay(tab: number): Promise<void> {
  if (!(await tellOverlay(tab, { type: 'here' }))) await inject(tab, OVERLAY);
}

/** Brings the second script, which the guide asks for once it is drawn. */
export function bringSpotlight(tab: number): Promise<void> {
  return inject(tab, SPOTLIGHT);
}

async function inject(tab: number, file: typeof OVERLAY | typeof SPOTLIGHT): Promise<void> {
  // Not waiting for the document to be idle: what it shows is looked at again when it changes.
  await browser.scripting.executeScript({
    target: { tabId: tab },
    files: [file],
    injectImmediately: true,
  });
}
