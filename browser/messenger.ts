import type * as z from 'zod/mini';
import { browser } from './browser';
import { Done, type ToBackground, type ToOverlay } from './messages';

export type Sent = 'done' | 'failed' | 'extension-gone';

/**
 * Sends an act to the background and tells whether it was carried out. Never throws. One whose
 * answer did not come, as where the browser stopped the background in the middle of it, is sent once
 * more before it counts as failed: every act may be carried out twice.
 */
export async function sendToBackground(message: ToBackground): Promise<Sent> {
  const answer = (await answerTo(message)) ?? (await answerTo(message));
  if (answer) return answer.done ? 'done' : 'failed';
  return isExtensionAlive() ? 'failed' : 'extension-gone';
}

/** `undefined` where no answer came. */
async function answerTo(message: ToBackground): Promise<Done | undefined> {
  if (!isExtensionAlive()) return undefined;
  try {
    return Done.safeParse(await browser.runtime.sendMessage(message)).data;
  } catch {
    return undefined;
  }
}

/** Asks the background; `undefined` where it has no answer, or one that `schema` cannot read. */
export async function ask<T>(
  question: ToBackground,
  schema: z.ZodMiniType<T>,
): Promise<T | undefined> {
  return schema.safeParse(await browser.runtime.sendMessage(question)).data;
}

/** Sends a message to a tab's overlay; `false` where none is shown. */
export async function sendToOverlay(tab: number, message: ToOverlay): Promise<boolean> {
  try {
    const answer = Done.safeParse(await browser.tabs.sendMessage(tab, message));
    return answer.success && answer.data.done;
  } catch {
    return false;
  }
}

/**
 * Answers messages by promises, which Chromium's own listeners do not.
 *
 * @param handle returns `undefined` for what is not to be answered here.
 */
export function onMessage(
  handle: (message: unknown, sender: unknown) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const work = handle(message, sender);
    if (!work) return;
    void work.then(answer);
    return true;
  });
}

/** False in a page whose extension was updated or removed under it. */
export function isExtensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}
