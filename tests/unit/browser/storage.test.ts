import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../browser/browser';
import { watchMemory } from '../../../browser/memory';
import { eraseStore, exportStore, putBackReadable } from '../../../browser/own-data';
import { ordinary, storeFor } from '../../../browser/storage';
import { changeTab, forgetTab } from '../../../browser/tabs';
import { isFull } from '../../../browser/writing';
import { forgetPrivate, saveForSession } from '../../../entrypoints/background/private-windows';
import { historyOf, NO_HISTORY, storedPoints } from '../../../guide/history/history';
import type { RememberedLogin } from '../../../guide/logins';
import { type WorkspaceRecord, withMark, withReading } from '../../../guide/record';
import { NO_CHOICES } from '../../../guide/settings';
import { acme, beta, finished, member, NOON, signedIn } from '../guide/examples';

const record = withReading(undefined, member(acme, 'owner'), finished(), NOON);
const login: RememberedLogin = { version: 1, at: NOON, memberships: [member(acme, 'owner')] };

const { changeChoices, changeRecord, changeWorkspace, readHistories, rememberLogin, read } =
  ordinary;

const stored = () => browser.storage.local.get(null);
const store = (values: { [key: string]: unknown }) => browser.storage.local.set(values);

async function unreadable(): Promise<[string, unknown][]> {
  return Object.entries(await stored()).filter(([key]) => key.startsWith('unreadable:'));
}

beforeEach(() => {
  fakeBrowser.reset();
});

describe('an act', () => {
  const mark = { at: NOON, how: 'hand' } as const;
  const marks = (act?: string) =>
    storeFor({ act }).changeRecord('acme', (before) => before && withMark(before, 'notify', mark));
  const takesBack = (act?: string) =>
    storeFor({ act }).changeRecord(
      'acme',
      (before) => before && withMark(before, 'notify', undefined),
    );
  const kept = async () => (await read()).records[0]?.marks.notify;

  test('sent again is not done again, whatever was done meanwhile', async () => {
    await store({ 'record:acme': record });
    await marks('first');
    await takesBack('second');
    await marks('first');
    expect(await kept()).toBeUndefined();
    await marks('third');
    expect(await kept()).toEqual(mark);
  });

  test('that had nothing to change is done with that', async () => {
    await store({ 'record:acme': record });
    await takesBack('first');
    await marks();
    await takesBack('first');
    expect(await kept()).toEqual(mark);
  });

  test('in several values goes on where the background was stopped', async () => {
    await store({ 'record:acme': record });
    const add = (role: string) => (before: WorkspaceRecord | undefined) =>
      before && { ...before, role: before.role + role };
    const { changeRecord: change } = storeFor({ act: 'first' });
    await change('acme', add('!'));
    await changeChoices((choices) => ({ ...choices, pinned: 'beta' }));
    const again = storeFor({ act: 'first' });
    await again.changeRecord('acme', add('!'));
    await again.changeChoices((choices) => ({ ...choices, pinned: 'acme' }));
    expect(await read()).toMatchObject({
      records: [{ role: `${record.role}!` }],
      choices: { pinned: 'acme' },
    });
  });

  test('is kept in the one call that keeps what it changes, and a hundred of them', async () => {
    await store({ 'record:acme': record, acts: 'broken' });
    const set = vi.spyOn(browser.storage.local, 'set');
    await marks('first');
    expect(set.mock.calls.map(([values]) => Object.keys(values))).toEqual([
      ['record:acme', 'acts'],
    ]);
    for (let i = 0; i < 120; i += 1) await takesBack(`act ${i}`);
    expect((await stored()).acts).toHaveLength(100);
    expect(await exportStore()).toMatchObject({ unreadable: 0 });
    set.mockRestore();
  });

  test('of a private window is forgotten with it', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ incognito: true }] as never);
    await storeFor({ isPrivate: true, act: 'first' }).changeChoices((choices) => ({
      ...choices,
      pinned: 'acme',
    }));
    expect(await browser.storage.session.get('acts')).toEqual({ acts: ['first choices'] });
    await forgetPrivate();
    expect(await browser.storage.session.get('acts')).toEqual({});
  });
});

