/** Ways in which an answer of the API can go wrong. */

import type { SeenRequest } from './log.ts';
import type { Fault, Settings } from './settings.ts';

export function errorAnswer(
  status: number,
  type: string,
  message: string,
  code?: string,
): Response {
  const details = code === undefined ? { error_visibility: 'user_facing' } : { error_code: code };
  const headers: HeadersInit = status === 429 ? { 'retry-after': '0' } : {};
  return Response.json({ type: 'error', error: { type, message, details } }, { status, headers });
}

export const sessionOver = () =>
  errorAnswer(403, 'permission_error', 'Invalid authorization', 'account_session_invalid');
export const notPermitted = (permission: string) =>
  errorAnswer(403, 'permission_error', `Missing permissions: ${permission} required`);
export const notFound = () => errorAnswer(404, 'not_found_error', 'Not found');

const html = '<!doctype html><title>Just a moment...</title><h1>Just a moment...</h1>';

/** The fault that meets this request, if any. */
export function faultFor(
  faults: Settings['faults'],
  path: string,
  from: SeenRequest['from'],
): Fault | undefined {
  const hit = Object.entries(faults).find(([key]) => {
    const [suffix, isForOthers] = key.startsWith('other:') ? [key.slice(6), true] : [key, false];
    return path.endsWith(`/${suffix}`) && (!isForOthers || from === 'other');
  });
  return hit?.[1];
}

/** Every value keeps its place and loses its type. */
function mistype(value: unknown): unknown {
  if (Array.isArray(value)) return { items: value.map(mistype) };
  if (value === null) return 'none';
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mistype(item)]));
  }
  if (typeof value === 'number') return `about ${value}`;
  return typeof value === 'boolean' ? Number(value) : { text: value };
}

/** Answers with the fault; `answer` is the healthy answer where the fault is a damaged body. */
export async function faulty(fault: Fault, answer: () => Promise<Response>): Promise<Response> {
  switch (fault) {
    case 401:
      return errorAnswer(401, 'authentication_error', 'Authentication required');
    case '403-session':
      return sessionOver();
    case '403-permission':
      return notPermitted('billing:credit:get');
    case '403-challenge': {
      const headers = { 'content-type': 'text/html; charset=UTF-8', 'cf-mitigated': 'challenge' };
      return new Response(html, { status: 403, headers });
    }
    case 404:
      return notFound();
    case 429:
      return errorAnswer(429, 'rate_limit_error', 'Rate limited. Please try again later.');
    case '429-for-a-minute': {
      const answer = errorAnswer(429, 'rate_limit_error', 'Rate limited. Please try again later.');
      answer.headers.set('retry-after', '60');
      return answer;
    }
    case 500:
      return errorAnswer(500, 'api_error', 'Internal server error');
    case 'html':
      return new Response(html, { headers: { 'content-type': 'text/html; charset=UTF-8' } });
    case 'null':
      return Response.json(null);
    case 'never':
      return new Promise(() => {});
    case 'truncated': {
      const text = await (await answer()).text();
      const headers = { 'content-type': 'application/json' };
      return new Response(text.slice(0, Math.floor(text.length / 2)), { headers });
    }
    case 'wrong-types': {
      const body: unknown = await (await answer()).json();
      return Response.json(mistype(body));
    }
  }
}
