import { defineBackground } from 'wxt/utils/define-background';
import { watchBookmarks } from '../../browser/bookmarks';
import { browser } from '../../browser/browser';
import { onMessage } from '../../browser/messenger';
import { followPolicy } from '../../browser/policy';
import { ORGANIZATION_USAGE } from '../../claude/addresses';
import { refreshAllBadges } from './badges';
import { keepBookmark, noteBookmark } from './bookmark';
import { forgetPendingStep } from './pending-step';
import { forgetClosed, openToPrivateTabs } from './private-windows';
import { answerAlarm, planWeeklyLook, resumeReminders, watchNotifications } from './reminders';
import { handle } from './router';

export default defineBackground(() => {
  const { runtime, tabs, alarms, permissions } = browser;
  const resume = () => void resumeReminders();
  const note = () => void noteBookmark();

  onMessage(handle);
  tabs.onRemoved.addListener(
    (tab) => void Promise.all([forgetClosed(tab), forgetPendingStep(tab)]),
  );
  alarms.onAlarm.addListener(({ name }) => void answerAlarm(name));
  runtime.onStartup.addListener(resume);
  runtime.onInstalled.addListener(resume);
  runtime.onStartup.addListener(note);
  watchBookmarks(note);
  watchNotifications(ORGANIZATION_USAGE);
  void openToPrivateTabs();
  followPolicy(() => void planWeeklyLook().then(refreshAllBadges));
  // A permission may come while the popup that asked for it is closed by the browser's own question.
  permissions.onAdded.addListener((added) => {
    if (added.permissions?.includes('bookmarks')) {
      watchBookmarks(note);
      void keepBookmark();
    }
    if (added.permissions?.includes('notifications')) watchNotifications(ORGANIZATION_USAGE);
  });
});