describe('one writer at a time', () => {
  test('fifty changes at once are fifty changes', async () => {
    await store({ 'record:acme': { ...record, role: '' } });
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        changeRecord('acme', (before) => before && { ...before, role: `${before.role}${i};` }),
      ),
    );
    const [after] = (await read()).records;
    expect(after?.role.split(';').filter(Boolean).map(Number)).toEqual([...Array(50).keys()]);
  });

  test('two marks from two tabs are both kept', async () => {
    await store({ 'record:acme': record });
    const mark = { at: NOON, how: 'hand' } as const;
    await Promise.all(
      (['notify', 'bookmark'] as const).map((step) =>
        changeRecord('acme', (before) => before && withMark(before, step, mark)),
      ),
    );
    expect((await read()).records[0]?.marks).toEqual({ notify: mark, bookmark: mark });
  });

  test('choices are changed one after the other', async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        changeChoices((choices) => ({
          ...choices,
          accepted: [...choices.accepted, { organization: `o${i}`, at: i }],
        })),
      ),
    );
    expect((await read()).choices.accepted).toHaveLength(50);
  });

  test('a change that fails says so and blocks nobody', async () => {
    const failed = changeRecord('acme', () => {
      throw new Error('broken');
    });
    await expect(failed).rejects.toThrow('broken');
    await changeRecord('acme', () => record);
    expect((await read()).records).toEqual([record]);
  });

  test('a write that fails says so, until one succeeds', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(rememberLogin(login)).rejects.toThrow('full');
    expect(await isFull()).toBe(true);
    await rememberLogin(login);
    expect(await isFull()).toBe(false);
    expect((await read()).logins).toEqual([login]);
  });
});

describe('what says nothing new is not written', () => {
  const setIn = () => vi.spyOn(browser.storage.local, 'set');

  test('a change that changes nothing', async () => {
    await changeRecord('acme', () => record);
    const set = setIn();
    await changeRecord('acme', (before) => before && { ...before });
    expect(set).not.toHaveBeenCalled();
  });

  test('the same memberships, read again within minutes', async () => {
    const set = setIn();
    await rememberLogin(login);
    await rememberLogin({ ...login, at: NOON + 60_000 });
    expect(set).toHaveBeenCalledTimes(1);
    await rememberLogin({ ...login, at: NOON + 6 * 60_000 });
    await rememberLogin({ ...login, memberships: [member(acme, 'user')] });
    expect(set).toHaveBeenCalledTimes(3);
  });
});

describe('a full disk', () => {
  const LIMIT = 4000;
  const points = Array.from({ length: 40 }, (_, i) => ({
    at: NOON + i * 3_600_000,
    exponent: 2,
    balance: 20_000 - i,
  }));
  const long = historyOf(points);

  beforeEach(() => {
    const { local } = browser.storage;
    const set = local.set.bind(local);
    vi.spyOn(local, 'set').mockImplementation(async (values) => {
      const next = { ...(await local.get(null)), ...values };
      if (JSON.stringify(next).length > LIMIT) throw new Error('QUOTA_BYTES quota exceeded');
      await set(values);
    });
  });

  test('lets the oldest history of another workspace go for a mark', async () => {
    await changeWorkspace('acme', () => ({ record, history: long }));
    await changeRecord('beta', () => record);
    const mark = { at: NOON, how: 'hand' } as const;
    await changeChoices((choices) => ({ ...choices, ownerContact: 'x'.repeat(1400) }));
    await changeRecord('beta', (before) => before && withMark(before, 'notify', mark));
    const { records, choices } = await read();
    expect(records.at(1)?.marks).toEqual({ notify: mark });
    expect(choices.ownerContact).toHaveLength(1400);
    const histories = await readHistories(['acme']);
    const left = storedPoints(histories.get('acme') ?? NO_HISTORY);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(points.length);
    expect(left).toEqual(storedPoints(long).slice(-left.length));
    expect(await isFull()).toBe(false);
  });

  test('says so where no history is left to go', async () => {
    await changeWorkspace('acme', () => ({ record, history: long }));
    const tooLong = { ownerContact: 'x'.repeat(LIMIT) };
    await expect(changeChoices((choices) => ({ ...choices, ...tooLong }))).rejects.toThrow('QUOTA');
    expect(await isFull()).toBe(true);
    expect((await read()).records[0]?.reading).toEqual(record.reading);
  });
});

