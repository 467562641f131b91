import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { organizationIn, placeOf } from '../claude/places';

/**
 * Runs on every claude.ai page and says which place this is. It uses the browser's own API rather
 * than the polyfill to stay under 1 KB, and falls silent when the extension was updated under it.
 */
export default defineUnlistedScript(() => {
  let last = '';
  const stop = new AbortController();
  const report = () => {
    if (!chrome.runtime?.id) return stop.abort();
    const arrival = {
      type: 'arrived',
      place: placeOf(location),
      organization: organizationIn(document.cookie),
    };
    const now = JSON.stringify(arrival);
    if (now === last) return;
    last = now;
    chrome.runtime.sendMessage(arrival).catch(() => {});
  };
  const { signal } = stop;
  window.navigation?.addEventListener('currententrychange', report, { signal });
  window.addEventListener('pageshow', report, { signal });
  document.addEventListener('visibilitychange', report, { signal });
  report();
});
