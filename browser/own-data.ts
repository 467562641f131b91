import { StoredLogins } from '../guide/logins';
import { StoredRecord } from '../guide/record';
import { StoredReminders } from '../guide/reminders';
import { Policy, StoredChoices } from '../guide/settings';
import type { Stored } from '../guide/stored';
import { browser } from './browser';
import { oneWriter, RECORD } from './storage';

/** Everything stored, as it stands, for the person to keep; with what could not be read. */
export async function exportStore(): Promise<{ json: string; unreadable: number }> {
  const stored = await browser.storage.local.get(null);
  const broken = Object.entries(stored).filter(([key, value]) => !isReadable(key, value));
  return { json: JSON.stringify(stored, null, 2), unreadable: broken.length };
}

function isReadable(key: string, value: unknown): boolean {
  if (key === 'policy') return Policy.safeParse(value).success;
  return storedAs(key)?.open(value).state === 'whole';
}

/** What stands under a key; `undefined` where nothing does that the guide knows. */
function storedAs(key: string): Stored<unknown> | undefined {
  if (key.startsWith(RECORD)) return StoredRecord;
  if (key === 'reminders') return StoredReminders;
  if (key === 'logins') return StoredLogins;
  return key === 'choices' ? StoredChoices : undefined;
}

/** Forgets what the person and their readings have left; the company's policy is not theirs. */
export function eraseStore(): Promise<void> {
  return oneWriter(async () => {
    const { policy: _, ...stored } = await browser.storage.local.get(null);
    await browser.storage.local.remove(Object.keys(stored));
  });
}
