import * as z from 'zod/mini';
import { browser } from './browser';

const PopupTab = z.literal(['steps', 'money', 'error', 'message']);
export type PopupTab = z.infer<typeof PopupTab>;

/** In `storage.session`; written by the popup alone, of which there is one at a time. */
const KEY = 'popup-tab';

/** The tab of the popup that was open last in this session. */
export async function readPopupTab(): Promise<PopupTab | undefined> {
  const { [KEY]: raw } = await browser.storage.session.get(KEY);
  const parsed = PopupTab.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}

export async function keepPopupTab(tab: PopupTab): Promise<void> {
  await browser.storage.session.set({ [KEY]: tab });
}
