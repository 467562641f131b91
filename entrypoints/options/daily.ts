import { isOffered } from '../../browser/access';
import { browser } from '../../browser/browser';
import type { ToBackground } from '../../browser/messages';
import { readWatch } from '../../browser/watch-state';
import type { DailyWatchModel } from '../../components/options/DailyWatch';
import type { Choices } from '../../guide/settings';
import { NO_WATCH, type Watch } from '../../guide/watch/watch';

let refused = false;

/** What the section about the daily watch shows; nothing where the browser could not tell. */
export async function dailyModel(
  { watch = NO_WATCH }: Choices,
  language: string,
): Promise<DailyWatchModel | undefined> {
  if (!isOffered('notifications')) return undefined;
  const [{ next, waits }, notifications] = await Promise.all([
    readWatch(),
    browser.permissions.contains({ permissions: ['notifications'] }),
  ]);
  return { watch, next, waiting: waits !== undefined, notifications, refused, language };
}

/** Switched on, it asks for notifications at once, because browsers allow it only within the click. */
export async function performWatch(
  watch: Watch,
  tell: (message: ToBackground) => Promise<void>,
): Promise<void> {
  const asked = watch.on && browser.permissions.request({ permissions: ['notifications'] });
  await tell({ type: 'choose', set: { watch } });
  refused = (await asked) === false && watch.on;
}
