import * as z from 'zod/mini';
import type { Failure } from '../../guide/reading';
import { field, TextField } from './fields';
import type { Outcome } from './result';

const ErrorBody = z.object({
  error: z.object({
    type: TextField,
    details: field(z.object({ error_code: z.string() })),
  }),
});

/** Why claude.ai refuses an account or a network altogether (one public source, 2026). */
const REFUSALS = ['account_banned', 'tenant_restriction_violation', 'ip_not_in_allowed_range'];

/**
 * Tells what an answer of claude.ai's API means. A 403 says "signed out" only with the code
 * `account_session_invalid`, and nothing about the account when the content network asks for a
 * human check (public sources, November 2026).
 *
 * @param now milliseconds since 1970, to turn `Retry-After` into a moment.
 */
export async function interpret(response: Response, now: number): Promise<Outcome<unknown>> {
  const { status } = response;
  const fail = (kind: Failure['kind']): Outcome<unknown> => ({ failure: { kind, status } });
  if (status === 429) {
    const retryAt = now + 1000 * retrySeconds(response.headers.get('retry-after'), now);
    return { failure: { kind: 'limited', status, retryAt } };
  }
  if (response.headers.get('cf-mitigated') === 'challenge') return fail('challenged');
  const body = await bodyOf(response);
  if (response.ok) return body === undefined ? fail('unreadable') : { value: body };
  if (status === 401) return fail('signed-out');
  const parsed = ErrorBody.safeParse(body);
  const error = parsed.success ? parsed.data.error : undefined;
  if (status === 403) {
    const code = error?.details?.error_code;
    if (code === 'account_session_invalid') return fail('signed-out');
    // Other codes (a banned account, a refused network) and other bodies say nothing of the role.
    const isOfRole = error?.type === 'permission_error' && !REFUSALS.includes(code ?? '');
    return fail(isOfRole ? 'not-permitted' : 'unreachable');
  }
  if (status === 404) return fail(error?.type === 'not_found_error' ? 'absent' : 'unreadable');
  return fail('unreachable');
}

/** JSON or `undefined`; JSON's own `null` stays `null`. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const USUAL_RETRY_S = 30;
const LONGEST_RETRY_S = 24 * 60 * 60;

/** `Retry-After` in seconds or as a date; half a minute where it is missing or unreadable. */
function retrySeconds(header: string | null, now: number): number {
  if (header === null || header.trim() === '') return USUAL_RETRY_S;
  const seconds = Number.isNaN(Number(header)) ? (Date.parse(header) - now) / 1000 : Number(header);
  return Number.isNaN(seconds) ? USUAL_RETRY_S : Math.min(LONGEST_RETRY_S, Math.max(0, seconds));
}
