import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ToBackground } from '../browser/messages';
import { organizationIn, placeIn } from '../claude/addresses';
import { OPEN_DIALOG } from '../claude/page/landmarks/elements';
import { GUIDE } from '../guide/element';

declare global {
  /** In the extension's own world: the watcher that runs in this tab. */
  var workspaceCreditGuideWatching: AbortController | undefined;
}

/** What may be late is looked for again after twice the time, and this long at most. */
const FIRST_LOOK_MS = 200;
const LAST_LOOK_MS = 30_000;
/** By now a guide that was asked for is there, unless a reload or a quick hand came in between. */
const GUIDE_MS = 1000;

/**
 * Runs on every claude.ai page and says which place this is. It uses the browser's own API rather
 * than the polyfill to stay under 1 KB, and falls silent when the extension was updated under it.
 *
 * A settings modal may open and close without a change of the address: after a click, a key that
 * is no letter, or a reading of the usage by the page, it looks whether there is one, and only then.
 */
export default defineUnlistedScript(() => {
  let last = '';
  let look: ReturnType<typeof setTimeout>;
  globalThis.workspaceCreditGuideWatching?.abort();
  const stop = new AbortController();
  globalThis.workspaceCreditGuideWatching = stop;
  const report = () => {
    if (!chrome.runtime?.id) return stop.abort();
    const place = placeIn(document);
    const organization = organizationIn(document.cookie);
    const now = place + organization;
    if (now === last) return;
    last = now;
    const arrived = { type: 'arrived', place, organization } satisfies ToBackground;
    chrome.runtime.sendMessage(arrived).catch(() => {});
    if (place !== 'other') lookIn(FIRST_LOOK_MS);
  };
  const lookIn = (delayMS: number) => {
    clearTimeout(look);
    look = setTimeout(() => {
      const isAlone = placeIn(document) !== 'other' && !document.querySelector(GUIDE);
      if (isAlone && delayMS > GUIDE_MS) last = '';
      report();
      const isLate = isAlone || document.querySelector(OPEN_DIALOG);
      if (isLate && delayMS < LAST_LOOK_MS) lookIn(delayMS * 2);
    }, delayMS);
  };
  const requests = new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => name.endsWith('/usage'))) lookIn(FIRST_LOOK_MS);
  });
  requests.observe({ type: 'resource' });
  const { signal } = stop;
  signal.addEventListener('abort', () => {
    requests.disconnect();
    clearTimeout(look);
  });
  window.navigation?.addEventListener('currententrychange', report, { signal });
  window.addEventListener(
    'pageshow',
    ({ persisted, isTrusted }) => {
      if (!isTrusted) return;
      // Meanwhile the tab was another page's.
      if (persisted) last = '';
      report();
    },
    { signal },
  );
  window.addEventListener('click', () => lookIn(FIRST_LOOK_MS), { signal, capture: true });
  // Escape, and the end of every shortcut, but not each letter that is typed.
  window.addEventListener('keyup', ({ key }) => key.length > 1 && lookIn(FIRST_LOOK_MS), {
    signal,
    capture: true,
  });
  document.addEventListener('visibilitychange', report, { signal });
  report();
});
