import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findOpenDialog } from '../claude/landmarks';
import { composeReport } from '../claude/report';
import { readOwnUsage } from '../claude/usage';
import { createWitness } from '../claude/witness';
import { dodge } from '../components/dodge';
import { keepFocus } from '../components/focus';
import { giveWay } from '../components/give-way';
import laterStyles from '../components/later.css?inline';
import { letMove } from '../components/move';
import pointingStyles from '../components/pointing.css?inline';
import { surround } from '../components/surround';
import { announce } from '../components/words/announce';
import { sayLater } from '../components/words/later';

const later = {
  styles: laterStyles + pointingStyles,
  surround,
  dodge,
  giveWay: (root: HTMLElement) => giveWay(root, () => findOpenDialog(document)),
  letMove,
  keepFocus,
  announce,
  sayLater,
  composeReport,
  createWitness,
  readOwnUsage,
};

declare global {
  /** In the extension's own world, which the page cannot see. */
  var workspaceCreditGuide: typeof later | undefined;
}

/**
 * What is not needed for the first drawing: pointing, moving, the keyboard's ways, announcements,
 * reports, reading what the page itself shows and what a member is told. It comes after the
 * overlay, so that the panel is there sooner.
 */
export default defineUnlistedScript(() => {
  globalThis.workspaceCreditGuide = later;
});
