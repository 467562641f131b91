import { StoredHistory } from '../guide/history/history';
import { StoredLogins } from '../guide/logins';
import { StoredRecord } from '../guide/record';
import { StoredReminders } from '../guide/reminders';
import { keyBefore, putBack } from '../guide/set-aside';
import { Policy, StoredChoices } from '../guide/settings';
import type { Opened, Stored } from '../guide/stored';
import { HISTORY, RECORD } from '../guide/stored-keys';
import { StoredWatch } from '../guide/watch/plan';
import { ACTS } from './acts';
import { browser } from './browser';
import { INDEX, withIndex } from './record-index';
import { oneWriter } from './writing';

/** Everything that is stored, and what the guide cannot use of it. */
export interface Export {
  json: string;
  /** How many values could not be read. */
  unreadable: number;
  /** How many are of a newer version of the guide. */
  newer: number;
}

/** Everything stored, as it stands, for the person to keep; with what could not be read. */
export async function exportStore(): Promise<Export> {
  const { [INDEX]: _, [ACTS]: __, ...stored } = await browser.storage.local.get(null);
  const states = Object.entries(stored).map(([key, value]) => stateOf(key, value));
  return {
    json: JSON.stringify(stored, null, 2),
    unreadable: states.filter((state) => state !== 'whole' && state !== 'newer').length,
    newer: states.filter((state) => state === 'newer').length,
  };
}

/** Also of a value that was kept aside, under the key that it had. */
function stateOf(name: string, value: unknown): Opened<unknown>['state'] {
  const before = keyBefore(name);
  const [aside, key] = [before !== undefined, before ?? name];
  if (key === 'policy') return Policy.safeParse(value).success ? 'whole' : 'unreadable';
  const state = storedAs(key)?.open(value).state ?? 'unreadable';
  // It may be read by now, but nobody does.
  return aside && state !== 'newer' ? 'unreadable' : state;
}

/** What stands under a key; `undefined` where nothing does that the guide knows. */
function storedAs(key: string): Stored<unknown> | undefined {
  if (key.startsWith(RECORD)) return StoredRecord;
  if (key.startsWith(HISTORY)) return StoredHistory;
  if (key === 'reminders') return StoredReminders;
  if (key === 'logins') return StoredLogins;
  if (key === 'watch') return StoredWatch;
  return key === 'choices' ? StoredChoices : undefined;
}

/**
 * Puts back what was set aside as a newer version's, as far as this version can read it. It is taken
 * away only when it is written in its place, so that it may be done again at any moment.
 */
export function putBackReadable(): Promise<void> {
  return oneWriter(async () => {
    const { write, done } = putBack(await browser.storage.local.get(null), Date.now());
    if (done.length === 0) return;
    await browser.storage.local.set(await withIndex(browser.storage.local, write));
    await browser.storage.local.remove(done);
  });
}

/** Forgets what the person and their readings have left; the company's policy is not theirs. */
export function eraseStore(): Promise<void> {
  return oneWriter(async () => {
    const { policy: _, ...stored } = await browser.storage.local.get(null);
    await browser.storage.local.remove(Object.keys(stored));
  });
}
