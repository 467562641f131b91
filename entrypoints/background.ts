import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerTo } from '../browser/router';
import { forgetTab } from '../browser/store';
import { forgetWish } from '../browser/wish';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender) => answerTo(message, sender.tab?.id));
  browser.tabs.onRemoved.addListener((tab) => void Promise.all([forgetTab(tab), forgetWish(tab)]));
});
