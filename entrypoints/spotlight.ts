import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { surround } from '../components/surround';

declare global {
  /** In the extension's own world, which the page cannot see. */
  var workspaceCreditGuide: { surround: typeof surround } | undefined;
}

/**
 * What is needed only for pointing. It comes after the overlay, so that the panel is there sooner.
 */
export default defineUnlistedScript(() => {
  globalThis.workspaceCreditGuide = { surround };
});
