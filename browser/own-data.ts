import { StoredLogins } from '../guide/logins';
import { RECORD, StoredRecord } from '../guide/record';
import { StoredReminders } from '../guide/reminders';
import { Policy, StoredChoices } from '../guide/settings';
import type { Opened, Stored } from '../guide/stored';
import { StoredWatch } from '../guide/watch/plan';
import { browser } from './browser';
import { oneWriter, UNREADABLE } from './storage';

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
  const stored = await browser.storage.local.get(null);
  const states = Object.entries(stored).map(([key, value]) => stateOf(key, value));
  return {
    json: JSON.stringify(stored, null, 2),
    unreadable: states.filter((state) => state !== 'whole' && state !== 'newer').length,
    newer: states.filter((state) => state === 'newer').length,
  };
}

/** Also of a value that was kept aside, under the key that it had. */
function stateOf(name: string, value: unknown): Opened<unknown>['state'] {
  const aside = name.startsWith(UNREADABLE);
  const key = aside ? name.slice(UNREADABLE.length).replace(/^\d+:/, '') : name;
  if (key === 'policy') return Policy.safeParse(value).success ? 'whole' : 'unreadable';
  const state = storedAs(key)?.open(value).state ?? 'unreadable';
  // It may be read by now, but nobody does.
  return aside && state !== 'newer' ? 'unreadable' : state;
}

/** What stands under a key; `undefined` where nothing does that the guide knows. */
function storedAs(key: string): Stored<unknown> | undefined {
  if (key.startsWith(RECORD)) return StoredRecord;
  if (key === 'reminders') return StoredReminders;
  if (key === 'logins') return StoredLogins;
  if (key === 'watch') return StoredWatch;
  return key === 'choices' ? StoredChoices : undefined;
}

/** Forgets what the person and their readings have left; the company's policy is not theirs. */
export function eraseStore(): Promise<void> {
  return oneWriter(async () => {
    const { policy: _, ...stored } = await browser.storage.local.get(null);
    await browser.storage.local.remove(Object.keys(stored));
  });
}
