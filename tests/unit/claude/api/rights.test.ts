import { describe, expect, test } from 'vitest';
import { withRights } from '../../../../claude/api/rights';
import { managesBilling } from '../../../../guide/organization';
import { judgeStanding } from '../../../../guide/standing';
import { acme, consoleOrganization, member, personal, signedIn } from '../../guide/examples';
import { answering } from './answers';

const enterprise = { id: 'corp', name: 'Corp', kind: 'enterprise' } as const;
const PATH = 'bootstrap/corp/current_user_access';
const permission = (name: unknown, status: unknown) => ({ permission: name, status });
const view = permission('billing:view', 'available');
const manage = permission('billing:manage', 'available');

describe('asks only where the role does not decide', () => {
  test.each([
    ["a Team's owner", member(acme, 'owner')],
    ["a Team's plain member", member(acme, 'user')],
    ["claude.ai's Admin of a Team", member(acme, 'membership_admin')],
    ['a personal organization', member(personal, 'admin')],
    ['a Console organization', member(consoleOrganization, 'admin')],
    ['an unknown kind', member({ id: 'x', name: 'X', kind: 'unknown' }, 'owner')],
  ])('%s: not', async (_, membership) => {
    const get = answering({});
    expect(await withRights(get, membership)).toEqual(membership);
    expect(get.asked).toEqual([]);
  });

  test.each([
    ['an unknown role in a Team', member(acme, 'grandee'), 'bootstrap/acme/current_user_access'],
    ["an Enterprise's owner", member(enterprise, 'owner'), PATH],
    ["an Enterprise's plain member", member(enterprise, 'user'), PATH],
  ])('%s: yes', async (_, membership, path) => {
    const get = answering({ [path]: { value: { account_permissions: [view, manage] } } });
    expect(await withRights(get, membership)).toEqual({ ...membership, billingAccess: true });
    expect(get.asked).toEqual([path]);
  });
});

describe('the permissions outrank the role', () => {
  test.each([
    ['both available', [view, manage], true],
    ['among others', [permission('chat', 'available'), manage, view], true],
    ['view alone', [view], false],
    ['manage alone', [manage], false],
    ['blocked by the plan', [view, permission('billing:manage', 'blocked_by_org_tier')], false],
    ['blocked by the platform', [permission('billing:view', 'blocked_by_platform'), manage], false],
    ['blocked by something new', [view, permission('billing:manage', 'blocked_by_region')], false],
    [
      'blocked once and given once',
      [view, permission('billing:manage', 'blocked_by_x'), manage],
      true,
    ],
    [
      'an unknown status beside a right that is missing',
      [permission('billing:view', 'maybe')],
      false,
    ],
    ['both, beside what cannot be read', [null, view, 'x', manage], true],
    ['others alone', [permission('members:view', 'available')], false],
  ])('%s', async (_, account_permissions, may) => {
    for (const role of ['owner', 'user', 'custom']) {
      const membership = member(enterprise, role);
      const get = answering({ [PATH]: { value: { features: [], account_permissions } } });
      expect(managesBilling(await withRights(get, membership))).toBe(may);
    }
  });
});

const withStatus = (status: unknown) => ({
  value: { account_permissions: [view, permission('billing:manage', status)] },
});

describe('says nothing', () => {
  test.each([
    ['an empty list', { value: { account_permissions: [] } }],
    ['no list', { value: { features: [] } }],
    ['a list of a wrong type', { value: { account_permissions: 'all' } }],
    ['permissions of a wrong type', { value: { account_permissions: ['billing:view'] } }],
    ['no right, beside what cannot be read', { value: { account_permissions: [view, null] } }],
    [
      'a permission whose name cannot be read',
      { value: { account_permissions: [view, permission(7, 'available')] } },
    ],
    ['a status that is not known', withStatus('maybe')],
    ['a status of a wrong type', withStatus(true)],
    ['no status', withStatus(undefined)],
    ['null', { value: null }],
    ['a failure', { failure: { kind: 'not-permitted', status: 403 } }],
    ['a sign-out', { failure: { kind: 'signed-out', status: 401 } }],
  ] as const)('%s', async (_, outcome) => {
    const membership = member(enterprise, 'owner');
    expect(await withRights(answering({ [PATH]: outcome }), membership)).toEqual(membership);
  });
});

describe('in an Enterprise, where the rights could not be read', () => {
  test.each([
    ['owner', true],
    ['billing', true],
    ['user', undefined],
    ['membership_admin', undefined],
    ['custom', undefined],
  ])('%s: %s', async (role, may) => {
    const failed = { failure: { kind: 'unreachable', status: 500 } } as const;
    const membership = await withRights(answering({ [PATH]: failed }), member(enterprise, role));
    expect(managesBilling(membership)).toBe(may);
    const standing = judgeStanding(signedIn(membership), 'corp', undefined);
    expect(standing.kind).toBe(may ? 'manager' : 'unknown');
    if (!may) expect(standing).toMatchObject({ why: 'rights' });
  });
});
