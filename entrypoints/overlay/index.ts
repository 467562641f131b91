import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGuide } from './tab';

/**
 * The guide on a usage page; injected by the background. An unlisted script, because the wrapper of
 * a listed content script adds 1.3 KB gz for things that the guide does itself.
 *
 * It starts when the script's outermost function has returned: a stack that is looked at while that
 * runs, as developer tools do with each request, has V8 read the whole script a second time.
 */
export default defineUnlistedScript(() => queueMicrotask(startGuide));
