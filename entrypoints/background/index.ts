import { defineBackground } from 'wxt/utils/define-background';
import { watchAccess } from '../../browser/access';
import { watchBookmarks } from '../../browser/bookmarks';
import { browser } from '../../browser/browser';
import { onMessage } from '../../browser/messenger';
import { watchNotifications } from '../../browser/notifications';
import { followPolicy } from '../../browser/policy';
import { refreshAllBadges } from './badges';
import { keepBookmark, noteBookmark } from './bookmark';
import { openFirstRun } from './first-run';
import { bringUpToDate } from './forecasts';
import { answerMonth, planMonth } from './month';
import { addressOf } from './notices';
import { beginOnce, followAccess } from './open-tabs';
import { forgetPendingStep } from './pending-step';
import { forgetClosed, openToPrivateTabs } from './private-windows';
import { answerAlarm, planWeeklyLook, resumeReminders } from './reminders';
import { handle } from './router';
import { watchShortcut } from './shortcut';
import { answerWatch, planWatch } from './watching';

export default defineBackground(() => {
  const { runtime, tabs, alarms, permissions } = browser;
  const resume = () => void Promise.all([resumeReminders(), planWatch(), planMonth()]);
  const note = () => void noteBookmark();

  onMessage(handle);
  tabs.onRemoved.addListener(
    (tab) => void Promise.all([forgetClosed(tab), forgetPendingStep(tab)]),
  );
  alarms.onAlarm.addListener(
    ({ name }) => void Promise.all([answerAlarm(name), answerWatch(name), answerMonth(name)]),
  );
  // Also these wake the background, which begins below.
  runtime.onStartup.addListener(resume);
  runtime.onInstalled.addListener(resume);
  runtime.onInstalled.addListener(() => void bringUpToDate());
  runtime.onInstalled.addListener((details) => void openFirstRun(details));
  watchShortcut();
  watchBookmarks(note);
  watchNotifications(addressOf);
  watchAccess(() => void followAccess());
  openToPrivateTabs();
  void beginOnce(resume);
  // Firefox does not wake the background for a bookmark whose permission came late (2026).
  note();
  followPolicy(() => void planWeeklyLook().then(refreshAllBadges));
  // A permission may come while the popup that asked for it is closed by the browser's own question.
  permissions.onAdded.addListener((added) => {
    if (added.permissions?.includes('bookmarks')) {
      watchBookmarks(note);
      void keepBookmark();
    }
    if (added.permissions?.includes('notifications')) {
      watchNotifications(addressOf);
      void planWatch();
    }
  });
});
