import { browser } from './browser';
import { sendToOverlay } from './messenger';

/** Injects the overlay where it is not there yet. */
export async function openOverlay(tab: number): Promise<void> {
  if (await sendToOverlay(tab, { type: 'ping' })) return;
  // Not waiting for the document to be idle: what it shows is looked at again when it changes.
  await browser.scripting.executeScript({
    target: { tabId: tab },
    files: ['/overlay.js'],
    injectImmediately: true,
  });
}
