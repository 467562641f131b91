import { browser } from './browser';

/**
 * Saves a bookmark, or finds the one that is there. Needs the optional permission `bookmarks`, for
 * which only a page of the extension can ask, by a click.
 *
 * @throws Error without that permission.
 */
export async function saveBookmark(title: string, url: string): Promise<void> {
  // One at a time: both the click and the new permission lead here.
  await navigator.locks.request('bookmark', async () => {
    if (!(await holdsBookmark(url))) await browser.bookmarks.create({ title, url });
  });
}

/** `undefined` without the permission: then nothing is known. */
export async function holdsBookmark(url: string): Promise<boolean | undefined> {
  if (!browser.bookmarks) return undefined;
  return (await browser.bookmarks.search({ url })).length > 0;
}

/** Calls back when a bookmark came, went or changed. */
export function watchBookmarks(onChange: () => void): void {
  const { bookmarks } = browser;
  bookmarks?.onCreated.addListener(onChange);
  bookmarks?.onRemoved.addListener(onChange);
  bookmarks?.onChanged.addListener(onChange);
}
