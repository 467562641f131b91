import type * as z from 'zod/mini';
import { browser } from './browser';
import type { MessageOf, ToBackground } from './messages';
import { Done, type ToOverlay } from './overlay-messages';

export type Sent = 'done' | 'failed' | 'extension-gone';

/** Before each sending; who has pressed something is told after two seconds at the latest. */
const PAUSES_MS = [0, 100, 400, 1500];

/** Nobody waits for a reading to be kept: it is sent until that, or until there is a newer one. */
const PAUSES_OF_READINGS_MS = [...PAUSES_MS, 5000, 20_000];

/** What this page's person did last: their acts reach the background one after the other. */
let lastAct: Promise<unknown> = Promise.resolve();

/**
 * Sends a message to the background and tells whether it was carried out. Never throws. One whose
 * answer did not come, as where the browser stopped the background in the middle of it, is sent again
 * before it counts as failed. What the person did carries an id by which it is carried out once, and
 * waits for what they did before, so that of two acts the later one holds.
 */
export function sendToBackground(message: ToBackground): Promise<Sent> {
  if (!isAct(message)) return sendUntilAnswered(message);
  const act = crypto.randomUUID();
  const sent = lastAct.then(() => sendUntilAnswered({ ...message, act }));
  lastAct = sent;
  return sent;
}

function isAct(
  message: ToBackground,
): message is MessageOf<'mark' | 'choose' | 'write' | 'look-weekly'> {
  return ['mark', 'choose', 'write', 'look-weekly'].includes(message.type);
}

/** What this page has read last. */
let lastRead: ToBackground | undefined;

async function sendUntilAnswered(message: ToBackground): Promise<Sent> {
  const isReading = message.type === 'read';
  if (isReading) lastRead = message;
  for (const pauseMS of isReading ? PAUSES_OF_READINGS_MS : PAUSES_MS) {
    if (pauseMS) await new Promise((resolve) => setTimeout(resolve, pauseMS));
    // What was read later says all that this does, and must not be followed by it.
    if (isReading && message !== lastRead) break;
    const sent = await sendOnce(message);
    if (sent) return sent;
  }
  return 'failed';
}

/** `undefined` where no answer came. */
async function sendOnce(message: ToBackground): Promise<Sent | undefined> {
  if (!isExtensionAlive()) return 'extension-gone';
  try {
    const { data } = Done.safeParse(await browser.runtime.sendMessage(message));
    return data && (data.done ? 'done' : 'failed');
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
