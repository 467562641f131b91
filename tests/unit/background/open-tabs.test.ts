import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mayRead } from '../../../browser/access';
import { browser } from '../../../browser/browser';
import { readTab } from '../../../browser/tabs';
import { showBadge } from '../../../browser/toolbar';
import { beginOnce, followAccess, watchOpenTabs } from '../../../entrypoints/background/open-tabs';
import { handle } from '../../../entrypoints/background/router';
import { acme, member, personal } from '../guide/examples';

vi.mock('../../../browser/toolbar');
vi.mock('../../../browser/access', () => ({ CLAUDE_AI: '', mayRead: vi.fn() }));

const injected = vi.fn();
const message = vi.fn();
const lastBadge = () => vi.mocked(showBadge).mock.lastCall?.[1].text;

/** Somebody in the personal account, whose login has a workspace, too. */
const arrived = { type: 'arrived', place: 'personal-usage', organization: 'personal' };
const read = {
  ...{ type: 'read', organization: 'personal', changed: false },
  login: { state: 'signed-in', memberships: [member(personal, 'admin'), member(acme, 'owner')] },
};
const sender = { tab: { id: 1, incognito: false }, documentId: 'd' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(showBadge).mockReset();
  vi.mocked(mayRead).mockResolvedValue(true);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, { id: 3 }] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(message);
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('words');
  injected.mockReset().mockResolvedValue([]);
  Object.assign(browser, { scripting: { executeScript: injected } });
});

const tabsWith = (file: string) =>
  injected.mock.calls.flatMap(([{ target, files }]) => (files?.[0] === file ? [target.tabId] : []));

test('every open tab of claude.ai gets the watcher, whatever becomes of another', async () => {
  injected.mockImplementation(async ({ target }) => {
    if (target.tabId === 2) throw new Error('The tab was discarded.');
  });
  await watchOpenTabs();
  expect(tabsWith('/watch.js')).toEqual([1, 2, 3]);
});

test('the background begins once until the browser forgets its session', async () => {
  await beginOnce(() => {});
  await beginOnce(() => {});
  expect(tabsWith('/watch.js')).toEqual([1, 2, 3]);
  await browser.storage.session.clear();
  await beginOnce(() => {});
  expect(tabsWith('/watch.js')).toEqual([1, 2, 3, 1, 2, 3]);
});

test('on withdrawal what is known of tabs is dropped, and their badges cleared', async () => {
  expect(await handle(arrived, sender)).toEqual({ done: true });
  expect(await handle(read, sender)).toEqual({ done: true });
  expect(lastBadge()).toBe('!');
  vi.mocked(mayRead).mockResolvedValue(false);
  await followAccess();
  expect(await readTab(1)).toBeUndefined();
  expect(vi.mocked(showBadge).mock.lastCall?.slice(0, 2)).toEqual([1, { text: '' }]);
  expect(message.mock.calls).toContainEqual([1, { type: 'leave' }]);
});

test('a watcher left over from before the withdrawal is not heard', async () => {
  await handle(arrived, sender);
  await handle(read, sender);
  vi.mocked(mayRead).mockResolvedValue(false);
  injected.mockRejectedValue(new Error('Missing host permission for the tab'));
  await handle({ ...arrived, place: 'other' }, sender);
  expect(await readTab(1)).toBeUndefined();
  expect(lastBadge()).toBe('');
});

test('a page that alone may be read is watched like any other', async () => {
  vi.mocked(mayRead).mockResolvedValue(false);
  await handle(arrived, sender);
  await handle(read, sender);
  expect(lastBadge()).toBe('!');
});

test('on granting, open tabs get the watcher at once', async () => {
  await followAccess();
  expect(tabsWith('/watch.js')).toEqual([1, 2, 3]);
});

test('a full disk silences no warning', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES exceeded'));
  await handle(arrived, sender);
  expect(await handle(read, sender)).toEqual({ done: false });
  expect(lastBadge()).toBe('!');
  expect((await readTab(1))?.login).toEqual(read.login);
});
