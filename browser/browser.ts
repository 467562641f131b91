import { browser as api } from '@wxt-dev/browser';

/**
 * The browser's API, of which this is the one import. Chromium and Firefox both answer by promises
 * in Manifest V3, so no polyfill is needed; what one browser lacks, its door says.
 */
export const browser = api;
