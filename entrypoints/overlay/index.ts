import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGuide } from './tab';

/**
 * The guide on a usage page; injected by the background. An unlisted script, because the wrapper of
 * a listed content script adds 1.3 KB gz for things that the guide does itself.
 */
export default defineUnlistedScript(() => startGuide());