describe('each write is a single call', () => {
  test('also where an unreadable value is kept aside', async () => {
    await store({ 'record:acme': 'broken' });
    const set = vi.spyOn(browser.storage.local, 'set');
    const remove = vi.spyOn(browser.storage.local, 'remove');
    await changeRecord('acme', () => record);
    expect(set).toHaveBeenCalledOnce();
    expect(remove).not.toHaveBeenCalled();
  });
});

describe('a value that cannot be read', () => {
  const newer = { version: 9, organization: { id: 'acme' }, plans: ['a'] };

  test('is kept aside before its place is taken', async () => {
    await store({ 'record:acme': newer });
    const given: (WorkspaceRecord | undefined)[] = [];
    await changeRecord('acme', (before) => {
      given.push(before);
      return record;
    });
    expect(given).toEqual([undefined]);
    expect((await stored())['record:acme']).toEqual(record);
    const aside = await unreadable();
    expect(aside).toEqual([[expect.stringMatching(/^unreadable:\d+:record:acme$/), newer]]);
  });

  test.each([
    ['choices', () => changeChoices((choices) => choices), NO_CHOICES],
    ['logins', () => rememberLogin(login), [login]],
  ])('%s, too', async (key, write, written) => {
    await store({ [key]: newer });
    await write();
    expect((await stored())[key]).toEqual(written);
    expect(await unreadable()).toEqual([
      [expect.stringMatching(new RegExp(`^unreadable:\\d+:${key}$`)), newer],
    ]);
  });

  test('stays in its place while nothing is written', async () => {
    await store({ 'record:acme': newer });
    await changeRecord('acme', (before) => before && { ...before, role: 'user' });
    await read();
    expect(await stored()).toEqual({ 'record:acme': newer });
  });

  test('is kept as often as it happens', async () => {
    for (const [i, value] of [newer, 'again', 7].entries()) {
      vi.spyOn(Date, 'now').mockReturnValue(NOON + i);
      await store({ 'record:acme': value });
      await changeRecord('acme', () => record);
    }
    expect((await unreadable()).map(([, value]) => value)).toEqual([newer, 'again', 7]);
  });

  test('in one of the choices costs itself, and the whole is kept aside', async () => {
    const text = { organization: 'acme', step: 'notify', text: 'Hello' };
    const broken = {
      ...{ version: 1, accepted: [{ organization: 'p', at: NOON }, 7], collapsed: true },
      ...{ pinned: 'acme', ownerContact: 'Dana', corner: 'middle' },
      texts: [{ ...text, text: 5 }, text],
    };
    await store({ choices: broken });
    const rest = {
      ...{ version: 1, accepted: [{ organization: 'p', at: NOON }], collapsed: true },
      ...{ pinned: 'acme', ownerContact: 'Dana', texts: [text] },
    };
    expect((await read()).choices).toEqual(rest);
    await changeChoices((choices) => ({ ...choices, collapsed: false }));
    expect((await stored()).choices).toEqual({ ...rest, collapsed: false });
    expect((await unreadable()).map(([, value]) => value)).toEqual([broken]);
  });

  test('costs no other value', async () => {
    await store({ logins: 'broken', choices: 7, 'record:acme': newer, 'record:beta': record });
    expect(await read()).toEqual({ logins: [], choices: NO_CHOICES, records: [record] });
  });

  test('is not read from aside', async () => {
    await store({ 'unreadable:1:record:acme': record, 'unreadable:1:logins': [login] });
    expect(await read()).toEqual({ logins: [], choices: NO_CHOICES, records: [] });
  });
});

