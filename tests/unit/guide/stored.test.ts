import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { historyOf, NO_HISTORY, StoredHistory, storedPoints } from '../../../guide/history/history';
import { StoredLogins } from '../../../guide/logins';
import { StoredRecord } from '../../../guide/record';
import { StoredReminders } from '../../../guide/reminders';
import { StoredChoices } from '../../../guide/settings';
import { type Stored, valueIn } from '../../../guide/stored';
import { StoredWatch } from '../../../guide/watch/plan';
import { openWorkspace } from '../../../guide/workspace-data';

/**
 * One example of every version that was ever stored, `<kind>-<version>.json`. None of them changes;
 * a new version brings a new one.
 */
const FOLDER = join(import.meta.dirname, 'stored');
const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

const KINDS: { readonly [kind: string]: { now: number; stored: Stored<unknown> } } = {
  record: { now: 3, stored: StoredRecord },
  history: { now: 1, stored: StoredHistory },
  choices: { now: 1, stored: StoredChoices },
  logins: { now: 1, stored: StoredLogins },
  reminders: { now: 1, stored: StoredReminders },
  watch: { now: 1, stored: StoredWatch },
};
const examples = readdirSync(FOLDER).filter((file) => /-\d+\.json$/.test(file));

test.each(Object.entries(KINDS))('every version of %s has its example', (kind, { now }) => {
  const versions = Array.from({ length: now }, (_, i) => `${kind}-${i + 1}.json`);
  expect(examples.filter((file) => file.startsWith(`${kind}-`)).sort()).toEqual(versions);
});

test.each(examples)('%s is read whole, and as the version of now', (file) => {
  const [kind = '', version] = file.replace('.json', '').split('-');
  const { now, stored } = KINDS[kind] ?? {};
  const opened = stored?.open(read(file));
  expect(opened?.state).toBe('whole');
  if (opened?.state !== 'whole') return;
  // What is of today comes back as it was written.
  if (Number(version) === now) expect(opened.value).toEqual(read(file));
  // Migrated once, it is written and read again as it is.
  expect(stored?.open(opened.value)).toEqual(opened);
});

test('a record of 0.1.0 keeps all it had, and begins its history', () => {
  const old = read('record-1.json');
  expect(openWorkspace({ 'record:a': old }, 'a')).toEqual({
    record: { state: 'whole', value: { ...Object(old), version: 3 } },
    history: { state: 'absent' },
  });
});

test.each(Object.entries(KINDS))('%s of a newer version is not read at all', (kind, kindOf) => {
  const example = read(`${kind}-${kindOf.now}.json`);
  const newer = Array.isArray(example)
    ? { version: 2, logins: example }
    : { ...Object(example), version: kindOf.now + 1 };
  expect(kindOf.stored.open(newer)).toEqual({ state: 'newer' });
});

test.each([[null], ['text'], [7], [{}], [{ version: '1' }], [{ version: 0 }], [{ version: 1.5 }]])(
  'what was never written is unreadable: %j',
  (value) => {
    for (const { stored } of Object.values(KINDS)) {
      expect(stored.open(value)).toEqual({ state: 'unreadable' });
    }
  },
);

describe('the history that a record of version 2 held', () => {
  const { history, ...record } = Object(read('record-2.json'));
  const apart = { version: 1, ...history };
  const open = (values: { [key: string]: unknown }) => openWorkspace(values, 'a');

  test('stands apart from it, whole', () => {
    expect(open({ 'record:a': { ...record, history } })).toEqual({
      record: { state: 'whole', value: { ...record, version: 3 } },
      history: { state: 'whole', value: apart },
    });
  });

  test('costs the record nothing where it is broken', () => {
    expect(open({ 'record:a': { ...record, history: [] } })).toEqual({
      record: { state: 'whole', value: { ...record, version: 3 } },
      history: { state: 'unreadable' },
    });
  });

  test('is one with what a newer version had written before', () => {
    const last = storedPoints(apart).at(-1);
    if (!last) throw new Error('no points');
    const later = historyOf([{ ...last, at: last.at + 7_200_000, balance: 5 }]);
    const both = open({ 'record:a': { ...record, history }, 'history:a': later });
    expect(storedPoints(valueIn(both.history) ?? NO_HISTORY)).toEqual([
      ...storedPoints(apart),
      ...storedPoints(later),
    ]);
  });
});

test('a history of which a stretch is broken keeps the others', () => {
  const history = Object(read('history-1.json'));
  const [stretch] = history.stretches;
  expect(StoredHistory.open({ version: 1, stretches: [{ points: 7 }, stretch] })).toEqual({
    state: 'partly',
    value: { version: 1, stretches: [stretch] },
  });
});

test('a record whose reading is broken keeps its marks', () => {
  const record = Object(read('record-3.json'));
  expect(StoredRecord.open({ ...record, reading: { offer: 7 } })).toEqual({
    state: 'partly',
    value: { ...record, reading: undefined },
  });
  expect(StoredRecord.open({ ...record, marks: 'both' })).toEqual({
    state: 'partly',
    value: { ...record, marks: {} },
  });
});
