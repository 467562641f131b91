import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepBookmark, noteBookmark, watchBookmarks } from '../../browser/bookmarks';
import { followPolicy } from '../../browser/policy';
import { ORGANIZATION_USAGE } from '../../claude/addresses';
import { refreshAllBadges } from './badges';
import { forgetWish } from './pending-step';
import { forgetClosed, openToPrivateTabs } from './private-windows';
import { answerAlarm, planWeeklyLook, resumeReminders, watchNotifications } from './reminders';
import { answerTo } from './router';

export default defineBackground(() => {
  const { runtime, tabs, alarms, permissions } = browser;
  const resume = () => void resumeReminders();
  const note = () => void noteBookmark(ORGANIZATION_USAGE).then(refreshAllBadges);

  runtime.onMessage.addListener((message, sender) => answerTo(message, sender, ORGANIZATION_USAGE));
  tabs.onRemoved.addListener((tab) => void Promise.all([forgetClosed(tab), forgetWish(tab)]));
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
      void keepBookmark(ORGANIZATION_USAGE).then(refreshAllBadges);
    }
    if (added.permissions?.includes('notifications')) watchNotifications(ORGANIZATION_USAGE);
  });
});