describe('the history', () => {
  const history = historyOf([{ at: NOON, exponent: 2, balance: 5 }]);
  const written = async () => {
    await changeWorkspace('acme', () => ({ record, history }));
    return stored();
  };

  test('stands under a key of its own, and is read only where it is asked for', async () => {
    expect(await written()).toEqual({ 'record:acme': record, 'history:acme': history });
    const get = vi.spyOn(browser.storage.local, 'get');
    await read();
    // The stand-in tells the keys alone by reading all of it: `null`.
    expect(get.mock.calls.flat(2).filter((key) => key !== null)).toEqual(['record:acme']);
    expect([...(await readHistories(['acme', 'beta']))]).toEqual([
      ['acme', history],
      ['beta', NO_HISTORY],
    ]);
  });

  test('is written with its record in one call, and not with a mark', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    await written();
    await changeRecord('acme', (before) => before && { ...before, role: 'user' });
    expect(set.mock.calls.map(([values]) => Object.keys(values ?? {}))).toEqual([
      ['record:acme', 'history:acme'],
      ['record:acme'],
    ]);
  });

  test('moves out of a record of version 2 with the next change, in one call', async () => {
    await store({
      'record:acme': { ...record, version: 2, history: { stretches: history.stretches } },
    });
    expect((await readHistories(['acme'])).get('acme')).toEqual(history);
    const set = vi.spyOn(browser.storage.local, 'set');
    await changeRecord('acme', (before) => before && { ...before, role: 'user' });
    expect(set).toHaveBeenCalledOnce();
    expect(await stored()).toEqual({
      'record:acme': { ...record, role: 'user' },
      'history:acme': history,
    });
  });

  test('that cannot be read is kept aside, and its record holds', async () => {
    await store({ 'record:acme': record, 'history:acme': 'broken' });
    await changeWorkspace('acme', (data) => ({ ...data, history }));
    expect((await read()).records).toEqual([record]);
    expect(await unreadable()).toEqual([
      [expect.stringMatching(/^unreadable:\d+:history:acme$/), 'broken'],
    ]);
  });

  describe('where a browser cannot tell keys alone', () => {
    const { getKeys } = browser.storage.local;
    beforeEach(() => void Object.assign(browser.storage.local, { getKeys: undefined }));
    afterEach(() => void Object.assign(browser.storage.local, { getKeys }));

    /** The keys that were asked for; `null`: all. */
    const asked = async (what: () => Promise<unknown>) => {
      const get = vi.spyOn(browser.storage.local, 'get');
      const value = await what();
      const keys = get.mock.calls.flat(2);
      get.mockRestore();
      return { value, keys };
    };

    test('is left where it is: the records are found by their index', async () => {
      await written();
      const { value, keys } = await asked(read);
      expect(value).toMatchObject({ records: [record] });
      expect(keys).toEqual(['records', 'logins', 'choices', 'policy', 'record:acme']);
    });

    test('of records from before there was an index, the first write begins it', async () => {
      await store({ 'record:beta': record, 'history:beta': history });
      const before = await asked(read);
      expect(before.value).toMatchObject({ records: [record] });
      expect(before.keys).toEqual(['records', null]);
      await written();
      expect((await stored()).records).toEqual(['record:beta', 'record:acme']);
      expect((await asked(read)).keys).not.toContain(null);
    });

    test('is read with all the rest where the index is broken, until it is written anew', async () => {
      await store({ records: 7, 'record:beta': record });
      expect((await read()).records).toEqual([record]);
      await written();
      expect((await stored()).records).toEqual(['record:beta', 'record:acme']);
    });

    test('its index counts as no value that cannot be read, and is erased with the rest', async () => {
      await written();
      expect(await exportStore()).toMatchObject({ unreadable: 0, newer: 0 });
      await eraseStore();
      expect(await stored()).toEqual({});
    });

    test('its index holds what is put back', async () => {
      await written();
      await store({ 'unreadable:5:record:beta': record });
      await putBackReadable();
      expect((await stored()).records).toEqual(['record:acme', 'record:beta']);
    });
  });

  test('is part of the export, and erased with the rest', async () => {
    await written();
    expect(await exportStore()).toMatchObject({ unreadable: 0, newer: 0 });
    expect(JSON.parse((await exportStore()).json)).toEqual(await stored());
    await eraseStore();
    expect(await stored()).toEqual({});
  });

  test('is put back with its record, once this version can read them', async () => {
    await store({ 'unreadable:5:record:acme': record, 'unreadable:6:history:acme': history });
    await store({ 'unreadable:7:record:beta': { version: 99 } });
    await putBackReadable();
    expect(await stored()).toEqual({
      'record:acme': record,
      'history:acme': history,
      'unreadable:7:record:beta': { version: 99 },
    });
  });
});

