import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_HISTORY, storedPoints } from '../../../guide/history/history';
import { withMark } from '../../../guide/record';
import { putBack } from '../../../guide/set-aside';
import { NO_CHOICES } from '../../../guide/settings';
import { NO_WATCH_STATE } from '../../../guide/watch/plan';
import {
  afterReading,
  dataIn,
  openWorkspace,
  type WorkspaceData,
} from '../../../guide/workspace-data';
import { acme, dollars, fact, finished, member, NOON } from './examples';

const HOUR_MS = 3_600_000;
const LATER = NOON + 100 * HOUR_MS;
const owner = member(acme, 'owner');
const byHand = { at: NOON, how: 'hand' } as const;
const example = (name: string): { [key: string]: unknown } =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'stored', `${name}.json`), 'utf8'));

function read(...days: number[]): WorkspaceData {
  return days.reduce<WorkspaceData>(
    (data, day) => {
      const at = NOON + day * 24 * HOUR_MS;
      return afterReading(
        data,
        owner,
        { ...finished(), balance: { ...fact(dollars(100 - day)), at } },
        at,
      );
    },
    { history: NO_HISTORY },
  );
}

describe('what a newer version had left', () => {
  const before = read(0, 1);
  const since = read(2);
  const marked = before.record && withMark(before.record, 'notify', byHand);

  test('of a workspace is laid under what came since, and then taken away', () => {
    const stored = {
      'unreadable:5:record:acme': marked,
      'unreadable:5:history:acme': before.history,
      'record:acme': since.record,
      'history:acme': since.history,
    };
    const { write, done } = putBack(stored, LATER);
    const { record, history } = dataIn(openWorkspace(write, 'acme'));
    expect(record?.marks).toEqual({ notify: byHand });
    expect(record?.reading?.balance?.value).toEqual(dollars(98));
    expect(storedPoints(history).map(({ balance }) => balance)).toEqual([10_000, 9900, 9800]);
    expect(done.toSorted()).toEqual(['unreadable:5:history:acme', 'unreadable:5:record:acme']);
    // Stopped before it was taken away, it is done once more and says the same.
    expect(putBack({ ...stored, ...write }, LATER).write).toEqual(write);
  });

  test('comes back into an empty place as it was', () => {
    const stored = {
      'unreadable:5:record:acme': example('record-3'),
      'unreadable:6:choices': { ...NO_CHOICES, pinned: 'acme' },
      'unreadable:7:logins': [{ version: 1, at: NOON, memberships: [owner] }],
      'unreadable:8:reminders': example('reminders-1'),
      'unreadable:9:watch': example('watch-1'),
    };
    const { write, done } = putBack(stored, LATER);
    expect(write).toEqual({
      'record:acme': example('record-3'),
      choices: { ...NO_CHOICES, pinned: 'acme' },
      logins: [{ version: 1, at: NOON, memberships: [owner] }],
      reminders: example('reminders-1'),
      watch: example('watch-1'),
    });
    expect(done).toHaveLength(5);
  });

  test('of the choices holds where nothing was chosen since', () => {
    const accepted = (organization: string) => ({ organization, at: NOON });
    const text = (words: string) =>
      ({ organization: 'acme', step: 'notify', text: words }) as const;
    const { write } = putBack(
      {
        'unreadable:5:choices': {
          ...NO_CHOICES,
          pinned: 'acme',
          workdays: [1, 2],
          accepted: [accepted('a')],
          texts: [text('old'), { ...text('mine'), step: 'claim' }],
        },
        choices: {
          ...NO_CHOICES,
          pinned: 'beta',
          accepted: [accepted('b')],
          texts: [text('new')],
        },
      },
      LATER,
    );
    expect(write.choices).toEqual({
      ...NO_CHOICES,
      pinned: 'beta',
      workdays: [1, 2],
      accepted: [accepted('b'), accepted('a')],
      texts: [text('new'), { ...text('mine'), step: 'claim' }],
    });
  });

  test('of the watch is what was told, and its plan is the newer one', () => {
    const told = (key: string, next?: number) => ({ ...NO_WATCH_STATE, told: { [key]: 1 }, next });
    const { write } = putBack({ 'unreadable:5:watch': told('a', 7), watch: told('b', 9) }, LATER);
    expect(write.watch).toMatchObject({ told: { a: 1, b: 1 }, next: 9 });
  });

  test('of several times is laid on one another, the latest on top', () => {
    const choices = (pinned: string, more: object = {}) => ({ ...NO_CHOICES, pinned, ...more });
    const { write, done } = putBack(
      {
        'unreadable:1000:choices': choices('first', { monthlyCap: 7 }),
        'unreadable:999:choices': choices('zeroth', { ownerContact: 'Dana' }),
      },
      LATER,
    );
    expect(write.choices).toEqual(choices('first', { monthlyCap: 7, ownerContact: 'Dana' }));
    expect(done).toHaveLength(2);
  });
});

describe('what stays aside', () => {
  test.each<[string, { [key: string]: unknown }]>([
    ['what is still of a newer version', { 'unreadable:5:choices': { version: 99 } }],
    ['what is broken', { 'unreadable:5:record:acme': 'broken', 'unreadable:6:logins': 7 }],
    ['what is half broken', { 'unreadable:5:choices': { ...NO_CHOICES, pinned: 7 } }],
    ['what nobody knows', { 'unreadable:5:theme': 'dark', 'unreadable:5:policy': {} }],
    [
      'what would take the place of something unread',
      { 'unreadable:5:choices': NO_CHOICES, choices: { version: 99 } },
    ],
    ['nothing', { choices: NO_CHOICES }],
  ])('%s', (_, stored) => {
    expect(putBack(stored, LATER)).toEqual({ write: {}, done: [] });
  });
});
