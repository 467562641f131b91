import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpret } from '../../../../claude/api/response';
import { Failure } from '../../../../guide/reading';
import { NOON } from '../../guide/examples';
import { json } from './answers';

const error = (type: string, details?: unknown) => ({ type: 'error', error: { type, details } });
const HTML = '<!doctype html><title>claude.ai</title>';
const html = (status: number, headers: HeadersInit = {}) =>
  new Response(HTML, { status, headers: { 'content-type': 'text/html', ...headers } });

describe('a failure', () => {
  test.each<[string, () => Response, Failure['kind']]>([
    ['401', () => json(error('authentication_error'), 401), 'signed-out'],
    ['401 without JSON', () => html(401), 'signed-out'],
    [
      '403 with the code of a finished session',
      () => json(error('permission_error', { error_code: 'account_session_invalid' }), 403),
      'signed-out',
    ],
    ['403 permission_error', () => json(error('permission_error'), 403), 'not-permitted'],
    [
      '403 with a code that refuses the network',
      () => json(error('permission_error', { error_code: 'ip_not_in_allowed_range' }), 403),
      'unreachable',
    ],
    [
      '403 with a code of a wrong type',
      () => json(error('permission_error', { error_code: 7 }), 403),
      'not-permitted',
    ],
    ['403 with details null', () => json(error('permission_error', null), 403), 'not-permitted'],
    ['403 as HTML with the header', () => html(403, { 'cf-mitigated': 'challenge' }), 'challenged'],
    ['403 as HTML without the header', () => html(403), 'unreachable'],
    ['403 of another type', () => json(error('forbidden'), 403), 'unreachable'],
    [
      'the header, whatever the body says',
      () =>
        json(error('permission_error', { error_code: 'account_session_invalid' }), 403, {
          'cf-mitigated': 'challenge',
        }),
      'challenged',
    ],
    [
      'the header on a 200',
      () => json({ memberships: [] }, 200, { 'cf-mitigated': 'challenge' }),
      'challenged',
    ],
    ['404 not_found_error', () => json(error('not_found_error'), 404), 'absent'],
    ['404 of another type', () => json(error('invalid_request_error'), 404), 'unreadable'],
    ['404 as HTML', () => html(404), 'unreadable'],
    ['404 without a body', () => new Response(null, { status: 404 }), 'unreadable'],
    ['500', () => json(error('api_error'), 500), 'unreachable'],
    ['503 as HTML', () => html(503), 'unreachable'],
    ['HTML with 200', () => html(200), 'unreadable'],
    [
      'truncated JSON',
      () => new Response('{"memberships":[{"role":"ow', { status: 200 }),
      'unreadable',
    ],
    ['an empty body with 200', () => new Response('', { status: 200 }), 'unreadable'],
    ['204', () => new Response(null, { status: 204 }), 'unreadable'],
  ])('%s', async (_, response, kind) => {
    const answer = response();
    expect(await interpret(answer, NOON)).toEqual({ failure: { kind, status: answer.status } });
  });
});

describe('429', () => {
  test.each([
    ['seconds', '12', NOON + 12_000],
    ['0', '0', NOON],
    ['a negative number', '-5', NOON],
    ['a date', new Date(NOON + 90_000).toUTCString(), NOON + 90_000],
    ['a date that is over', new Date(NOON - 90_000).toUTCString(), NOON],
    ['missing', undefined, NOON + 30_000],
    ['blank', ' ', NOON + 30_000],
    ['unreadable', 'soon', NOON + 30_000],
  ])('with Retry-After %s', async (_, header, retryAt) => {
    const headers: HeadersInit = header === undefined ? {} : { 'retry-after': header };
    expect(await interpret(json(error('rate_limit_error'), 429, headers), NOON)).toEqual({
      failure: { kind: 'limited', status: 429, retryAt },
    });
  });
});

describe('a value', () => {
  test.each([[null], [false], [0], [[]], [{ error: { type: 'permission_error' } }]])(
    'is whatever JSON a 200 holds: %o',
    async (body) => {
      expect(await interpret(json(body), NOON)).toEqual({ value: body });
    },
  );
});

const MUST_BE_EMPTY = new Set([204, 205, 304]);
const responses = fc.record({
  status: fc.oneof(
    fc.constantFrom(200, 401, 403, 404, 429, 500),
    fc.integer({ min: 200, max: 599 }),
  ),
  body: fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((text) => text.slice(0, -1)),
    fc
      .record({
        type: fc.string(),
        error: fc.record({ type: fc.jsonValue(), details: fc.jsonValue() }),
      })
      .map((value) => JSON.stringify(value)),
  ),
  retryAfter: fc.constantFrom(undefined, '', '0', '3', '3.5', 'never', 'Infinity', 'NaN', '-1'),
  challenge: fc.boolean(),
});

test('whatever comes: no exception, and a value only from an OK answer that is JSON', async () => {
  await fc.assert(
    fc.asyncProperty(responses, async ({ status, body, retryAfter, challenge }) => {
      const headers = new Headers();
      if (retryAfter !== undefined) headers.set('retry-after', retryAfter);
      if (challenge) headers.set('cf-mitigated', 'challenge');
      const text = MUST_BE_EMPTY.has(status) ? null : body;
      const outcome = await interpret(new Response(text, { status, headers }), NOON);
      if ('value' in outcome) {
        expect(status).toBeLessThan(300);
        expect(challenge).toBe(false);
        expect(outcome.value).toEqual(JSON.parse(body));
      } else {
        expect(Failure.parse(outcome.failure)).toEqual(outcome.failure);
        expect(outcome.failure.status).toBe(status);
      }
    }),
  );
});
