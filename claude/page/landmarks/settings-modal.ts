import { isVisible, OPEN_DIALOG } from './elements';

/**
 * What shows that a dialog is the settings modal with its page "Usage" (public sources, up to August
 * 2026): the page's test id; else an own navigation with a current item, and a meter in one of its
 * four known forms (two or more sources, November 2025 to July 2026). Without a word of any
 * language, so that the script on every page can afford it.
 */
const USAGE_PAGE = '[data-testid="usage-settings"]';
const CURRENT_ITEM = 'nav [aria-current]';
const METER = '[role="meter"], [role="progressbar"][aria-valuenow], [style*="width:"][style*="%"]';

/** The open settings modal with its page "Usage", whatever the address says. */
export function findUsageModal(page: ParentNode): Element | undefined {
  return [...page.querySelectorAll(OPEN_DIALOG)].find(
    (dialog) =>
      isVisible(dialog) &&
      (dialog.querySelector(USAGE_PAGE) ??
        (dialog.querySelector(CURRENT_ITEM) && dialog.querySelector(METER))),
  );
}
