import type { ImportResult } from '../../browser/messages';
import { changeLogins, ordinary } from '../../browser/storage';
import { mergedLogins, mergedWorkspace, readOwnData } from '../../guide/own-data';
import { refreshAllBadges } from './badges';
import { renewForecasts } from './forecasts';
import { countAsTold, duesIn } from './notices';
import { planWeeklyLook } from './reminders';
import { planWatch } from './watching';

/**
 * Takes over what the guide has exported; a file that is refused changes nothing. What it brings is no
 * news, also where it tells the moment of an old charge more closely.
 */
export async function importOwnData(text: string): Promise<ImportResult> {
  const own = readOwnData(text);
  if (typeof own === 'string') return { result: own };
  const now = Date.now();
  const { choices, logins, workspaces } = own;
  const due = async () => duesIn(await ordinary.read(), now);
  try {
    const before = new Set((await due()).flatMap(({ keys }) => keys));
    for (const [id, there] of workspaces) {
      await ordinary.changeWorkspace(id, (here) => mergedWorkspace(here, there, now));
    }
    if (logins.length > 0) await changeLogins((here) => mergedLogins(here, logins));
    if (choices) await ordinary.changeChoices((here) => ({ ...here, ...choices }));
    await renewForecasts();
    const isNew = (key: string) => !before.has(key);
    await countAsTold(
      (await due()).map(({ keys }) => ({ keys: keys.filter(isNew) })),
      now,
    );
  } catch {
    return { result: 'failed' };
  }
  await planWeeklyLook();
  await planWatch();
  await refreshAllBadges();
  return { result: 'done', workspaces: workspaces.size };
}
