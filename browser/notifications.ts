import { browser } from './browser';

/** The permission is optional, and Safari knows no notifications. */
export function canNotify(): boolean {
  return browser.notifications !== undefined;
}

export interface Words {
  title: string;
  message: string;
  /** What a press leads to; Firefox shows no buttons, and a press anywhere does the same. */
  button?: string;
}

/** @param id names what is told; one with the same name is replaced. */
export async function notify(id: string, { title, message, button }: Words): Promise<void> {
  if (!canNotify()) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title,
    message,
    ...(button && !import.meta.env.FIREFOX && { buttons: [{ title: button }] }),
  });
}

/** Opens a page by a press on a notification or its button. @param addressOf the page, by its id. */
export function watchNotifications(addressOf: (id: string) => string): void {
  const open = (id: string) => {
    void browser.notifications.clear(id);
    void browser.tabs.create({ url: addressOf(id) });
  };
  browser.notifications?.onClicked.addListener(open);
  browser.notifications?.onButtonClicked?.addListener(open);
}
