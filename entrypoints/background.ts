import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerTo } from '../browser/router';
import { forgetTab } from '../browser/store';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender) => answerTo(message, sender.tab?.id));
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
});
