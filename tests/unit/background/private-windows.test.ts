import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../browser/browser';
import { readMemory, watchMemory } from '../../../browser/memory';
import { openToPrivateTabs } from '../../../entrypoints/background/private-windows';
import { handle } from '../../../entrypoints/background/router';

vi.mock('../../../browser/toolbar');
vi.mock('../../../browser/access', () => ({ CLAUDE_AI: '', mayRead: async () => true }));

const { session } = browser.storage;
const overlay = { tab: { id: 7, incognito: true }, documentId: 'd' };
const end = new AbortController();

/** The overlay in a private window of Firefox: its script has no `storage.session`. */
function inContentScript<T>(work: () => T): T {
  Object.assign(browser.storage, { session: undefined });
  try {
    return work();
  } finally {
    Object.assign(browser.storage, { session });
  }
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(browser.extension, { inIncognitoContext: true });
  Object.assign(session, { setAccessLevel: undefined });
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('words');
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, incognito: true }] as never);
  // The background, and the one page that listens.
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (...given: unknown[]) => {
    // By then the background runs in its own script again.
    await null;
    return (await handle(given[0], overlay)) as never;
  });
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (...given: unknown[]) => {
    for (const listen of listeners) listen(given[1]);
    return undefined as never;
  });
});
afterEach(() => {
  Object.assign(browser.extension, { inIncognitoContext: false });
});

const listeners: ((message: unknown) => void)[] = [];

test('a private window of Firefox reads by the background, and is told of each change', async () => {
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.push((message) => Reflect.apply(listener, undefined, [message]));
  });
  openToPrivateTabs();
  const seen: boolean[] = [];
  const look = async () => {
    const { choices } = await inContentScript(() => readMemory());
    seen.push(choices.collapsed);
  };
  inContentScript(() => watchMemory(() => void look(), end.signal));
  await look();
  await handle({ type: 'choose', collapsed: true }, overlay);
  await vi.waitFor(() => expect(seen).toEqual([false, true]));
  // Nothing of it is on the disk, and nothing else of the session reaches the page.
  expect(await browser.storage.local.get(null)).toEqual({});
  await session.set({ 'tab:7': { organization: 'acme' }, begun: true });
  const answer = await handle({ type: 'recall' }, overlay);
  expect(Object.keys(Object(answer))).toEqual(['choices']);
  expect(seen).toHaveLength(2);
  end.abort();
});
