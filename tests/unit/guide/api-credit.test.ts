import { describe, expect, test } from 'vitest';
import { CAMPAIGNS } from '../../../claude/offers';
import { judgeApiCredit } from '../../../guide/api-credit';
import type { Marks } from '../../../guide/marks';
import type { Organization } from '../../../guide/organization';
import { evaluate } from '../../../guide/steps';
import { progress } from '../../../guide/steps/progress';
import { acme, fact, finished, NOON } from './examples';

const owner = (role: string, organization: Organization = acme) =>
  ({ kind: 'manager', organization, role }) as const;
const judge = (role = 'owner', marks: Marks = {}, organization: Organization = acme) =>
  judgeApiCredit(owner(role, organization), finished(), marks, CAMPAIGNS, NOON);

describe('the monthly API credit', () => {
  test.each([
    ['owner', acme, 'todo'],
    ['primary_owner', acme, 'todo'],
    ['billing', acme, undefined],
    ['admin', acme, undefined],
    ['owner', { ...acme, kind: 'enterprise' }, undefined],
  ] as const)('of a %s in %o', (role, organization, status) => {
    expect(judge(role, {}, organization)?.status).toBe(status);
  });

  test('is nobody’s who does not manage a workspace', () => {
    const standing = { kind: 'member', organization: acme, role: 'user' } as const;
    expect(judgeApiCredit(standing, undefined, {}, CAMPAIGNS, NOON)).toBeUndefined();
  });

  test('is not there before it began', () => {
    const before = Date.UTC(2026, 9, 6);
    expect(judgeApiCredit(owner('owner'), finished(), {}, CAMPAIGNS, before)).toBeUndefined();
  });

  test.each([
    [{ standard: 7, premium: 1 }, 240],
    [{ standard: 0, premium: 2 }, 200],
    [{ standard: 12, premium: 3 }, 500],
    [undefined, undefined],
  ])('with the seats %o it is worth %o', (seats, worth) => {
    const reading = { ...finished(), ...(seats && { seats: fact(seats) }) };
    expect(judgeApiCredit(owner('owner'), reading, {}, CAMPAIGNS, NOON)?.worth).toBe(worth);
  });

  test('stands by the word of the person alone', () => {
    expect(judge()).toMatchObject({ status: 'todo', evidence: 'none' });
    const linked = { 'api-credit': { at: NOON, how: 'hand' } } as const;
    expect(judge('owner', linked)).toMatchObject({ status: 'done', evidence: 'you', at: NOON });
    const declined = { 'api-credit': { at: NOON, how: 'declined' } } as const;
    expect(judge('owner', declined)).toMatchObject({ status: 'skipped', evidence: 'you' });
  });

  test('counts in no step', () => {
    const steps = (marks: Marks) => evaluate(owner('owner'), finished(), marks);
    const linked = { 'api-credit': { at: NOON, how: 'hand' } } as const;
    expect(steps(linked)).toEqual(steps({}));
    expect(progress(steps(linked))).toEqual(progress(steps({})));
  });
});
