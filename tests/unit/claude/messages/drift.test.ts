import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../../claude/messages/diagnose';
import { readPublished } from '../../../drift/published';
import { findUnfamiliar } from '../../../drift/unfamiliar';
import { PUBLISHED } from './published';

const TYPES = `
export declare type SDKRateLimitInfo = {
  overageDisabledReason?: 'out_of_credits' | 'unknown';
};
export declare const USAGE_LIMIT_ERROR_PREFIXES: readonly ["You've hit your", 'Your org is out of usage · add funds to continue'];
export declare const USAGE_TRANSITION_PREFIXES: readonly ['Now using credits'];
export declare const USAGE_WARNING_PREFIXES: readonly ["You've used"];
`;

test('every published beginning and reason has a kind', () => {
  expect(findUnfamiliar(PUBLISHED)).toEqual([]);
});

describe('the beginnings of several kinds', () => {
  test.each([
    ["You've hit your session limit", 'plan-limit'],
    ["You've hit your weekly limit", 'plan-limit'],
    ["You've hit your limit", 'plan-limit'],
    ["You've hit your org's monthly spend limit", 'organization-cap'],
    ["You've hit your individual spend limit", 'member-cap'],
    ["You've hit your monthly spend limit", 'personal-cap'],
    ["You've hit your team's shared budget", 'group-cap'],
    ["You've hit your channel's monthly spend limit", 'group-cap'],
    ["You've reached your session limit", 'plan-limit'],
  ])('%s', (text, id) => {
    expect(diagnose(text).id).toBe(id);
  });
});

test('a new beginning and a new reason are named', () => {
  const next = {
    ...PUBLISHED,
    errors: [...PUBLISHED.errors, 'Your galaxy is out of stars'],
    warnings: [...PUBLISHED.warnings, 'Your stars grow dim'],
    reasons: [...PUBLISHED.reasons, 'galaxy_level_disabled'],
  };
  expect(findUnfamiliar(next)).toEqual([
    'Your galaxy is out of stars',
    'Your stars grow dim',
    'galaxy_level_disabled',
  ]);
});

test('the lists are read from the types, and missed where they are gone', () => {
  expect(readPublished('1.0.0', TYPES)).toEqual({
    version: '1.0.0',
    errors: ["You've hit your", 'Your org is out of usage · add funds to continue'],
    transitions: ['Now using credits'],
    warnings: ["You've used"],
    reasons: ['out_of_credits', 'unknown'],
  });
  expect(() => readPublished('1.0.0', TYPES.replace('_WARNING_', '_CAUTION_'))).toThrow();
});
