import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { besideTarget } from './beside-target';
import { focusableIn } from './focusable';
import { surround } from './surround';

/**
 * What the overlay needs only while it points at something, with the libraries for it; injected by
 * the background when the overlay asks for it.
 */
export default defineUnlistedScript(() => {
  globalThis.workspaceCreditGuideTracking = { surround, besideTarget, focusableIn };
});
