import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_HISTORY, storedPoints } from '../../../guide/history/history';
import type { Mark, MarkedStep } from '../../../guide/marks';
import { mergedLogins, mergedWorkspace, readOwnData } from '../../../guide/own-data';
import { withMark } from '../../../guide/record';
import { afterReading, type WorkspaceData } from '../../../guide/workspace-data';
import { acme, beta, dollars, fact, finished, member, NOON, personal } from './examples';

const example = (file: string) => readFileSync(join(import.meta.dirname, 'stored', file), 'utf8');
const old: { [key: string]: unknown } = JSON.parse(example('0.1.0.json'));
const DAY_MS = 86_400_000;

describe('a file', () => {
  test('of 0.1.0 is read whole', () => {
    const own = readOwnData(example('0.1.0.json'));
    expect(own).toMatchObject({ choices: old.choices, logins: old.logins });
    if (typeof own === 'string') throw new Error(own);
    expect([...own.workspaces.values()]).toMatchObject([
      { record: { version: 3, organization: { name: 'Acme' } }, history: NO_HISTORY },
    ]);
  });

  test.each<[string, string, string]>([
    ['no JSON', 'Email,Amount', 'foreign'],
    ['nothing', '', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['of another program', '{"theme":"dark"}', 'foreign'],
    ['with a newer record', JSON.stringify({ ...old, 'record:b': { version: 4 } }), 'newer'],
    ['with a newer history', JSON.stringify({ ...old, 'history:b': { version: 2 } }), 'newer'],
    ['with a broken history', JSON.stringify({ ...old, 'history:b': { version: 1 } }), 'broken'],
    ['of newer choices', JSON.stringify({ ...old, choices: { version: 2 } }), 'newer'],
    ['with a broken record', JSON.stringify({ ...old, 'record:b': { version: 2 } }), 'broken'],
    ['with a broken login', JSON.stringify({ ...old, logins: [{ version: 1 }] }), 'broken'],
    ['with one broken choice', JSON.stringify({ choices: { version: 1, pinned: 7 } }), 'broken'],
  ])('that is %s is refused', (_, text, why) => {
    expect(readOwnData(text)).toBe(why);
  });
});

describe('merging', () => {
  const owner = member(acme, 'owner');
  const at = (days: number, amount: number) => ({
    ...finished(),
    balance: { ...fact(dollars(amount)), at: NOON + days * DAY_MS },
  });
  const nothing: WorkspaceData = { history: NO_HISTORY };
  const read = (...readings: ReturnType<typeof at>[]) =>
    readings.reduce<WorkspaceData>(
      (data, reading) => afterReading(data, owner, reading, NOON + 9 * DAY_MS),
      nothing,
    );
  const byHand = { at: NOON, how: 'hand' } as const;
  const marked = ({ record, history }: WorkspaceData, step: MarkedStep, mark: Mark = byHand) => ({
    record: record && withMark(record, step, mark),
    history,
  });

  test('takes what was read later, both histories and both marks', () => {
    const here = read(at(0, 200), at(2, 150));
    const there = read(at(1, 180), at(3, 120));
    const merged = mergedWorkspace(
      marked(here, 'notify'),
      marked(marked(there, 'notify', { at: 1, how: 'mailed' }), 'bookmark'),
      NOON + 9 * DAY_MS,
    );
    expect(merged.record?.reading?.balance?.value).toEqual(dollars(120));
    expect(merged.record?.marks).toEqual({ notify: byHand, bookmark: byHand });
    expect(storedPoints(merged.history).map(({ balance }) => balance)).toEqual([
      20_000, 18_000, 15_000, 12_000,
    ]);
    expect(mergedWorkspace(merged, there, NOON + 9 * DAY_MS)).toEqual(merged);
  });

  test('takes a workspace that is not known here as it is', () => {
    const there = read(at(0, 200));
    expect(mergedWorkspace(nothing, there, NOON)).toEqual(there);
    expect(mergedWorkspace(there, nothing, NOON)).toEqual(there);
  });

  test('of logins keeps the later of the same person, the newest first', () => {
    const login = (moment: number, ...memberships: (typeof owner)[]) => ({
      version: 1 as const,
      at: moment,
      memberships,
    });
    const mine = member(personal, 'admin');
    const here = [login(5, mine, owner)];
    const there = [login(9, member(beta, 'owner')), login(3, mine)];
    expect(mergedLogins(here, there).map((each) => each.at)).toEqual([9, 5]);
  });
});