describe('read', () => {
  test('of nothing', async () => {
    expect(await read()).toEqual({ logins: [], choices: NO_CHOICES, records: [] });
  });

  test('ignores what it does not know', async () => {
    await store({
      theme: 'dark',
      record: record,
      'old-record:acme': record,
      'tab:3': record,
      'record:acme': record,
    });
    expect(await read()).toEqual({ logins: [], choices: NO_CHOICES, records: [record] });
  });

  test('reads back what was written', async () => {
    const other = withReading(undefined, member(beta, 'billing'), finished(), NOON);
    await rememberLogin(login);
    await changeChoices((choices) => ({ ...choices, collapsed: true, pinned: 'acme' }));
    await changeRecord('acme', () => record);
    await changeRecord('beta', () => other);
    expect(await read()).toEqual({
      logins: [login],
      choices: { version: 1, accepted: [], collapsed: true, pinned: 'acme' },
      records: [record, other],
    });
  });

  test('a change of one workspace leaves the other alone', async () => {
    await store({ 'record:acme': record, 'record:beta': record });
    await changeRecord('beta', (before) => before && { ...before, role: 'user' });
    expect((await stored())['record:acme']).toEqual(record);
  });
});

test('watchMemory calls back until it is told to stop', async () => {
  const stop = new AbortController();
  let calls = 0;
  watchMemory(() => {
    calls += 1;
  }, stop.signal);
  await rememberLogin(login);
  await changeChoices((choices) => ({ ...choices, collapsed: true }));
  await vi.waitFor(() => expect(calls).toBe(1));
  stop.abort();
  await changeChoices((choices) => ({ ...choices, collapsed: false }));
  expect(calls).toBe(1);
});

describe('private windows', () => {
  const sayAll = async () => {
    const { rememberLogin, changeRecord, changeChoices } = storeFor({ isPrivate: true });
    await rememberLogin(login);
    await changeRecord('acme', () => record);
    await changeChoices((choices) => ({ ...choices, collapsed: true }));
    await saveForSession('pending-return', { at: NOON, organizations: [] }, true);
    await changeTab(5, () => ({
      place: 'organization-usage',
      organization: 'acme',
      changed: false,
      isPrivate: true,
      login: signedIn(member(acme, 'owner')),
    }));
  };
  const { query } = browser.tabs;
  const open = (...windows: boolean[]) =>
    Object.assign(browser.tabs, {
      query: async () => windows.map((incognito) => ({ incognito })),
    });
  afterEach(() => {
    Object.assign(browser.tabs, { query });
  });
  const kept = async () => Object.keys(await browser.storage.session.get(null));

  test('are remembered in memory while one is open', async () => {
    open(false, true);
    await sayAll();
    expect(await kept()).toHaveLength(5);
    expect(await stored()).toEqual({});
    await forgetPrivate();
    await forgetTab(5);
    expect(await kept()).toEqual([]);
  });

  test('leave nothing by what is heard after the last has closed', async () => {
    open(false);
    await sayAll();
    expect(await kept()).toEqual([]);
    expect(await stored()).toEqual({});
  });
});
