import { i18n } from '#i18n';
import { mayRead } from '../../browser/access';
import { browser } from '../../browser/browser';
import { canInject, openWatcher } from '../../browser/injection';
import { sendToOverlay } from '../../browser/messenger';
import { claudeTabs, forgetTab, knownTabs } from '../../browser/tabs';
import { showBadge } from '../../browser/toolbar';

/** In `storage.session`, which is empty after an installation, an update, and off and on. */
const BEGUN = 'begun';

/**
 * Brings the watcher into open tabs once after the extension has come, or come back. Switched off
 * and on, it is told by no event of the browser.
 *
 * @param begin what else is to be done then.
 */
export async function beginOnce(begin: () => void): Promise<void> {
  const { [BEGUN]: begun } = await browser.storage.session.get(BEGUN);
  if (begun) return;
  await browser.storage.session.set({ [BEGUN]: true });
  begin();
  await watchOpenTabs();
}

/**
 * Brings the watcher into tabs that were open before the guide came, or came back: browsers give
 * them no content script, and after an update only a dead one. Badge and overlay follow by
 * themselves.
 */
export async function watchOpenTabs(): Promise<void> {
  const tabs = await claudeTabs();
  // A tab that the browser has put to sleep, or shows an error in, is watched from its next load.
  await Promise.allSettled(tabs.map(openWatcher));
}

/**
 * After the person has let the guide read claude.ai, or no longer does: what was known of tabs is
 * then not known any more.
 */
export async function followAccess(): Promise<void> {
  if (await mayRead()) return watchOpenTabs();
  await Promise.all((await knownTabs()).map(leaveTab));
}

/**
 * May the guide read this tab? Where access to claude.ai is withheld, perhaps this page alone; one
 * that was open when access was withdrawn still has its watcher, whose word does not count.
 */
export async function mayWatch(tab: number): Promise<boolean> {
  return (await mayRead()) || canInject(tab);
}

/** Forgets the tab and clears what the guide shows on it. */
export async function leaveTab(tab: number): Promise<void> {
  await forgetTab(tab);
  await showBadge(tab, { text: '' }, i18n.t('badge.none'));
  await sendToOverlay(tab, { type: 'leave' });
}
