import { browser } from '../../browser/browser';
import { sendToOverlay } from '../../browser/messenger';

/** Of the manifest. */
const INTO_THE_GUIDE = 'focus-guide';

/** The person's shortcut leads the keyboard's focus into the guide of the tab in front, and back. */
export function watchShortcut(): void {
  browser.commands?.onCommand.addListener((command) => {
    if (command === INTO_THE_GUIDE) void lead();
  });
}

async function lead(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await sendToOverlay(tab.id, { type: 'focus' });
}
