import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readOwnUsage } from '../claude/api/usage';
import { findOpenDialog } from '../claude/page/landmarks';
import { createWitness } from '../claude/page/observer';
import { composeReport } from '../claude/report/report';
import laterStyles from '../components/styles/later.css?inline';
import pointingStyles from '../components/styles/pointing.css?inline';
import { announce } from '../components/words/announce';
import { sayLater } from '../components/words/later';
import { giveWay } from './overlay/placement/avoid-dialog';
import { dodge } from './overlay/placement/avoid-target';
import { letMove } from './overlay/placement/drag';
import { keepFocus } from './overlay/placement/focus';
import { surround } from './overlay/placement/track-target';

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
