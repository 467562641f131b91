import { describe, expect, test } from 'vitest';
import { chooseBadge } from '../../../guide/badge';
import type { RememberedLogin } from '../../../guide/logins';
import type { Membership } from '../../../guide/organization';
import { type WorkspaceRecord, withReading } from '../../../guide/record';
import { type Remembered, recallScene, type TabView } from '../../../guide/scene';
import { type Choices, NO_CHOICES } from '../../../guide/settings';
import { evaluate } from '../../../guide/steps';
import { acme, beta, dollars, fact, finished, member, NOON, personal, signedIn } from './examples';

const owner = member(acme, 'owner');
const marks = { notify: { at: NOON, how: 'hand' }, bookmark: { at: NOON, how: 'hand' } } as const;
const openRecord = withReading(
  undefined,
  owner,
  { ...finished(), balance: fact(dollars(0)) },
  NOON,
);
const doneRecord: WorkspaceRecord = { ...withReading(undefined, owner, finished(), NOON), marks };
const betaDone: WorkspaceRecord = {
  ...withReading(undefined, member(beta, 'owner'), { ...finished(), organizationId: 'beta' }, NOON),
  marks,
};

function login(...memberships: Membership[]): RememberedLogin[] {
  return [{ version: 1, at: NOON, memberships }];
}

function remember(memory: Partial<Remembered> = {}): Remembered {
  return { logins: [], choices: NO_CHOICES, records: [], ...memory };
}

function tab(view: Partial<TabView> = {}): TabView {
  return { onUsagePage: true, organization: 'acme', changed: false, ...view };
}

const choose = (choices: Partial<Choices>): Choices => ({ ...NO_CHOICES, ...choices });

describe('nothing is known yet', () => {
  test.each([
    ['no login was ever read', remember({ records: [openRecord] }), tab()],
    [
      'memory does not tell which organization this is',
      remember({ logins: login(owner, member(personal, 'admin')) }),
      tab({ organization: '' }),
    ],
    [
      'memory does not know this organization',
      remember({ logins: login(owner, member(personal, 'admin')) }),
      tab({ organization: 'new' }),
    ],
    [
      'memory does not tell the rights',
      remember({ logins: login(member(acme, 'grandee')) }),
      tab(),
    ],
  ])('%s', (_, memory, view) => {
    expect(recallScene(memory, view, NOON)).toBeUndefined();
  });

  test('but what this tab read and could not judge is a scene', () => {
    const scene = recallScene(
      remember(),
      tab({ login: { state: 'unknown', failure: { kind: 'challenged' } } }),
      NOON,
    );
    expect(scene?.standing).toMatchObject({ kind: 'unknown', why: 'login' });
  });
});

describe('where the account could not be read', () => {
  const failed = { state: 'unknown', failure: { kind: 'unreachable', status: 500 } } as const;
  const memory = remember({ logins: login(owner), records: [doneRecord] });
  const steps = (view: Partial<TabView>) =>
    recallScene(memory, tab(view), NOON)?.steps.map(
      ({ name, status, evidence, was }) => `${name} ${status} ${evidence} ${was}`,
    );

  test('what is remembered of whose page this seems to be is last known, and no more', () => {
    const scene = recallScene(memory, tab({ login: failed }), NOON);
    expect(scene?.standing).toMatchObject({ kind: 'unknown', why: 'login' });
    expect(steps({ login: failed })).toEqual([
      'account unknown none undefined',
      'claim unknown none done',
      'balance unknown none done',
      'auto-reload unknown none done',
      'spend-cap unknown none done',
      'notify unknown none done',
      'bookmark unknown none done',
    ]);
    expect(scene && chooseBadge(scene)).toEqual({ text: '?', tone: 'unknown' });
  });

  test.each([
    ['another organization', { login: failed, organization: 'beta' }],
    ['nobody signed in', { login: { state: 'signed-out' } as const }],
    ['an account that belongs nowhere', { login: signedIn() }],
  ])('nothing of %s', (_, view) => {
    expect(steps(view)?.every((step) => step.endsWith('unknown none undefined'))).toBe(true);
  });
});

