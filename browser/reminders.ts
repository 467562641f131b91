import { NO_REMINDERS, type Reminders, StoredReminders } from '../guide/reminders';
import { valueIn } from '../guide/stored';
import { browser } from './browser';
import { update } from './writing';

/** The plan of reminders is of no window; it is kept in `storage.local`. */
export function changeReminders(change: (reminders: Reminders) => Reminders): Promise<void> {
  return update('reminders', StoredReminders, (stored) => change(stored ?? NO_REMINDERS));
}

export async function readReminders(): Promise<Reminders> {
  const { reminders } = await browser.storage.local.get('reminders');
  return valueIn(StoredReminders.open(reminders)) ?? NO_REMINDERS;
}
