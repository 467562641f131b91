import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLogin } from '../../../claude/api/account';
import {
  isAlarming,
  isExpectedMissing,
  judgeStanding,
  usagePlaceOf,
} from '../../../guide/standing';
import { acme, beta, consoleOrganization, member, personal, signedIn } from './examples';

interface Answer {
  organization: { uuid: string; capabilities: string[]; raven_type: string | null };
  role: string;
  /** Does the organization's name hold the address? */
  named: boolean;
}

const unknownKind = { id: 'odd', name: 'Odd', kind: 'unknown' } as const;

describe('judgeStanding', () => {
  test.each([
    ['owner in the workspace', signedIn(member(acme, 'owner')), 'acme', undefined, 'manager'],
    ['primary owner', signedIn(member(acme, 'primary_owner')), 'acme', undefined, 'manager'],
    ['billing role', signedIn(member(acme, 'billing')), 'acme', undefined, 'manager'],
    ["claude.ai's Admin", signedIn(member(acme, 'membership_admin')), 'acme', undefined, 'member'],
    ['plain member', signedIn(member(acme, 'user')), 'acme', undefined, 'member'],
    ['unknown role', signedIn(member(acme, 'grandee')), 'acme', undefined, 'unknown'],
    ['personal only', signedIn(member(personal, 'admin')), 'personal', undefined, 'personal-only'],
    ['unknown kind', signedIn(member(unknownKind, 'owner')), 'odd', undefined, 'unknown'],
    [
      'Console only',
      signedIn(member(consoleOrganization, 'admin')),
      undefined,
      undefined,
      'unknown',
    ],
    ['signed out', { state: 'signed-out' } as const, 'acme', undefined, 'signed-out'],
    [
      'personal, with a workspace elsewhere',
      signedIn(
        member(consoleOrganization, 'admin'),
        member(personal, 'admin'),
        member(acme, 'user'),
      ),
      'personal',
      undefined,
      'wrong-organization',
    ],
    [
      'another workspace than the expected one',
      signedIn(member(acme, 'owner'), member(beta, 'owner')),
      'beta',
      'acme',
      'wrong-organization',
    ],
    [
      'a workspace, none expected',
      signedIn(member(acme, 'owner'), member(beta, 'user')),
      'beta',
      undefined,
      'member',
    ],
    [
      'several organizations and no hint',
      signedIn(member(personal, 'admin'), member(acme, 'owner')),
      undefined,
      undefined,
      'unknown',
    ],
    [
      'a cookie that names a lost organization',
      signedIn(member(personal, 'admin'), member(acme, 'owner')),
      'gone',
      undefined,
      'unknown',
    ],
    [
      'one organization and no hint',
      signedIn(member(consoleOrganization, 'admin'), member(acme, 'owner')),
      undefined,
      undefined,
      'manager',
    ],
    [
      'personal, with an expected workspace that the login does not have',
      signedIn(member(personal, 'admin')),
      'personal',
      'acme',
      'personal-only',
    ],
    [
      'the same with another workspace, to which switching would not help',
      signedIn(member(personal, 'admin'), member(beta, 'owner')),
      'personal',
      'acme',
      'personal-only',
    ],
    [
      'another workspace, where the login does not have the expected one',
      signedIn(member(beta, 'owner')),
      'beta',
      'acme',
      'manager',
    ],
    [
      'owner in one, member in the other, in the other',
      signedIn(member(acme, 'owner'), member(beta, 'user')),
      'beta',
      'acme',
      'wrong-organization',
    ],
    ['a guest', signedIn(member(acme, 'guest')), 'acme', undefined, 'member'],
    [
      'single-seat Team',
      signedIn(member({ ...acme, singleSeat: true }, 'owner')),
      'acme',
      undefined,
      'manager',
    ],
    [
      'Enterprise with a custom role and billing rights',
      signedIn({ ...member({ ...acme, kind: 'enterprise' }, 'finance'), billingAccess: true }),
      'acme',
      undefined,
      'manager',
    ],
    [
      'Enterprise with a custom role that could not be read',
      signedIn(member({ ...acme, kind: 'enterprise' }, 'finance')),
      'acme',
      undefined,
      'unknown',
    ],
    [
      'personal, beside one that could not be made out',
      signedIn(member(personal, 'admin'), member(unknownKind, 'owner')),
      'personal',
      undefined,
      'unknown',
    ],
    [
      'the same, where another one is expected',
      signedIn(member(personal, 'admin'), member(unknownKind, 'owner')),
      'personal',
      'acme',
      'personal-only',
    ],
    [
      'the same, where just that one is expected',
      signedIn(member(personal, 'admin'), member(unknownKind, 'owner')),
      'personal',
      'odd',
      'unknown',
    ],
  ] as const)('%s', (_, login, current, expected, kind) => {
    expect(judgeStanding(login, current, expected).kind).toBe(kind);
  });

  test('names the workspace that the person manages, not the first one', () => {
    const login = signedIn(member(personal, 'admin'), member(acme, 'user'), member(beta, 'owner'));
    expect(judgeStanding(login, 'personal', undefined)).toMatchObject({
      kind: 'wrong-organization',
      target: beta,
    });
  });

  test('lets rights outrank the role', () => {
    const rights = (billingAccess: boolean) =>
      signedIn({ ...member(acme, billingAccess ? 'user' : 'owner'), billingAccess });
    expect(judgeStanding(rights(true), 'acme', undefined).kind).toBe('manager');
    expect(judgeStanding(rights(false), 'acme', undefined).kind).toBe('member');
  });

  test('names, of several, one with steps left; a Team of one last', () => {
    const login = signedIn(
      member(personal, 'admin'),
      member(acme, 'owner'),
      member(beta, 'owner'),
      member({ ...acme, id: 'one', name: 'A Team of one', singleSeat: true }, 'owner'),
    );
    const target = (finished: string[]) => judgeStanding(login, 'personal', undefined, finished);
    expect(target([])).toMatchObject({ target: acme });
    expect(target(['acme'])).toMatchObject({ target: beta });
    expect(target(['acme', 'beta'])).toMatchObject({ target: acme });
  });

  const ids = ['a', 'b', 'c', 'd', 'e'] as const;
  const membership = fc.record({
    organization: fc.record({
      id: fc.constantFrom(...ids),
      name: fc.constantFrom('Acme', 'Beta', ''),
      kind: fc.constantFrom('team', 'enterprise', 'personal', 'console', 'unknown'),
      singleSeat: fc.boolean(),
    }),
    role: fc.constantFrom('owner', 'user', 'membership_admin', 'something'),
  });
  const organizations = fc.uniqueArray(membership, { selector: (m) => m.organization.id });
  const id = fc.option(fc.constantFrom(...ids, 'z'), { nil: undefined });
  const finished = fc.subarray([...ids]);

  test('does not depend on the order of memberships', () => {
    fc.assert(
      fc.property(organizations, id, id, finished, (memberships, current, expected, done) => {
        const reversed = [...memberships].reverse();
        expect(judgeStanding(signedIn(...reversed), current, expected, done)).toEqual(
          judgeStanding(signedIn(...memberships), current, expected, done),
        );
      }),
    );
  });

  test('is not changed by an organization that has nothing to do with it', () => {
    const another = membership.map((m) => ({
      ...m,
      organization: { ...m.organization, id: 'another' },
    }));
    fc.assert(
      fc.property(organizations, another, id, id, (memberships, added, current, expected) => {
        const here = memberships.find((m) => m.organization.id === current);
        fc.pre(here !== undefined && here.organization.kind !== 'console');
        const before = judgeStanding(signedIn(...memberships), current, expected);
        const after = judgeStanding(signedIn(...memberships, added), current, expected);
        const { kind } = added.organization;
        // Without an expected one, a workspace (or what may be one) beside a personal organization
        // is what it is about, not something unrelated.
        const inWorkspace = here?.organization.kind !== 'personal';
        if (expected || inWorkspace || kind === 'personal' || kind === 'console') {
          expect(after).toEqual(before);
        } else if (before.kind === 'wrong-organization') {
          expect(after.kind).toBe('wrong-organization');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is the same whatever e-mail address claude.ai answers with', async () => {
    const organization = fc.record({
      uuid: fc.constantFrom(...ids),
      capabilities: fc.subarray(['chat', 'raven', 'api', 'claude_max']),
      raven_type: fc.constantFrom(null, 'team', 'enterprise'),
    });
    const answer = fc.array(
      fc.record({ organization, role: fc.constantFrom('owner', 'user'), named: fc.boolean() }),
    );
    const judge = async (email: string, answers: readonly Answer[], current?: string) => {
      const memberships = answers.map(({ organization, role, named }) => ({
        role,
        organization: { ...organization, name: named ? `${email}'s Organization` : 'Acme' },
      }));
      const login = await readLogin(async () => ({ value: { email_address: email, memberships } }));
      return judgeStanding(login, current, undefined);
    };
    await fc.assert(
      fc.asyncProperty(answer, id, fc.emailAddress(), fc.emailAddress(), async (some, at, a, b) => {
        expect(await judge(a, some, at)).toEqual(await judge(b, some, at));
      }),
    );
  });

  test('is wrong only where the login has the right one', () => {
    fc.assert(
      fc.property(organizations, id, id, (memberships, current, expected) => {
        const standing = judgeStanding(signedIn(...memberships), current, expected);
        if (standing.kind !== 'wrong-organization') return;
        expect(memberships.map((m) => m.organization)).toContainEqual(standing.target);
        expect(['team', 'enterprise']).toContain(standing.target.kind);
        expect(standing.target.id).not.toBe(standing.current.id);
        if (expected) expect(standing.target.id).toBe(expected);
      }),
    );
  });

  test('is never manager outside a workspace', () => {
    fc.assert(
      fc.property(organizations, id, id, (memberships, current, expected) => {
        const standing = judgeStanding(signedIn(...memberships), current, expected);
        if (standing.kind === 'manager') {
          expect(['team', 'enterprise']).toContain(standing.organization.kind);
        }
      }),
    );
  });
});

test.each([
  ['a Team’s owner', member(acme, 'owner'), true],
  ['a Team’s member', member(acme, 'user'), false],
  ['an Enterprise’s member', member({ ...acme, kind: 'enterprise' }, 'user'), false],
  ['an Enterprise’s owner', member({ ...acme, kind: 'enterprise' }, 'owner'), true],
  ['an Enterprise’s role of its own', member({ ...acme, kind: 'enterprise' }, 'fin_ops'), true],
  [
    'an Enterprise’s member whose rights were read',
    { ...member({ ...acme, kind: 'enterprise' }, 'user'), billingAccess: false },
    false,
  ],
  [
    'an Enterprise’s member who may',
    { ...member({ ...acme, kind: 'enterprise' }, 'user'), billingAccess: true },
    true,
  ],
  ['a Team’s member with rights', { ...member(acme, 'user'), billingAccess: true }, true],
] as const)('%s is warned in a personal account: %s', (_, membership, isWarned) => {
  const login = signedIn(member(personal, 'admin'), membership);
  const standing = judgeStanding(login, personal.id, undefined);
  expect(standing.kind).toBe('wrong-organization');
  expect(isAlarming(standing, false)).toBe(isWarned);
});

test.each([
  ['an owner', { kind: 'manager', organization: acme, role: 'owner' }, 'organization-usage'],
  [
    'the only person of a Team of one',
    { kind: 'manager', organization: { ...acme, singleSeat: true }, role: 'primary_owner' },
    'personal-usage',
  ],
  ['a member', { kind: 'member', organization: acme, role: 'user' }, 'personal-usage'],
  [
    'an owner in the wrong account',
    { kind: 'wrong-organization', current: personal, target: acme, role: 'owner' },
    'organization-usage',
  ],
  ['nobody yet', undefined, 'organization-usage'],
] as const)('the usage page of %s', (_, standing, place) => {
  expect(usagePlaceOf(standing)).toBe(place);
});

describe('isExpectedMissing', () => {
  test.each([
    ['none expected', signedIn(member(beta, 'owner')), undefined, false],
    ['no workspace, by the person', signedIn(member(beta, 'owner')), '', false],
    ['the login has it', signedIn(member(beta, 'owner'), member(acme, 'user')), 'acme', false],
    ['the login does not', signedIn(member(beta, 'owner')), 'acme', true],
    ['signed out', { state: 'signed-out' } as const, 'acme', false],
    [
      'one organization could not be read',
      signedIn(member({ id: '', name: '', kind: 'unknown' }, '')),
      'acme',
      false,
    ],
  ] as const)('%s', (_, login, expected, missing) => {
    expect(isExpectedMissing(login, expected)).toBe(missing);
  });
});
