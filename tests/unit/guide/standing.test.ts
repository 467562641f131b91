import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeStanding } from '../../../guide/standing';
import { acme, beta, consoleOrganization, member, personal, signedIn } from './examples';

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

  const organizations = fc.uniqueArray(
    fc.record({
      organization: fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        name: fc.constantFrom('Acme', 'Beta', ''),
        kind: fc.constantFrom('team', 'enterprise', 'personal', 'console', 'unknown'),
      }),
      role: fc.constantFrom('owner', 'user', 'membership_admin', 'something'),
    }),
    { selector: (m) => m.organization.id },
  );
  const id = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'z'), { nil: undefined });

  test('does not depend on the order of memberships', () => {
    fc.assert(
      fc.property(organizations, id, id, (memberships, current, expected) => {
        const reversed = [...memberships].reverse();
        expect(judgeStanding(signedIn(...reversed), current, expected)).toEqual(
          judgeStanding(signedIn(...memberships), current, expected),
        );
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
