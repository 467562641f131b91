import { createReader, type Get, type Reader, type RequestLimits } from '../../claude/api/client';
import type { Outcome } from '../../claude/api/result';

/**
 * The reader of one visit, which keeps what each path below `/api/` was answered with, for the report.
 *
 * @param onRequest told of every address that is asked.
 */
export function answering(
  limits: RequestLimits,
  onRequest: (address: string) => void,
  signal: AbortSignal,
): Reader & { answers: ReadonlyMap<string, Outcome<unknown>> } {
  const answers = new Map<string, Outcome<unknown>>();
  const reader = createReader({
    limits,
    fetch: (address, options) => {
      onRequest(String(address));
      return fetch(address, options);
    },
    now: Date.now,
    clock: () => performance.now(),
    sleep: (durationMS) => new Promise((resolve) => setTimeout(resolve, durationMS)),
    signal,
  });
  const get: Get = async (path) => {
    const outcome = await reader.get(path);
    answers.set(path, outcome);
    return outcome;
  };
  return { ...reader, get, answers };
}
