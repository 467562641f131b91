import { browser } from 'wxt/browser';
import { keepBookmark } from '../../browser/bookmarks';
import { ToBackground } from '../../browser/messages';
import { readTab } from '../../browser/tabs';
import { arrive } from './arrivals';
import { refreshAllBadges } from './badges';
import { keepChoice, keepMark, keepText, keepWeeklyLook } from './choices';
import { eraseEverything } from './erase';
import { makeWish } from './pending-step';
import { keepReading } from './readings';
import { remindOfOffer } from './reminders';
import { whoSent } from './sender';

/**
 * Hears what overlays, popup and watchers say, stores it and answers.
 * Everything it needs is in storage, so it may be stopped between any two messages.
 *
 * @param usagePage address of the organization's usage page, to be bookmarked.
 * @returns the answer, or `undefined` for a message that is not of this extension's making.
 */
export function answerTo(
  message: unknown,
  sender: unknown,
  usagePage: string,
): Promise<unknown> | undefined {
  const parsed = ToBackground.safeParse(message);
  if (!parsed.success) return undefined;
  const heard = parsed.data;
  const from = whoSent(sender);
  switch (heard.type) {
    case 'arrived':
      return from && done(arrive(heard, from));
    case 'read':
      return from && done(keepReading(heard, from));
    case 'mark':
      return done(keepMark(heard, from?.isPrivate ?? heard.isPrivate));
    case 'choose':
      return done(keepChoice(heard, from?.isPrivate ?? heard.isPrivate));
    case 'tab':
      return readTab(heard.tab);
    case 'erase':
      return done(eraseEverything());
    case 'show-there': {
      const goal = heard.tab ?? from?.tab;
      return goal === undefined ? undefined : done(makeWish(goal, heard.step, Date.now()));
    }
    case 'write':
      return done(keepText(heard, from?.isPrivate ?? heard.isPrivate));
    case 'look-weekly':
      return done(keepWeeklyLook(heard));
    case 'remind-of-offer':
      return done(remindOfOffer());
    case 'keep-bookmark':
      return done(keepBookmark(usagePage).then(refreshAllBadges));
    case 'open-options':
      return done(browser.runtime.openOptionsPage());
  }
}

async function done(work: Promise<void>): Promise<{ done: boolean }> {
  try {
    await work;
    return { done: true };
  } catch {
    return { done: false };
  }
}
