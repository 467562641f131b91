import { valueIn } from '../guide/stored';
import { NO_WATCH_STATE, StoredWatch, type WatchState } from '../guide/watch/plan';
import { browser } from './browser';
import { update } from './writing';

/** The daily watch is of no window; its plan is kept in `storage.local`. */
export function changeWatch(
  change: (state: WatchState | undefined) => WatchState | undefined,
): Promise<void> {
  return update('watch', StoredWatch, change);
}

export async function readWatch(): Promise<WatchState> {
  const { watch } = await browser.storage.local.get('watch');
  return valueIn(StoredWatch.open(watch)) ?? NO_WATCH_STATE;
}
