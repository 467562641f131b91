import { CLAUDE_AI } from '../../browser/access';
import { ACTS } from '../../browser/acts';
import { browser } from '../../browser/browser';
import { isShown } from '../../browser/memory';
import { sendToOverlay } from '../../browser/messenger';
import { forgetTab } from '../../browser/tabs';
import { isKept, oneWriter } from '../../browser/writing';
import { HISTORY, RECORD, UNREADABLE } from '../../guide/stored-keys';

/**
 * Lets the guide in a private window read its records, which are kept in memory only. Where a
 * browser cannot (Firefox, 2026), the background answers for them and tells of every change.
 */
export function openToPrivateTabs(): void {
  const { session, onChanged } = browser.storage;
  if (session.setAccessLevel) {
    void session.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
    return;
  }
  onChanged.addListener((changes, area) => {
    if (area === 'session' && Object.keys(changes).some(isShown)) void tellPrivateTabs();
  });
}

async function tellPrivateTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: CLAUDE_AI });
  const theirs = tabs.flatMap(({ id, incognito }) => (incognito && id !== undefined ? [id] : []));
  await Promise.all(theirs.map((tab) => sendToOverlay(tab, { type: 'memory-changed' })));
}

/** Of private windows, the key begins so. */
const PRIVATE = 'private:';

/** The name of a value in `storage.session` that is neither of a record nor of a tab. */
export function sessionKey(name: string, isPrivate: boolean): string {
  return isPrivate ? PRIVATE + name : name;
}

/** Remembers until the browser ends; of private windows until the last of them closes. */
export function saveForSession(name: string, value: unknown, isPrivate: boolean): Promise<void> {
  return oneWriter(async () => {
    if (!(await isKept(isPrivate))) return;
    await browser.storage.session.set({ [sessionKey(name, isPrivate)]: value });
  });
}

/** Forgets a closed tab, and with the last private one everything of the private windows. */
export async function forgetClosed(closed: number): Promise<void> {
  await forgetTab(closed);
  const tabs = await browser.tabs.query({});
  if (!tabs.some(({ id, incognito }) => incognito && id !== closed)) await forgetPrivate();
}

/** Forgets what private windows have left, once the last of them has closed. */
export function forgetPrivate(): Promise<void> {
  return oneWriter(async () => {
    const stored = await browser.storage.session.get(null);
    // The rest is of tabs, which are forgotten one by one.
    const theirs = Object.keys(stored).filter((key) =>
      [RECORD, HISTORY, UNREADABLE, 'choices', 'logins', ACTS, PRIVATE].some((own) =>
        key.startsWith(own),
      ),
    );
    await browser.storage.session.remove(theirs);
  });
}
