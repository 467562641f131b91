import type { Get } from '../../../../claude/api/client';
import type { Outcome } from '../../../../claude/api/result';

export function json(body: unknown, status = 200, headers?: HeadersInit): Response {
  return new Response(JSON.stringify(body), { status, ...(headers && { headers }) });
}

export interface AskedGet extends Get {
  readonly asked: readonly string[];
}

/** A `Get` with prepared outcomes; a path without one fails the test. Notes what was asked. */
export function answering(outcomes: { [path: string]: Outcome<unknown> }): AskedGet {
  const asked: string[] = [];
  const get: Get = async (path) => {
    asked.push(path);
    const outcome = outcomes[path];
    if (!outcome) throw new Error(`nobody should ask for ${path}`);
    return outcome;
  };
  return Object.assign(get, { asked });
}
