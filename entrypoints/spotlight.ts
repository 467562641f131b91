import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { expectedButMissing, readShown } from '../claude/shown';
import { dodge } from '../components/dodge';
import { keepFocus } from '../components/focus';
import { letMove } from '../components/move';
import styles from '../components/pointing.css?inline';
import { surround } from '../components/surround';
import { announce } from '../components/words/announce';
import { sayLater } from '../components/words/later';

const later = {
  styles,
  surround,
  dodge,
  letMove,
  keepFocus,
  announce,
  sayLater,
  readShown,
  expectedButMissing,
};

declare global {
  /** In the extension's own world, which the page cannot see. */
  var workspaceCreditGuide: typeof later | undefined;
}

/**
 * What is not needed for the first drawing: pointing, moving, the keyboard's ways,
 * announcements, reading what the page itself shows. It comes after the overlay, so that the panel
 * is there sooner.
 */
export default defineUnlistedScript(() => {
  globalThis.workspaceCreditGuide = later;
});
