import type { Observation } from './observation';

/** A page without its landmarks may still be loading; slow content was seen to take this long. */
export const PATIENCE_MS = 30_000;

/** When something is to be done, if the page does nothing; `undefined`: never. */
export function dueAt(observation: Observation): number | undefined {
  const { settlesAt, ripensAt, asksAt } = observation;
  const due = [settlesAt, ripensAt, asksAt, observation.staleAt, patienceAt(observation)].filter(
    (at) => at !== undefined,
  );
  return due.length > 0 ? Math.min(...due) : undefined;
}

/** Is the page to be read by now? Then {@link see}, else {@link pass}. */
export function isLookDue(observation: Observation, now: number): boolean {
  const { settlesAt = Number.POSITIVE_INFINITY } = observation;
  return Math.min(settlesAt, patienceAt(observation) ?? Number.POSITIVE_INFINITY) <= now;
}

/** Has the page had its time, so that what is missing counts? */
export function hasHadTime({ startedAt }: Observation, now: number): boolean {
  return now - startedAt > PATIENCE_MS;
}

export function isPatienceOver(observation: Observation, now: number): boolean {
  return now >= observation.startedAt + PATIENCE_MS + 100;
}

export function isStaleBy({ staleAt }: Observation, now: number): boolean {
  return staleAt !== undefined && staleAt <= now;
}

function patienceAt(observation: Observation): number | undefined {
  return observation.hadPatience ? undefined : observation.startedAt + PATIENCE_MS + 100;
}