describe('recallScene', () => {
  test('warns out of memory, before any answer', () => {
    const memory = remember({
      logins: login(owner, member(personal, 'admin')),
      records: [openRecord],
    });
    const scene = recallScene(memory, tab({ organization: 'personal', onUsagePage: false }), NOON);
    expect(scene?.standing.kind).toBe('wrong-organization');
    expect(scene?.workspaceOpen).toBe(true);
    expect(scene?.reading).toBeUndefined();
    expect(scene && chooseBadge(scene)).toEqual({ text: '!', tone: 'alarm' });
  });

  test('believes this tab before memory', () => {
    const memory = remember({ logins: login(member(personal, 'admin')), records: [openRecord] });
    expect(recallScene(memory, tab({ login: signedIn(owner) }), NOON)?.standing.kind).toBe(
      'manager',
    );
    expect(recallScene(memory, tab({ login: { state: 'signed-out' } }), NOON)?.standing.kind).toBe(
      'signed-out',
    );
  });

  test("evaluates a manager's steps from the record of this workspace", () => {
    const memory = remember({
      logins: login(owner, member(beta, 'owner')),
      records: [betaDone, openRecord],
    });
    const scene = recallScene(memory, tab(), NOON);
    expect(scene?.reading).toEqual(openRecord.reading);
    expect(scene?.steps).toEqual(
      evaluate({ kind: 'manager', organization: acme, role: 'owner' }, openRecord.reading, {}),
    );
    expect(
      recallScene(memory, tab({ organization: 'beta' }), NOON)?.steps.every(
        (s) => s.status === 'done',
      ),
    ).toBe(true);
  });

  test("shows a member nothing of the manager's record", () => {
    const memory = remember({ logins: login(member(acme, 'user')), records: [openRecord] });
    const scene = recallScene(memory, tab(), NOON);
    expect(scene?.standing.kind).toBe('member');
    expect(scene?.reading).toBeUndefined();
    expect(new Set(scene?.steps.map((s) => s.status))).toEqual(new Set(['blocked']));
  });

  test('a workspace of which nothing was read yet shows nothing', () => {
    expect(recallScene(remember({ logins: login(owner) }), tab(), NOON)).toBeUndefined();
  });

  test('passes on what the tab is', () => {
    const memory = remember({ logins: login(owner), records: [openRecord] });
    expect(recallScene(memory, tab({ changed: true }), NOON)).toMatchObject({
      changed: true,
      onUsagePage: true,
    });
    expect(recallScene(memory, tab({ onUsagePage: false }), NOON)).toMatchObject({
      changed: false,
      onUsagePage: false,
    });
  });

  test.each([
    ['this account', [{ organization: 'personal', at: NOON }], true],
    ['another account', [{ organization: 'other', at: NOON }], false],
    ['the workspace', [{ organization: 'acme', at: NOON }], false],
    ['none', [], false],
  ])('accepted: %s', (_, accepted, expected) => {
    const memory = remember({
      logins: login(owner, member(personal, 'admin')),
      choices: choose({ accepted }),
    });
    const scene = recallScene(memory, tab({ organization: 'personal' }), NOON);
    expect(scene?.accepted).toBe(expected);
  });

  test('a pinned workspace makes another one wrong', () => {
    const memory = remember({
      logins: login(owner, member(beta, 'owner')),
      choices: choose({ pinned: 'acme' }),
    });
    const scene = recallScene(memory, tab({ organization: 'beta' }), NOON);
    expect(scene?.standing).toMatchObject({ kind: 'wrong-organization', target: acme });
  });
});

describe('a workspace is open', () => {
  test.each<[string, string | undefined, WorkspaceRecord[], boolean]>([
    ['nothing remembered, nothing expected', undefined, [], false],
    ['remembered with open steps', undefined, [openRecord], true],
    ['remembered, all done', undefined, [doneRecord], false],
    ['one of two', undefined, [betaDone, openRecord], true],
    ['expected, never read', 'acme', [], true],
    ['expected, with open steps', 'acme', [openRecord], true],
    ['expected, all done', 'acme', [doneRecord], false],
    ['expected, all done, another one open', 'beta', [betaDone, openRecord], false],
    ['expected, never read, another one done', 'acme', [betaDone], true],
  ])('%s', (_, pinned, records, open) => {
    const memory = remember({
      logins: login(member(personal, 'admin')),
      choices: pinned === undefined ? NO_CHOICES : choose({ pinned }),
      records,
    });
    expect(recallScene(memory, tab({ organization: 'personal' }), NOON)?.workspaceOpen).toBe(open);
  });
});
