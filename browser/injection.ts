import { browser } from 'wxt/browser';
import { tellOverlay } from './messages';

/** Injects the overlay where it is not there yet. */
export async function openOverlay(tab: number): Promise<void> {
  if (await tellOverlay(tab, { type: 'here' })) return;
  // Not waiting for the document to be idle: what it shows is looked at again when it changes.
  await browser.scripting.executeScript({
    target: { tabId: tab },
    files: ['/overlay.js'],
    injectImmediately: true,
  });
}
