import * as z from 'zod/mini';

/** Under this stand, in each area, the acts that were carried out last. */
export const ACTS = 'acts';
const Acts = z.array(z.string());

/** More than can be on their way at once, from all pages. */
const KEPT = 100;

/**
 * An act's part in one value: an act may change several, and the background may be stopped between.
 *
 * @param key of the value.
 */
export function partOf(act: string, key: string): string {
  return `${act} ${key}`;
}

/** Was it carried out already? Then its sender has only not heard of it. */
export function isCarriedOut(part: string, acts: unknown): boolean {
  return read(acts).includes(part);
}

/** What is to be stored together with the value, or neither is. */
export function withCarriedOut(part: string, acts: unknown): string[] {
  return [...read(acts), part].slice(-KEPT);
}

function read(acts: unknown): string[] {
  return Acts.safeParse(acts).data ?? [];
}
