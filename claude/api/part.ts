import type { FactName } from '../../guide/facts';
import type { Organization } from '../../guide/organization';
import type { Reading } from '../../guide/reading';
import type { Get } from './client';
import type { Said } from './parsed';
import { mapOutcome, type Outcome } from './result';

/** One part of a reading: everything that is to be known of it to read it. */
export interface PartReader<N extends FactName = FactName> {
  /** The facts that it holds. */
  facts: readonly N[];
  /**
   * Asks for it.
   *
   * @param base address of the organization, below `/api/`.
   * @param now milliseconds since 1970.
   * @param seen ids of campaigns whose card was on the page.
   */
  read: (
    get: Get,
    base: string,
    now: number,
    seen: readonly string[],
    organization: Organization,
  ) => Promise<Outcome<Partial<Said<N>>>>;
  /** Does claude.ai have it for such an organization? */
  applies: (organization: Organization) => boolean;
  /** Are its facts as a finished checklist needs them, so that attention alone does not ask again? */
  isSettled: (reading: Reading) => boolean;
}

/** A part that is one answer. @param path below the organization's. */
export function readAt<T>(
  path: string,
  parse: (answer: unknown, now: number) => T | undefined,
  prepare: (outcome: Outcome<unknown>) => Outcome<unknown> = (outcome) => outcome,
): (get: Get, base: string, now: number) => Promise<Outcome<T>> {
  return async (get, base, now) =>
    mapOutcome(prepare(await get(`${base}/${path}`)), (answer) => parse(answer, now));
}
