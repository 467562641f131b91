import { CLAUDE_AI } from './access';
import { browser } from './browser';
import { TabState } from './messages';
import { isKept } from './writing';

/** Ids of the open tabs of claude.ai; none where the guide may not read it. */
export async function claudeTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: CLAUDE_AI });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Of each claude.ai tab, in `storage.session` until the browser ends. */
const TAB = 'tab:';

export async function readTab(tab: number): Promise<TabState | undefined> {
  const key = TAB + tab;
  const { [key]: raw } = await browser.storage.session.get(key);
  const parsed = TabState.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}

/** Looks at a tab while nobody changes what is known of it. */
export function withTab(
  tab: number,
  look: (state: TabState | undefined) => Promise<void>,
): Promise<void> {
  return navigator.locks.request(TAB + tab, async () => look(await readTab(tab)));
}

/** Changes what is known of a tab, one writer at a time; `undefined` leaves it as it is. */
export function changeTab(
  tab: number,
  change: (state: TabState | undefined) => TabState | undefined | Promise<TabState | undefined>,
): Promise<void> {
  return withTab(tab, async (state) => {
    const next = await change(state);
    if (next && (await isKept(next.isPrivate)))
      await browser.storage.session.set({ [TAB + tab]: next });
  });
}

export function forgetTab(tab: number): Promise<void> {
  return navigator.locks.request(TAB + tab, () => browser.storage.session.remove(TAB + tab));
}

/** Ids of the tabs of which anything is known. */
export async function knownTabs(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return keys.filter((key) => key.startsWith(TAB)).map((key) => Number(key.slice(TAB.length)));
}
