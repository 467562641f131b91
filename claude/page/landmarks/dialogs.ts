import { DIALOG, isVisible } from './elements';
import { findUsageModal } from './settings-modal';

/**
 * The dialog in which the person is to act now: modal, or with the keyboard's focus in it. A notice
 * in a corner is none, and the settings modal is the usage page itself.
 */
export function findOpenDialog(page: Document): Element | undefined {
  const usage = findUsageModal(page);
  return [...page.querySelectorAll(DIALOG)].findLast(
    (dialog) =>
      dialog !== usage &&
      isVisible(dialog) &&
      (dialog.matches('[aria-modal="true"], :modal') || dialog.contains(page.activeElement)),
  );
}
