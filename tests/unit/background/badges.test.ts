import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../browser/browser';
import { showBadge } from '../../../browser/toolbar';
import { refreshAllBadges } from '../../../entrypoints/background/badges';
import { handle } from '../../../entrypoints/background/router';
import { acme, member, personal } from '../guide/examples';

vi.mock('../../../browser/toolbar');
vi.mock('../../../browser/access', () => ({ CLAUDE_AI: '', mayRead: async () => true }));

const arriveIn = (organization: string, documentId: string) =>
  handle(
    { type: 'arrived', place: 'personal-usage', organization },
    { tab: { id: 1, incognito: false }, documentId },
  );
const lastShown = () => vi.mocked(showBadge).mock.lastCall?.[1].text;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.mocked(showBadge).mockReset();
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue({ done: true } as never);
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('words');
  const memberships = [member(personal, 'admin'), member(acme, 'owner')];
  await browser.storage.local.set({ logins: [{ version: 1, at: Date.now(), memberships }] });
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('a badge that takes long to find is not painted over that of a later arrival', async () => {
  await arriveIn('acme', 'first');
  expect(lastShown()).toBe('');
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const { local } = browser.storage;
  const { get } = local;
  const slowly = async (keys: null) => {
    local.get = get;
    const stored = await local.get(keys);
    held.resolve();
    await gate;
    return stored;
  };
  Object.assign(local, { get: slowly });
  const refreshed = refreshAllBadges();
  await held.promise;
  const arrived = arriveIn('personal', 'second');
  await new Promise((resolve) => setTimeout(resolve, 20));
  open();
  await Promise.all([refreshed, arrived]);
  expect(lastShown()).toBe('!');
});
