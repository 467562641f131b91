import { describe, expect, test } from 'vitest';
import { type Answer, answer } from '../../../guide/answer';
import { DIAGNOSIS_IDS, type Verdict } from '../../../guide/diagnosis';
import type { Reading } from '../../../guide/reading';
import type { Standing } from '../../../guide/standing';
import { acme, dollars, fact, finished, personal } from './examples';

const OWNER: Standing = { kind: 'manager', organization: acme, role: 'owner' };
const MEMBER: Standing = { kind: 'member', organization: acme, role: 'user' };
const SEAT: Standing = {
  kind: 'wrong-organization',
  current: personal,
  target: acme,
  role: 'user',
};
const ELSEWHERE: Standing = { ...SEAT, role: 'owner' };
const PERSONAL: Standing = { kind: 'personal-only', current: personal };
const SIGNED_OUT: Standing = { kind: 'signed-out' };

/** In one word: what is done, and for what. */
function sayAct({ act }: Answer): string {
  switch (act.kind) {
    case 'message':
      return `ask: ${act.cause}`;
    case 'question':
      return `question to ${act.to}`;
    case 'step':
      return `step: ${act.step}`;
    case 'usage-page':
      return act.own ? 'own usage' : 'usage';
    default:
      return act.kind;
  }
}
const told = (id: Verdict, standing?: Standing, reading?: Reading) =>
  sayAct(answer(id, standing, reading));

test.each<[Verdict, about: string, owner: string, member: string, none: string]>([
  ['organization-unclaimed', 'workspace', 'step: claim', 'ask: claim', 'ask: claim'],
  ['organization-add-more', 'workspace', 'step: balance', 'ask: credits', 'ask: credits'],
  ['third-party', 'not-said', 'step: balance', 'ask: credits', 'ask: credits'],
  ['organization-out', 'workspace', 'step: balance', 'ask: credits', 'ask: credits'],
  [
    'organization-cap',
    'workspace',
    'step: spend-cap',
    'ask: organization-limit',
    'ask: organization-limit',
  ],
  ['member-cap', 'own', 'usage', 'ask: member-limit', 'ask: member-limit'],
  ['member-off', 'own', 'usage', 'ask: no-limit', 'ask: no-limit'],
  ['group-cap', 'workspace', 'usage', 'ask: group-limit', 'ask: group-limit'],
  ['personal-unclaimed', 'personal', 'sign-again', 'sign-again', 'own usage'],
  ['personal-add-more', 'personal', 'sign-again', 'sign-again', 'own usage'],
  ['personal-out', 'personal', 'sign-again', 'sign-again', 'own usage'],
  ['personal-cap', 'personal', 'sign-again', 'sign-again', 'own usage'],
  ['out', 'not-said', 'step: balance', 'ask: credits', 'ask: credits'],
  ['credits-required', 'not-said', 'step: balance', 'ask: credits', 'ask: credits'],
  ['plan-limit', 'not-said', 'own usage', 'own usage', 'own usage'],
  ['wrong-login', 'tool', 'sign-again', 'sign-again', 'sign-again'],
  ['login-not-allowed', 'tool', 'question to support', 'question to owner', 'question to owner'],
  ['signed-out', 'tool', 'sign-again', 'sign-again', 'sign-again'],
  ['rate-limit', 'not-said', 'own usage', 'own usage', 'own usage'],
  ['server-trouble', 'nobody', 'wait', 'wait', 'wait'],
  ['api-key', 'key', 'wait', 'wait', 'wait'],
  ['not-rejected', 'notice', 'own usage', 'own usage', 'own usage'],
  ['unknown', 'none', 'question to support', 'question to owner', 'question to owner'],
])('%s is about %s; an owner: %s, a member: %s, before a reading: %s', (id, about, ...acts) => {
  const [owner, member, none] = acts;
  expect(answer(id, MEMBER, undefined).about).toBe(about);
  expect(told(id, OWNER)).toBe(owner);
  expect(told(id, MEMBER)).toBe(member);
  expect(told(id)).toBe(none);
  expect(told(id, SIGNED_OUT)).toBe(none);
});

test('a member in a personal account asks as in the workspace; an owner switches', () => {
  for (const id of DIAGNOSIS_IDS) {
    const asks = told(id);
    expect(told(id, SEAT), id).toBe(asks);
    expect(told(id, ELSEWHERE), id).toBe(asks.startsWith('ask') ? 'step: account' : asks);
  }
});

test('nobody is asked where a login has no workspace and the message names none', () => {
  expect(told('out', PERSONAL)).toBe('own usage');
  expect(told('third-party', PERSONAL)).toBe('own usage');
  expect(told('credits-required', PERSONAL)).toBe('own usage');
  expect(told('organization-out', PERSONAL)).toBe('ask: credits');
});

describe('what claude.ai says against it', () => {
  const EMPTY: Reading = { ...finished(), balance: fact(dollars(0)) };

  test.each<[string, Verdict, Reading, string, string]>([
    ['claimed and funded', 'organization-unclaimed', finished(), 'claimed', 'sign-again'],
    ['claimed and spent', 'organization-unclaimed', EMPTY, 'claimed-empty', 'step: balance'],
    ['funded', 'organization-add-more', finished(), 'funded', 'sign-again'],
    [
      'switched off',
      'out',
      { ...finished(), creditsOn: fact(false) },
      'credits-off',
      'step: balance',
    ],
    [
      'below the limit',
      'organization-cap',
      { ...finished(), spendCap: fact({ limit: dollars(500), used: dollars(1) }) },
      'below-cap',
      'sign-again',
    ],
  ])('%s', (_, id, reading, against, act) => {
    expect(answer(id, OWNER, reading).against?.kind).toBe(against);
    expect(told(id, OWNER, reading)).toBe(act);
  });

  test('an offer that is over is not shown to be claimed', () => {
    const over: Reading = { ...EMPTY, offer: fact({ state: 'none' }) };
    expect(told('organization-unclaimed', OWNER, over)).toBe('step: balance');
  });
});
