import { isOffered } from '../../browser/access';
import { browser } from '../../browser/browser';
import type { ToBackground } from '../../browser/messages';
import { readReminders } from '../../browser/reminders';
import type { WeeklyLookAction, WeeklyLookModel } from '../../components/options/WeeklyLook';
import { FIRST_WEEKDAY } from '../../guide/reminders';
import type { Choices, Policy } from '../../guide/settings';

let refused: WeeklyLookModel['refused'];

/** What the section about bookmark and weekly look shows. */
export async function weeklyModel(
  choices: Choices,
  policy: Policy | undefined,
  language: string,
): Promise<WeeklyLookModel> {
  const { weeklyLook, bookmarkedAt } = choices;
  const [{ weekly }, notifications] = await Promise.all([
    readReminders(),
    browser.permissions.contains({ permissions: ['notifications'] }),
  ]);
  return {
    on: weeklyLook?.on ?? false,
    isFixed: policy?.enforced.weeklyLook !== undefined,
    weekday: weeklyLook?.weekday ?? FIRST_WEEKDAY,
    next: weekly,
    bookmarked: bookmarkedAt !== undefined,
    refused,
    notifications,
    canNotify: isOffered('notifications'),
    canBookmark: isOffered('bookmarks'),
    language,
  };
}

/** Asks for permissions at once, because browsers allow it only within the click. */
export async function performWeekly(
  action: WeeklyLookAction,
  tell: (message: ToBackground) => Promise<void>,
): Promise<void> {
  refused = undefined;
  switch (action.type) {
    case 'look-weekly':
      await tell(action);
      return;
    case 'save-bookmark':
      if (!(await ask('bookmarks'))) return;
      await tell({ type: 'keep-bookmark' });
      return;
    case 'allow-notifications':
      await ask('notifications');
  }
}

async function ask(permission: 'bookmarks' | 'notifications'): Promise<boolean> {
  const granted = await browser.permissions.request({ permissions: [permission] });
  refused = granted ? undefined : permission;
  return granted;
}
