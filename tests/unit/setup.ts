import fc from 'fast-check';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Each property runs this often: quickly with every test, thoroughly with DEEP=1. */
fc.configureGlobal({ numRuns: process.env.DEEP ? 10_000 : 100 });

// The stand-in for the browser has no way to tell keys alone.
for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
  Object.assign(area, { getKeys: async () => Object.keys(await area.get(null)) });
}
