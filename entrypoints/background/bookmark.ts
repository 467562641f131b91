import { i18n } from '#i18n';
import { holdsBookmark, saveBookmark } from '../../browser/bookmarks';
import { ordinary } from '../../browser/storage';
import { ORGANIZATION_USAGE } from '../../claude/addresses';
import { withBookmark } from '../../guide/choosing';
import { refreshAllBadges } from './badges';

/** Saves the usage page's bookmark, or finds it. @throws Error without the permission. */
export async function keepBookmark(): Promise<void> {
  await saveBookmark(i18n.t('step.bookmark.name'), ORGANIZATION_USAGE);
  await noteBookmark();
}

/** Remembers whether the browser holds the bookmark. */
export async function noteBookmark(): Promise<void> {
  const held = await holdsBookmark(ORGANIZATION_USAGE);
  if (held === undefined) return;
  await ordinary.changeChoices((choices) => withBookmark(choices, held, Date.now()));
  await refreshAllBadges();
}
