import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { changeChoices, readMemory } from './storage';

/**
 * Saves the usage page's bookmark, or finds the one that is there, and remembers it. Needs the
 * optional permission `bookmarks`, for which only a page of the extension can ask, by a click.
 *
 * @throws Error without that permission.
 */
export async function keepBookmark(address: string): Promise<void> {
  // One at a time: both the click and the new permission lead here.
  await navigator.locks.request('bookmark', async () => {
    if (!(await holdsBookmark(address))) {
      await browser.bookmarks.create({ title: i18n.t('step.bookmark.name'), url: address });
    }
  });
  await noteBookmark(address);
}

/** Remembers whether the browser holds the bookmark; without the permission nothing is known. */
export async function noteBookmark(address: string): Promise<void> {
  if (!browser.bookmarks) return;
  const held = await holdsBookmark(address);
  const { choices } = await readMemory();
  if (held === (choices.bookmarkedAt !== undefined)) return;
  await changeChoices(({ bookmarkedAt: _, ...others }) =>
    held ? { ...others, bookmarkedAt: Date.now() } : others,
  );
}

async function holdsBookmark(address: string): Promise<boolean> {
  return (await browser.bookmarks.search({ url: address })).length > 0;
}

/** Calls back when a bookmark came, went or changed. */
export function watchBookmarks(onChange: () => void): void {
  const { bookmarks } = browser;
  bookmarks?.onCreated.addListener(onChange);
  bookmarks?.onRemoved.addListener(onChange);
  bookmarks?.onChanged.addListener(onChange);
}
