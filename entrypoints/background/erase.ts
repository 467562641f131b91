import { eraseStore } from '../../browser/own-data';
import { changeTab, claudeTabs } from '../../browser/tabs';
import { refreshAllBadges } from './badges';
import { forgetReminders } from './reminders';
import { forgetWatch } from './watching';

/** Forgets what was read, chosen and planned; tabs keep only where they are. */
export async function eraseEverything(): Promise<void> {
  await eraseStore();
  await forgetReminders();
  await forgetWatch();
  for (const tab of await claudeTabs()) {
    await changeTab(tab, (state) => {
      if (!state) return undefined;
      const { login: _, obstacle: __, ownCap: ___, ...rest } = state;
      return { ...rest, changed: false };
    });
  }
  await refreshAllBadges();
}
