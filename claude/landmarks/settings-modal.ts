import { visible } from './elements';

/**
 * The page "Usage" of the settings modal, inside a dialog: by its test id (one public source, 2026),
 * else by an own navigation with a current item, and a meter in one of its four known forms (two or
 * more public sources, November 2025 to July 2026). No word is needed, so that the script on every
 * page can afford it.
 */
const USAGE_MODAL = [
  ':is([role="dialog"], dialog[open]) [data-testid="usage-settings"]',
  ':is([role="dialog"], dialog[open]):has(nav [aria-current]) :is([role="meter"], [role="progressbar"][aria-valuenow], [style*="width:"][style*="%"])',
].join();

/** What shows that the settings modal is open with its page "Usage", whatever the address says. */
export function findUsageModal(page: ParentNode): HTMLElement | undefined {
  return visible(page.querySelector<HTMLElement>(USAGE_MODAL));
}
