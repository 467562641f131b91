import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLogin } from '../../../../claude/api/account';
import type { Organization } from '../../../../guide/organization';
import { Login } from '../../../../guide/reading';
import { judgeStanding } from '../../../../guide/standing';
import { answering } from './answers';

function login(account: unknown): Promise<Login> {
  return readLogin(answering({ account: { value: account } }));
}

async function organization(answer: object): Promise<Organization | undefined> {
  const read = await login({
    memberships: [{ organization: { uuid: 'o', name: 'Acme', ...answer }, role: 'owner' }],
  });
  return read.state === 'signed-in' ? read.memberships[0]?.organization : undefined;
}

describe('the kind of an organization', () => {
  test.each<[string, unknown, unknown, Organization['kind']]>([
    ['Team', ['raven', 'chat'], 'team', 'team'],
    ['Enterprise', ['chat', 'raven', 'compliance_api'], 'enterprise', 'enterprise'],
    ['Free', ['chat'], null, 'personal'],
    ['Pro', ['chat', 'claude_pro'], null, 'personal'],
    ['Max without chat', ['claude_max'], null, 'personal'],
    ['a plan that is not known yet', ['claude_ultra'], null, 'personal'],
    ['personal with API access', ['chat', 'api_individual'], null, 'personal'],
    ['Console', ['api'], null, 'console'],
    ['individual Console', ['api_individual'], null, 'console'],
    ['raven without a type', ['chat', 'raven'], null, 'unknown'],
    ['raven of a new type', ['chat', 'raven'], 'university', 'unknown'],
    ['a type without raven', ['chat'], 'team', 'unknown'],
    ['a type of a wrong type', ['chat'], { name: 'team' }, 'unknown'],
    ['raven with a type of a wrong type', ['chat', 'raven'], 1, 'unknown'],
    ['a new type without raven', ['api'], 'university', 'unknown'],
    ['no capability', [], null, 'unknown'],
    ['only unknown capabilities', ['taint:x', 'dreams'], null, 'unknown'],
    ['no capabilities', undefined, 'team', 'unknown'],
    ['capabilities of a wrong type', 'chat', null, 'unknown'],
    ['a capability of a wrong type', ['chat', 4], null, 'unknown'],
    ['a capability of a wrong type beside raven', ['chat', 4, 'raven'], 'team', 'team'],
  ])('%s', async (_, capabilities, raven_type, kind) => {
    expect((await organization({ capabilities, raven_type }))?.kind).toBe(kind);
  });

  test.each([
    [['chat'], 'default_claude_ai', {}],
    [['chat'], 'default_claude_max_20x', {}],
    [['chat', 'claude_pro'], 'default_claude_ai', { plan: 'pro' }],
    [['claude_max'], 'default_claude_max_5x', { plan: 'max' }],
    [['claude_max'], undefined, { plan: 'max' }],
    [['claude_max'], 20, { plan: 'max' }],
    [['chat', 'claude_max'], 'default_claude_max_20x', { plan: 'ultra' }],
    [['claude_pro', 'claude_max'], 'default_claude_max_5x', { plan: 'max' }],
  ])('a personal plan: %o, %o', async (capabilities, rate_limit_tier, plan) => {
    expect(await organization({ capabilities, rate_limit_tier, raven_type: null })).toEqual({
      id: 'o',
      name: '',
      kind: 'personal',
      ...plan,
    });
  });

  test('a Team of one', async () => {
    const team = await organization({
      capabilities: ['chat', 'raven', 'single_seat_team'],
      raven_type: 'team',
    });
    expect(team).toEqual({ id: 'o', name: 'Acme', kind: 'team', singleSeat: true });
  });

  test.each([
    ['enterprise', 'stripe_subscription_contracted', true],
    ['enterprise', 'prepaid', true],
    ['enterprise', 'stripe_subscription_enterprise_self_serve', false],
    ['enterprise', 'aws_marketplace', true],
    ['team', 'aws_marketplace', true],
    ['enterprise', null, undefined],
    ['enterprise', 7, undefined],
    ['team', 'stripe_subscription_contracted', undefined],
  ])('%s billed by %s', async (raven_type, billing_type, arrears) => {
    const found = await organization({ capabilities: ['chat', 'raven'], raven_type, billing_type });
    expect(found?.billedInArrears).toBe(arrears);
  });

  test.each([
    [{ oc_overage_credit_claimed: true }, true],
    [{ oc_overage_credit_claimed: null }, undefined],
    [{ oc_overage_credit_claimed: false }, undefined],
    [{ oc_overage_credit_claimed: 'true' }, undefined],
    [null, undefined],
    ['claimed', undefined],
  ])('the flag of a claim in %o', async (settings, claimed) => {
    const team = { capabilities: ['chat', 'raven'], raven_type: 'team', settings };
    expect((await organization(team))?.creditClaimed).toBe(claimed);
  });
});

const team = (uuid: string, role: unknown = 'owner') => ({
  organization: { uuid, name: uuid, capabilities: ['chat', 'raven'], raven_type: 'team' },
  role,
});

