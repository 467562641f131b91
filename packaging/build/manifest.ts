import type { UserManifest } from 'wxt';
import { CHROMIUM_KEY, FIREFOX_ID, OLDEST_CHROMIUM, OLDEST_FIREFOX } from '../identity.ts';

/** The manifest without what WXT adds by itself, for a browser as WXT names it. */
export function manifestFor(browser: string): UserManifest {
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'scripting'],
    host_permissions: ['https://claude.ai/*'],
    // Safari knows neither (2026).
    optional_permissions: browser === 'safari' ? [] : ['notifications', 'bookmarks'],
    content_scripts: [
      { matches: ['https://claude.ai/*'], js: ['watch.js'], run_at: 'document_start' },
    ],
    // By hand: the popup, and into the guide on the page and back.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      'focus-guide': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_panel_shortcut__',
      },
    },
    // One background for all windows; it keeps what belongs to private ones in memory only.
    incognito: 'spanning',
    ...(browser === 'firefox' ? firefox() : chromium()),
  };
}

function chromium(): UserManifest {
  return {
    key: CHROMIUM_KEY,
    minimum_chrome_version: OLDEST_CHROMIUM,
    storage: { managed_schema: 'policy-schema.json' },
  };
}

/** Without a schema of policies: Firefox has none and hands over what the administrator wrote. */
function firefox(): UserManifest {
  return {
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: OLDEST_FIREFOX,
        data_collection_permissions: { required: ['none'] },
      },
    },
    // Else the badge, which is the warning, would be behind the puzzle piece.
    action: { default_area: 'navbar' },
  };
}
