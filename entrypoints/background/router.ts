import { browser } from '../../browser/browser';
import { openTracking } from '../../browser/injection';
import { ToBackground } from '../../browser/messages';
import type { Done } from '../../browser/overlay-messages';
import { recall, storeFor } from '../../browser/storage';
import { arrive } from './arrivals';
import { keepBookmark } from './bookmark';
import { saveChoice, saveMark, saveText, saveWeeklyLook } from './choices';
import { eraseEverything } from './erase';
import { importOwnData } from './import';
import { notePendingStep } from './pending-step';
import { saveReading } from './readings';
import { remindOfOffer } from './reminders';
import { senderOf } from './sender';

/**
 * Handles what overlays, popup and watchers send, stores it and answers.
 * Everything it needs is in storage, so it may be stopped between any two messages.
 *
 * @returns the answer, or `undefined` for a message that is not of this extension's making.
 */
export function handle(raw: unknown, from: unknown): Promise<unknown> | undefined {
  const parsed = ToBackground.safeParse(raw);
  if (!parsed.success) return undefined;
  const message = parsed.data;
  const sender = senderOf(from);
  // The popup has no window of its own, and says which one it is about.
  const isPrivate = sender?.isPrivate ?? ('isPrivate' in message && message.isPrivate);
  const store = storeFor({ isPrivate, act: 'act' in message ? message.act : undefined });
  switch (message.type) {
    case 'arrived':
      return sender && done(arrive(message, sender));
    case 'read':
      return sender && done(saveReading(message, sender));
    case 'mark':
      return done(saveMark(message, store));
    case 'choose':
      return done(saveChoice(message, store));
    case 'recall':
      return sender && recall(sender.isPrivate);
    case 'import':
      return importOwnData(message.text);
    case 'erase':
      return done(eraseEverything());
    case 'load-tracking':
      return sender && done(openTracking(sender.tab));
    case 'show-there': {
      const goal = message.tab ?? sender?.tab;
      return goal === undefined ? undefined : done(notePendingStep(goal, message.step, Date.now()));
    }
    case 'write':
      return done(saveText(message, store));
    case 'look-weekly':
      return done(saveWeeklyLook(message, storeFor({ act: message.act })));
    case 'remind-of-offer':
      return done(remindOfOffer());
    case 'keep-bookmark':
      return done(keepBookmark());
    case 'open-options':
      return done(browser.runtime.openOptionsPage());
    case 'open-money':
      return done(openPage('/money.html'));
  }
}

/** One of the extension's own pages, in a tab of its own. */
async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: new URL(path, location.origin).href });
}

async function done(work: Promise<void>): Promise<Done> {
  try {
    await work;
    return { done: true };
  } catch {
    return { done: false };
  }
}
