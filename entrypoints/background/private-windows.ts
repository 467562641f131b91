import { browser } from '@wxt-dev/browser';
import { forgetPrivate } from '../../browser/storage';
import { forgetTab } from '../../browser/tabs';

/**
 * Lets the guide in a private window read its records, which are kept in memory only. Where a
 * browser cannot (Firefox, 2026), the guide there works without remembering.
 */
export async function openToPrivateTabs(): Promise<void> {
  await browser.storage.session.setAccessLevel?.({
    accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS',
  });
}

/** Forgets a closed tab, and with the last private one everything of the private windows. */
export async function forgetClosed(closed: number): Promise<void> {
  await forgetTab(closed);
  const tabs = await browser.tabs.query({});
  if (!tabs.some(({ id, incognito }) => incognito && id !== closed)) await forgetPrivate();
}