describe('readLogin', () => {
  test('asks for the account alone', async () => {
    const get = answering({ account: { value: { memberships: [] } } });
    expect(await readLogin(get)).toEqual({ state: 'signed-in', memberships: [] });
    expect(get.asked).toEqual(['account']);
  });

  test('keeps the order and the role names of claude.ai', async () => {
    const read = await login({
      memberships: [team('c', 'user'), team('a', 'membership_admin'), team('b', 'new_role')],
    });
    expect(
      read.state === 'signed-in' && read.memberships.map((m) => [m.organization.id, m.role]),
    ).toEqual([
      ['c', 'user'],
      ['a', 'membership_admin'],
      ['b', 'new_role'],
    ]);
  });

  test('a broken membership costs itself, and is not forgotten', async () => {
    const read = await login({
      memberships: [
        null,
        team('a'),
        'member',
        { role: 'owner' },
        { organization: { name: 'no id' }, role: 'owner' },
        team('b', { name: 'owner' }),
      ],
    });
    expect(
      read.state === 'signed-in' && read.memberships.map((m) => [m.organization.id, m.role]),
    ).toEqual([
      ['', ''],
      ['a', 'owner'],
      ['', ''],
      ['', ''],
      ['', ''],
      ['b', ''],
    ]);
  });

  test('beside a broken membership, the only one left is not taken for the current one', async () => {
    const read = await login({ memberships: [null, team('a')] });
    expect(judgeStanding(read, undefined, undefined)).toMatchObject({
      kind: 'unknown',
      why: 'organization',
    });
  });

  test('a name of a wrong type costs the name', async () => {
    expect(
      await organization({ name: 5, capabilities: ['chat', 'raven'], raven_type: 'team' }),
    ).toEqual({ id: 'o', name: '', kind: 'team' });
  });

  test.each([
    ['all memberships', { memberships: [null, { role: 'owner' }] }],
    ['the list', { memberships: { 0: team('a') } }],
    ['a list that is missing', {}],
    ['the whole', null],
    ['the whole as text', 'account'],
  ])('unreadable: %s', async (_, account) => {
    expect(await login(account)).toEqual({ state: 'unknown', failure: { kind: 'unreadable' } });
  });

  test.each([
    [['user', 'owner'], 'owner'],
    [['owner', 'user'], 'owner'],
    [['user', 'user'], 'user'],
    [['user', 'grandee'], 'grandee'],
  ])('an organization that stands twice, as %j, counts once', async (roles, role) => {
    const there = { uuid: 'a', name: 'Acme', capabilities: ['chat', 'raven'], raven_type: 'team' };
    const read = await login({ memberships: roles.map((r) => ({ organization: there, role: r })) });
    expect(read.state === 'signed-in' && read.memberships.map((m) => m.role)).toEqual([role]);
  });

  test.each(['../../logout?x=', 'a/b', '', 'a b', '%2e%2e'])(
    'a membership whose id cannot be part of a path is unreadable: "%s"',
    async (uuid) => {
      const fine = { organization: { uuid: 'o-1_A', name: 'Acme' }, role: 'owner' };
      const odd = { organization: { uuid, name: 'Odd' }, role: 'owner' };
      const read = await login({ memberships: [odd, fine] });
      const ids = read.state === 'signed-in' && read.memberships.map((m) => m.organization.id);
      expect(ids).toEqual(['', 'o-1_A']);
    },
  );

  test.each(['not-permitted', 'challenged', 'limited', 'unreachable', 'unread', 'absent'] as const)(
    'a failure is not a sign-out: %s',
    async (kind) => {
      const get = answering({ account: { failure: { kind, status: 418 } } });
      expect(await readLogin(get)).toEqual({ state: 'unknown', failure: { kind, status: 418 } });
    },
  );

  test('signed out', async () => {
    const get = answering({ account: { failure: { kind: 'signed-out', status: 403 } } });
    expect(await readLogin(get)).toEqual({ state: 'signed-out' });
  });
});

const PERSONAL = [['chat'], ['chat', 'claude_pro'], ['claude_max']];
const OTHERS = [['chat', 'raven'], ['api'], ['raven'], [], ['dreams']];
const addressed = fc.emailAddress().map((address) => `${address}'s Organization`);

function accounts(capabilities: string[][], name: fc.Arbitrary<string>) {
  const organizations = fc.record({
    uuid: fc.uuid(),
    name,
    capabilities: fc.constantFrom(...capabilities),
    raven_type: fc.constantFrom(...(capabilities === PERSONAL ? [null] : [null, 'team', 'new'])),
    billing_email: fc.emailAddress(),
    settings: fc.record({ owner_email: fc.emailAddress() }),
  });
  return fc.record({
    email_address: fc.emailAddress(),
    full_name: fc.emailAddress(),
    memberships: fc.array(
      fc.record({
        organization: organizations,
        role: fc.constantFrom('admin', 'owner', 'user'),
        account: fc.record({ email_address: fc.emailAddress() }),
        email: fc.emailAddress(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });
}

describe('personal data', () => {
  test("a personal organization's name never appears", async () => {
    await fc.assert(
      fc.asyncProperty(accounts(PERSONAL, addressed), async (account) => {
        const read = await login(account);
        expect(Login.parse(read)).toEqual(read);
        expect(
          read.state === 'signed-in' && read.memberships.map((m) => m.organization.name),
        ).toEqual(account.memberships.map(() => ''));
        expect(JSON.stringify(read)).not.toContain('@');
      }),
    );
  });

  test("no field of e-mail's appears beside a workspace's name", async () => {
    await fc.assert(
      fc.asyncProperty(accounts(OTHERS, fc.constant('Acme')), async (account) => {
        expect(JSON.stringify(await login(account))).not.toContain('@');
      }),
    );
  });

  test('no e-mail address appears out of the name of any organization', async () => {
    await fc.assert(
      fc.asyncProperty(accounts(OTHERS, addressed), async (account) => {
        expect(JSON.stringify(await login(account))).not.toContain('@');
      }),
    );
  });
});
