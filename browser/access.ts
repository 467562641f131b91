import { browser } from './browser';

/** The one host that the guide reads. Browsers let the person withhold and withdraw it. */
export const CLAUDE_AI = 'https://claude.ai/*';

/** False also where the browser lets the guide read a single page, until that is left. */
export function mayRead(): Promise<boolean> {
  return browser.permissions.contains({ origins: [CLAUDE_AI] });
}

/** Asks the person; the first thing in a click, for browsers allow it only there. */
export function askToRead(): Promise<boolean> {
  return browser.permissions.request({ origins: [CLAUDE_AI] });
}

/** Calls back when the person has let the guide read claude.ai, or no longer does. */
export function watchAccess(onChange: () => void): void {
  const listener = ({ origins = [] }: { origins?: string[] }) => {
    if (origins.length > 0) onChange();
  };
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/**
 * Has this build a permission, or may it ask for it? Safari knows neither bookmarks nor
 * notifications (2026); there the build leaves them out, and what needs them is not offered.
 */
export function isOffered(permission: 'bookmarks' | 'notifications'): boolean {
  const { permissions = [], optional_permissions = [] } = browser.runtime.getManifest();
  return [...permissions, ...optional_permissions].some((name) => name === permission);
}
