import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storedPoints } from '../../../guide/history/history';
import { mergedLogins, mergedRecord, readOwnData } from '../../../guide/own-data';
import { type WorkspaceRecord, withMark, withReading } from '../../../guide/record';
import { acme, beta, dollars, fact, finished, member, NOON, personal } from './examples';

const read = (file: string) => readFileSync(join(import.meta.dirname, 'stored', file), 'utf8');
const old: { [key: string]: unknown } = JSON.parse(read('0.1.0.json'));
const DAY_MS = 86_400_000;

describe('a file', () => {
  test('of 0.1.0 is read whole', () => {
    expect(readOwnData(read('0.1.0.json'))).toMatchObject({
      choices: old.choices,
      logins: old.logins,
      records: [{ version: 2, organization: { name: 'Acme' }, history: { stretches: [] } }],
    });
  });

  test.each<[string, string, string]>([
    ['no JSON', 'Email,Amount', 'foreign'],
    ['nothing', '', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['of another program', '{"theme":"dark"}', 'foreign'],
    ['with a newer record', JSON.stringify({ ...old, 'record:b': { version: 3 } }), 'newer'],
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
  const recordOf = (...readings: ReturnType<typeof at>[]) =>
    readings.reduce<WorkspaceRecord | undefined>(
      (record, reading) => withReading(record, owner, reading, NOON + 9 * DAY_MS),
      undefined,
    );

  test('takes what was read later, both histories and both marks', () => {
    const here = recordOf(at(0, 200), at(2, 150));
    const there = recordOf(at(1, 180), at(3, 120));
    if (!here || !there) throw new Error('no records');
    const byHand = { at: NOON, how: 'hand' } as const;
    const merged = mergedRecord(
      withMark(here, 'notify', byHand),
      withMark(withMark(there, 'notify', { at: 1, how: 'mailed' }), 'bookmark', byHand),
      NOON + 9 * DAY_MS,
    );
    expect(merged.reading?.balance?.value).toEqual(dollars(120));
    expect(merged.marks).toEqual({ notify: byHand, bookmark: byHand });
    expect(storedPoints(merged.history).map(({ balance }) => balance)).toEqual([
      20_000, 18_000, 15_000, 12_000,
    ]);
    expect(mergedRecord(merged, there, NOON + 9 * DAY_MS)).toEqual(merged);
  });

  test('takes a workspace that is not known here as it is', () => {
    const there = recordOf(at(0, 200));
    expect(there && mergedRecord(undefined, there, NOON)).toEqual(there);
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
