import type { ImportResult } from '../../browser/messages';
import { changeLogins, ordinary } from '../../browser/storage';
import { mergedLogins, mergedRecord, readOwnData } from '../../guide/own-data';
import { refreshAllBadges } from './badges';
import { planWeeklyLook } from './reminders';
import { planWatch } from './watching';

/** Takes over what the guide has exported; a file that is refused changes nothing. */
export async function importOwnData(text: string): Promise<ImportResult> {
  const own = readOwnData(text);
  if (typeof own === 'string') return { result: own };
  const now = Date.now();
  const { choices, logins, records } = own;
  try {
    for (const record of records) {
      const { id } = record.organization;
      await ordinary.changeRecord(id, (here) => mergedRecord(here, record, now));
    }
    if (logins.length > 0) await changeLogins((here) => mergedLogins(here, logins));
    if (choices) await ordinary.changeChoices((here) => ({ ...here, ...choices }));
  } catch {
    return { result: 'failed' };
  }
  await planWeeklyLook();
  await planWatch();
  await refreshAllBadges();
  return { result: 'done', workspaces: records.length };
}
