import { browser } from './browser';
import { sendToOverlay } from './messenger';

const OVERLAY = '/overlay.js';
const WATCHER = '/watch.js';
const TRACKING = '/tracking.js';

/** By tab: the last of those who want the overlay there. */
const opening = new Map<number, Promise<void>>();

/**
 * Injects the overlay where it is not there yet. Who wants it while it is being injected waits for
 * that: a second one would take over from the first, and read everything anew.
 */
export function openOverlay(tab: number): Promise<void> {
  const before = opening.get(tab)?.catch(() => {}) ?? Promise.resolve();
  const opened = before.then(() => openOnce(tab));
  opening.set(tab, opened);
  const forget = () => {
    if (opening.get(tab) === opened) opening.delete(tab);
  };
  opened.then(forget, forget);
  return opened;
}

async function openOnce(tab: number): Promise<void> {
  if (!(await sendToOverlay(tab, { type: 'ping' }))) await inject(tab, OVERLAY);
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
