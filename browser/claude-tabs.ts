import { CLAUDE_AI } from './access';
import { browser } from './browser';

/** A tab of claude.ai that can be led to. */
export interface ClaudeTab {
  id: number;
  windowId: number;
}

/** The first tab of claude.ai, of ordinary or of private windows, whose address is wanted. */
export async function findClaudeTab(
  isWanted: (address: URL) => boolean,
  isPrivate: boolean,
): Promise<ClaudeTab | undefined> {
  const tabs = await browser.tabs.query({ url: CLAUDE_AI });
  const found = tabs.find(
    ({ incognito, url }) => incognito === isPrivate && url !== undefined && isWanted(new URL(url)),
  );
  const { id, windowId } = found ?? {};
  return id === undefined || windowId === undefined ? undefined : { id, windowId };
}

/** Brings the tab, and its window, to the front. */
export async function goTo({ id, windowId }: ClaudeTab): Promise<void> {
  await browser.tabs.update(id, { active: true });
  await browser.windows.update(windowId, { focused: true });
}
