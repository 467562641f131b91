import { browser } from './browser';
import { sendToOverlay } from './messenger';

const OVERLAY = '/overlay.js';
const WATCHER = '/watch.js';
const TRACKING = '/tracking.js';

/**
 * Injects the overlay where it is not there yet. Who wants it while it is being injected waits for
 * that: a second one would take over from the first, and read everything anew.
 */
export function openOverlay(tab: number): Promise<void> {
  return navigator.locks.request(`overlay in ${tab}`, async () => {
    if (!(await sendToOverlay(tab, { type: 'ping' }))) await inject(tab, OVERLAY);
  });
}

/** Injects the watcher; one that is there already makes room. */
export function openWatcher(tab: number): Promise<void> {
  return inject(tab, WATCHER);
}

/** Injects what the overlay needs to point at something; done once it has run. */
export function openTracking(tab: number): Promise<void> {
  return inject(tab, TRACKING);
}

/** May the guide run anything in this tab? */
export async function canInject(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, func: () => {} });
    return true;
  } catch {
    return false;
  }
}

async function inject(
  tab: number,
  file: typeof OVERLAY | typeof WATCHER | typeof TRACKING,
): Promise<void> {
  // Not waiting for the document to be idle: what it shows is looked at again when it changes.
  await browser.scripting.executeScript({
    target: { tabId: tab },
    files: [file],
    injectImmediately: true,
  });
}
